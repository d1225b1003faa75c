import { END_STEP, stepOf, stopAt } from '#lib/map/days.ts';
import { areSingle } from '#lib/page/url-state.ts';

/** Layers that a reader can show or hide, in the order of the controls. */
export const MAP_LAYERS = ['districts', 'settlements', 'sites', 'harm', 'roads', 'lines'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** Everything up to the day, or what fell on it alone. */
export const MAP_RANGES = ['upto', 'only'] as const;

const isLayer = (value: string): value is MapLayer => MAP_LAYERS.some((layer) => layer === value);

const SHOWN_AT_FIRST: readonly MapLayer[] = ['districts', 'settlements', 'harm', 'roads', 'lines'];

export interface MapState {
  /** Step of the slider. */
  readonly step: number;
  readonly range: (typeof MAP_RANGES)[number];
  /** Key of the place whose details are open. */
  readonly place: string | null;
  readonly layers: readonly MapLayer[];
}

export const FIRST_STATE: MapState = { step: END_STEP, range: 'upto', place: null, layers: SHOWN_AT_FIRST };

/** Reads the state from a URL. Parts that are not understood have their default; `isUnderstood` is false then. */
export const readMapState = (
  parameters: URLSearchParams,
  hasPlace: (key: string) => boolean,
): { readonly state: MapState; readonly isUnderstood: boolean } => {
  const day = parameters.get('day');
  const step = day === null ? null : stepOf(day);
  const range = parameters.get('range');
  const asked = parameters.get('place');
  const place = asked === null ? null : ([asked, `site-${asked}`].find(hasPlace) ?? null);
  const named = parameters.get('layers')?.split(',').filter(Boolean) ?? null;
  const isAnyKnown = named !== null && (named.length === 0 || named.some(isLayer));
  const layers = isAnyKnown ? MAP_LAYERS.filter((layer) => named.includes(layer)) : SHOWN_AT_FIRST;
  return {
    state: { step: step ?? FIRST_STATE.step, range: range === 'only' ? 'only' : 'upto', place, layers },
    isUnderstood:
      areSingle(parameters, ['day', 'range', 'place', 'layers']) &&
      (day === null || step !== null) &&
      (range === null || range === 'only' || range === 'upto') &&
      (asked === null || place !== null) &&
      (named === null || named.every(isLayer)),
  };
};

/** Writes the state into a copy of the parameters. Defaults are left out; other parameters stay. */
export const writeMapState = (parameters: URLSearchParams, state: MapState): URLSearchParams => {
  const written = new URLSearchParams(parameters);
  const set = (name: string, value: string | null): void => {
    if (value === null) written.delete(name);
    else written.set(name, value);
  };
  set('day', state.step === FIRST_STATE.step ? null : stopAt(state.step).key);
  set('range', state.range === 'only' ? 'only' : null);
  set('place', state.place);
  set('layers', state.layers.join() === SHOWN_AT_FIRST.join() ? null : state.layers.join());
  return written;
};

/** Zoom level, and centre of the map in degrees. */
export interface Viewpoint {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** Limits of zoom levels and of the centre in degrees. */
export const MAP_EXTENT = { zoom: [7, 11], lat: [37.6, 42], lon: [43.2, 50.4] } as const;

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

/** Reads the viewpoint from a fragment such as "#9/39.50/46.80"; null if it has another form or is outside the limits. */
export const readViewpoint = (hash: string): Viewpoint | null => {
  const match = /^#(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(hash);
  if (match === null) return null;
  const [zoom = 0, lat = 0, lon = 0] = match.slice(1).map(Number);
  const { zoom: zooms, lat: lats, lon: lons } = MAP_EXTENT;
  return isWithin(zoom, zooms) && isWithin(lat, lats) && isWithin(lon, lons) ? { zoom, lat, lon } : null;
};

export const writeViewpoint = ({ zoom, lat, lon }: Viewpoint): string => `#${Math.round(zoom * 100) / 100}/${lat.toFixed(2)}/${lon.toFixed(2)}`;
