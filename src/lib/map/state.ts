import { dayAtStep, LAST_DAY_STEP, stepOfDay } from '#lib/map/days.ts';
import { areSingle } from '#lib/page/url-state.ts';

/** Layers that a reader can show or hide, in the order in which they are offered. */
export const MAP_LAYERS = ['districts', 'settlements', 'sites', 'harm', 'lines'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** Everything up to the day, or what was announced on it alone. */
export const MAP_RANGES = ['upto', 'only'] as const;

const isLayer = (value: string): value is MapLayer => MAP_LAYERS.some((layer) => layer === value);

const SHOWN_AT_FIRST: readonly MapLayer[] = ['districts', 'settlements'];

/** What the map shows. */
export interface MapState {
  /** Step of the slider. */
  readonly step: number;
  readonly range: (typeof MAP_RANGES)[number];
  /** Key of the place whose details are open. */
  readonly place: string | null;
  readonly layers: readonly MapLayer[];
}

export const FIRST_STATE: MapState = { step: LAST_DAY_STEP, range: 'upto', place: null, layers: SHOWN_AT_FIRST };

/** The state that an address names, and whether all of it was understood; what was not is left at its default. */
export const readMapState = (
  address: URLSearchParams,
  hasPlace: (key: string) => boolean,
): { readonly state: MapState; readonly isUnderstood: boolean } => {
  const day = address.get('day');
  const step = day === null ? null : stepOfDay(day);
  const range = address.get('range');
  const asked = address.get('place');
  const place = asked === null ? null : ([asked, `site-${asked}`].find(hasPlace) ?? null);
  const named = address.get('layers')?.split(',').filter(Boolean) ?? null;
  const isAnyKnown = named !== null && (named.length === 0 || named.some(isLayer));
  const layers = isAnyKnown ? MAP_LAYERS.filter((layer) => named.includes(layer)) : SHOWN_AT_FIRST;
  return {
    state: { step: step ?? FIRST_STATE.step, range: range === 'only' ? 'only' : 'upto', place, layers },
    isUnderstood:
      areSingle(address, ['day', 'range', 'place', 'layers']) &&
      (day === null || step !== null) &&
      (range === null || range === 'only' || range === 'upto') &&
      (asked === null || place !== null) &&
      (named === null || named.every(isLayer)),
  };
};

/** The address with this state in it; what is as at first is left out, everything else of the address stays. */
export const writeMapState = (address: URLSearchParams, state: MapState): URLSearchParams => {
  const written = new URLSearchParams(address);
  const set = (name: string, value: string | null): void => {
    if (value === null) written.delete(name);
    else written.set(name, value);
  };
  set('day', state.step === FIRST_STATE.step ? null : dayAtStep(state.step));
  set('range', state.range === 'only' ? 'only' : null);
  set('place', state.place);
  set('layers', state.layers.join() === SHOWN_AT_FIRST.join() ? null : state.layers.join());
  return written;
};

/** Where the map looks: zoom and degrees. */
export interface Viewpoint {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** All that the map can look at: zoom levels and degrees. */
export const MAP_EXTENT = { zoom: [7, 11], lat: [37.6, 42], lon: [43.2, 50.4] } as const;

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

/** A viewpoint from an address that ends like "#9/39.50/46.80"; null if it does not, or leads out of the map. */
export const readViewpoint = (hash: string): Viewpoint | null => {
  const match = /^#(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(hash);
  if (match === null) return null;
  const [zoom = 0, lat = 0, lon = 0] = match.slice(1).map(Number);
  const { zoom: zooms, lat: lats, lon: lons } = MAP_EXTENT;
  return isWithin(zoom, zooms) && isWithin(lat, lats) && isWithin(lon, lons) ? { zoom, lat, lon } : null;
};

export const writeViewpoint = ({ zoom, lat, lon }: Viewpoint): string => `#${Math.round(zoom * 100) / 100}/${lat.toFixed(2)}/${lon.toFixed(2)}`;
