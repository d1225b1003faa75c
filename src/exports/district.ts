import type { FeatureCollection, Geometry } from 'geojson';
import { timelineEvents } from '#collections/events.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { siteViews } from '#collections/sites.ts';
import { type RowFeature, rowFeatures } from '#exports/geojson.ts';
import { t } from '#i18n/index.ts';
import type { District } from '#schemas/district.ts';
import type { Event } from '#schemas/event.ts';
import type { Settlement } from '#schemas/settlement.ts';
import type { Site } from '#schemas/site.ts';
import type { Source } from '#schemas/source.ts';

/** The rows of the dataset about one district, unchanged, with the sources that they cite. */
export interface DistrictRecord {
  readonly meta: { readonly district: string; readonly licence: string; readonly note: string };
  readonly district: District;
  readonly settlements: readonly Settlement[];
  readonly sites: readonly Site[];
  readonly events: readonly Event[];
  readonly sources: readonly Source[];
}

export const districtRecord = async (id: string): Promise<DistrictRecord> => {
  const [districts, settlements, sites, events, sources, siteHomes, eventHomes] = await Promise.all([
    rowsById('districts'),
    rowsById('settlements'),
    rowsById('sites'),
    rowsById('events'),
    rowsById('sources'),
    siteViews(),
    timelineEvents(),
  ]);
  const district = getOrThrow(districts, id, 'district');
  const ownSettlements = [...settlements.values()].filter((row) => row.district === id);
  const ownSites = siteHomes.filter((site) => site.district === id).map((site) => getOrThrow(sites, site.id, 'site'));
  const ownEvents = eventHomes.filter((event) => event.regions.includes(id)).map((event) => getOrThrow(events, event.id, 'event'));
  const cited = new Set<string>([district, ...ownSettlements, ...ownSites, ...ownEvents].flatMap((row) => row.sources));
  return {
    meta: {
      district: district.names.headword,
      licence: t.published.dataset.district.licence,
      note: t.published.dataset.district.note,
    },
    district,
    settlements: ownSettlements,
    sites: ownSites,
    events: ownEvents,
    sources: [...sources.values()].filter((source) => cited.has(source.id)),
  };
};

/** The file `/places/<district>/<district>.geojson`: outline, settlements and sites with the columns of `/data/`; `table` says which they are of. */
export const toGeoJson = async ({
  meta,
  district,
  settlements,
  sites,
}: DistrictRecord): Promise<
  FeatureCollection<Geometry | null, RowFeature['properties']> & { readonly meta: DistrictRecord['meta'] & { readonly credit: string } }
> => {
  const { licence, credit, note } = t.published.geojson.outline;
  const own = async (table: 'districts' | 'settlements' | 'sites', rows: readonly { readonly id: string }[]): Promise<RowFeature[]> => {
    const ids = new Set(rows.map(({ id }) => id));
    return (await rowFeatures(table, (id) => ids.has(id))).map((feature) => ({ ...feature, properties: { table, ...feature.properties } }));
  };
  return {
    type: 'FeatureCollection',
    meta: { ...meta, licence, credit, note: `${meta.note} ${note}` },
    features: [
      ...(await own('districts', [district])),
      ...(await own('settlements', settlements)),
      ...(await own('sites', sites)).map((feature) => ({ ...feature, id: `site-${feature.id}` })),
    ],
  };
};
