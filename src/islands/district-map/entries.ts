import { MAP_LAYERS, type MapLayer } from '#lib/map/state.ts';

/** What the list says of a district: the source of its outline's fill. */
export interface DistrictEntry {
  readonly element: HTMLDetailsElement;
  readonly key: string;
  readonly name: string;
  readonly polygon: string | null;
  readonly how: string;
  /** Day of the announcement or hand-over; null where control did not change in 2020. */
  readonly change: string | null;
  readonly isLater: boolean;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** An entry of the list that may be a dot of the map. */
export interface PointEntry {
  readonly element: HTMLElement;
  readonly key: string;
  readonly layer: MapLayer;
  readonly label: string;
  readonly kind: string;
  readonly condition: string;
  readonly isCounted: boolean;
  /** Days on which it is new; none for what has no day. */
  readonly days: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
}

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

/** Reads the districts of a list. */
export const readDistricts = (list: Element): DistrictEntry[] =>
  [...list.querySelectorAll<HTMLDetailsElement>('details[data-district]')].map((element) => ({
    element,
    key: element.dataset.district ?? '',
    name: element.dataset.name ?? '',
    polygon: element.dataset.polygon ?? null,
    how: element.dataset.how ?? '',
    change: element.dataset.change ?? null,
    isLater: element.dataset.later !== undefined,
    lat: number(element.dataset.lat),
    lon: number(element.dataset.lon),
  }));

/** Reads the settlements, sites and other places of a list. */
export const readPoints = (list: Element): PointEntry[] =>
  [...list.querySelectorAll<HTMLElement>('li[data-layer]')].map((element) => ({
    element,
    key: element.querySelector('a')?.dataset.select ?? '',
    layer: MAP_LAYERS.find((layer) => layer === element.dataset.layer) ?? 'settlements',
    label: element.querySelector('a')?.textContent ?? '',
    kind: element.dataset.kind ?? '',
    condition: element.dataset.condition ?? '',
    isCounted: element.dataset.counted !== undefined,
    days: (element.dataset.day ?? element.dataset.days ?? '').split(' ').filter(Boolean),
    lat: number(element.dataset.lat),
    lon: number(element.dataset.lon),
  }));
