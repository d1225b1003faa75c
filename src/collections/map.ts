import { type DistrictView, districtViews } from '#collections/districts.ts';
import { type TimelineEvent, timelineEvents } from '#collections/events.ts';
import { districtLabelPoints } from '#collections/geometry.ts';
import { handedOver } from '#collections/land.ts';
import { placeLookup } from '#collections/places.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import type { SettlementView } from '#collections/settlements.ts';
import { type SiteView, siteViews } from '#collections/sites.ts';
import { t } from '#i18n/index.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { type DaySpan, STOPS } from '#lib/map/days.ts';
import { once } from '#lib/once.ts';
import { sitePath } from '#lib/page/paths.ts';
import type { Names } from '#schemas/names.ts';

/** A dot on the map and its entry in the list. */
export interface MapEntry {
  /** Key of its panel: the id of a place, or "site-" and the id of a site. */
  readonly key: string;
  readonly label: string;
  /** Its name in the other language; null where it is the same or was not found. */
  readonly otherName: string | null;
  /** Path and fragment of its full entry. */
  readonly href: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Text after its name. */
  readonly remark: string;
  /** Spellings other than its label, for search. */
  readonly search: string;
}

export interface MapSettlement extends MapEntry {
  readonly day: string;
  readonly kind: SettlementView['kind'];
  readonly isCounted: boolean;
  readonly isDenied: boolean;
}

export interface MapSite extends MapEntry {
  /** What its page says, for search. */
  readonly words: string;
  readonly kind: SiteView['kind'];
  readonly condition: SiteView['conditionNow']['state'];
}

/** A place where people who were not fighting were harmed, with the spans of days of the events. */
export interface MapHarm extends MapEntry {
  readonly spans: readonly DaySpan[];
}

export interface MapDistrict {
  readonly id: string;
  readonly name: string;
  /** Its name in the other language; null where it is the same or was not found. */
  readonly otherName: string | null;
  readonly search: string;
  readonly polygon: string | null;
  /** Position of its name on the map; null if the geometry has no outline of it. */
  readonly at: { readonly lon: number; readonly lat: number } | null;
  readonly how: DistrictView['how'];
  /** Day of its hand-over, `YYYY-MM-DD`; null where it was not handed over. */
  readonly handover: string | null;
  readonly announced: string | null;
  readonly announcedWords: string | null;
  readonly later: string | null;
  readonly settlements: readonly MapSettlement[];
  readonly sites: readonly MapSite[];
  readonly events: readonly Pick<TimelineEvent, 'id' | 'title' | 'date' | 'day'>[];
}

const spellings = ({ headword, az, hy, hyLatin, other }: Names): string =>
  [...new Set([az, hy, hyLatin, ...other])].filter((name) => name !== null && name !== headword).join(' ');

const toSettlement = (row: SettlementView, district: string, otherName: string | null): MapSettlement => ({
  key: row.id,
  label: row.headword,
  otherName,
  href: `/places/${district}/#${row.id}`,
  lat: row.point?.lat ?? null,
  lon: row.point?.lon ?? null,
  remark: t.places.announced(t.dates.dayWithoutYear(row.announced), row.denial !== null, row.point !== null),
  search: spellings(row.names),
  day: row.announced,
  kind: row.kind,
  isCounted: row.isCounted,
  isDenied: row.denial !== null,
});

const toSite = (row: SiteView & { readonly district: string | null }): MapSite => ({
  key: `site-${row.id}`,
  label: row.headword,
  otherName: null,
  href: sitePath(row.id),
  lat: row.point?.lat ?? null,
  lon: row.point?.lon ?? null,
  remark: t.places.site(t.labels.siteKind[row.kind], t.labels.conditionInOneWord[row.conditionNow.state], row.point !== null),
  search: spellings(row.names),
  words: [row.before, ...row.history.map(({ what }) => what), row.condition2020.note, row.conditionNow.note].join(' '),
  kind: row.kind,
  condition: row.conditionNow.state,
});

