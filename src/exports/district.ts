import type { FeatureCollection, Point } from 'geojson';
import { timelineEvents } from '#collections/events.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { siteViews } from '#collections/sites.ts';
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

/** Settlements and sites as features. Ids of sites begin with "site-", as in all URLs; rows without a location have a null geometry. */
export const toGeoJson = ({
  meta,
  settlements,
  sites,
}: DistrictRecord): FeatureCollection<Point | null> & { readonly meta: DistrictRecord['meta'] } => ({
  type: 'FeatureCollection',
  meta,
  features: [
    ...settlements.map((row) => ({ table: 'settlements', ...row })),
    ...sites.map((row) => ({ table: 'sites', ...row, id: `site-${row.id}` })),
  ].map(({ id, point, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: point === null ? null : { type: 'Point', coordinates: [point.lon, point.lat] },
    properties: { ...properties, precision: point?.precision ?? null, origin: point?.origin ?? null },
  })),
});