/** The districts as the map and its list show them. */
export const mapDistricts = once(async (): Promise<readonly MapDistrict[]> => {
  const [districts, events, place, handovers] = await Promise.all([districtViews(), timelineEvents(), placeLookup(), handedOver()]);
  const points = districtLabelPoints();
  return districts.map((district) => ({
    id: district.id,
    name: district.named.headword,
    otherName: district.named.otherName,
    search: spellings(district.names),
    polygon: district.polygon,
    at: district.polygon === null ? null : (points.get(district.polygon) ?? null),
    how: district.how,
    handover: handovers.find(({ id }) => id === district.id)?.day ?? null,
    announced: district.announced,
    announcedWords: district.announcedWords,
    later: district.later,
    settlements: district.settlements.map((row) => toSettlement(row, district.id, place(row.id).otherName)),
    sites: district.sites.map((row) => toSite({ ...row, district: district.id })),
    events: events.filter((event) => event.regions.includes(district.id)).map(({ id, title, date, day }) => ({ id, title, date, day })),
  }));
});

/** Heritage sites of the record outside the districts. */
export const sitesElsewhere = once(async (): Promise<readonly MapSite[]> => (await siteViews()).filter((site) => site.district === null).map(toSite));

/** In a district smaller than this, which is a city, a dot in the middle of the outline is exact enough. */
const CITY_KM2 = 50;

/** What is agreed in one place and happened in another lights nothing on the map. */
const ELSEWHERE: readonly TimelineEvent['category'][] = ['diplomacy', 'ceasefire'];

/** Places where people of any side who were not fighting were harmed, each a point of its own: a district is none. */
export const harmedPlaces = once(async (): Promise<readonly MapHarm[]> => {
  const [events, eventRows, place, districts, settlements, places] = await Promise.all([
    timelineEvents(),
    rowsById('events'),
    placeLookup(),
    rowsById('districts'),
    rowsById('settlements'),
    rowsById('places'),
  ]);
  const outlines = districtLabelPoints();
  const pointOf = (id: string): { readonly lon: number; readonly lat: number } | null => {
    const district = districts.get(id);
    if (district !== undefined) return district.polygon !== null && district.areaKm2 < CITY_KM2 ? (outlines.get(district.polygon) ?? null) : null;
    return settlements.get(id)?.point ?? places.get(id)?.point ?? null;
  };
  const hrefOf = (id: string): string => {
    const district = districts.has(id) ? id : settlements.get(id)?.district;
    if (district === undefined) return `/places/#${id}`;
    return district === id ? `/places/${id}/` : `/places/${district}/#${id}`;
  };
  const [firstStop] = STOPS;
  const spanOf = (event: TimelineEvent): DaySpan => {
    const { date } = getOrThrow(eventRows, event.id, 'event');
    return { from: firstDay(date), to: lastDay(date) };
  };
  const harmful = events.filter(
    (event) => event.harm.length > 0 && !ELSEWHERE.includes(event.category) && spanOf(event).to >= (firstStop?.since ?? ''),
  );
  const byPlace = new Map<string, TimelineEvent[]>();
  for (const event of harmful) {
    for (const { id } of event.places) {
      const isArea = ['country', 'region', 'line'].includes(places.get(id)?.kind ?? '');
      if (!isArea) byPlace.set(id, [...(byPlace.get(id) ?? []), event]);
    }
  }
  return [...byPlace]
    .map(([id, eventsThere]) => {
      const point = pointOf(id);
      const names = districts.get(id)?.names ?? settlements.get(id)?.names ?? places.get(id)?.names;
      return {
        key: id,
        label: place(id).headword,
        otherName: place(id).otherName,
        href: hrefOf(id),
        lat: point?.lat ?? null,
        lon: point?.lon ?? null,
        remark: t.places.harmed(
          eventsThere.map((event) => event.date),
          point !== null,
        ),
        search: names === undefined ? '' : spellings(names),
        spans: eventsThere.map(spanOf),
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
});
