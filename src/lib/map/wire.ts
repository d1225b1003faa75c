import { MAP_LAYERS, MAP_RANGES, type MapLayer, type MapState } from '#lib/map/state.ts';
import { type DataAttributes, readChoice, type WiredChoice, type WiredElement, WireReader } from '#lib/wire.ts';

/** Degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Files that `<district-map>` loads, as URLs with the base of the site. */
export interface MapFiles {
  readonly geometry: string;
  readonly relief: string;
  /** Folder of the fragments that the panel shows, with a slash at its end. */
  readonly parts: string;
}

/** A district of the list: the source of its outline’s fill. */
export interface ListedDistrict {
  readonly key: string;
  readonly name: string;
  /** Id of its outline in the geometry; null where it has none. */
  readonly polygon: string | null;
  /** How control changed, a value of the schema. */
  readonly how: string;
  /** Day of the announcement or hand-over, `YYYY-MM-DD`; null where control did not change in 2020. */
  readonly change: string | null;
  /** Whether something changed after 2020. */
  readonly isLater: boolean;
  /** Position of its name on the map. */
  readonly at: Position | null;
  /** Spellings other than its name, separated by spaces. */
  readonly search: string;
}

/** Layers whose entries are dots of the map. */
const POINT_LAYERS = ['settlements', 'sites', 'harm'] as const satisfies readonly MapLayer[];

/** An entry of the list that is a dot on the map if it has a position. */
export interface ListedPoint {
  readonly layer: (typeof POINT_LAYERS)[number];
  /** Kind of a settlement or site, a value of the schema; null in other layers. */
  readonly kind: string | null;
  /** Condition of a site, a value of the schema; null in other layers. */
  readonly condition: string | null;
  /** Whether it is one of the settlements that are counted per day. */
  readonly isCounted: boolean;
  /** Days of its announcements or events, `YYYY-MM-DD`; empty if it has none. */
  readonly days: readonly string[];
  readonly at: Position | null;
  /** Spellings other than its name, separated by spaces. */
  readonly search: string;
}

/** The link of an entry, which opens the panel. */
export interface ListedLink {
  /** Id of a place, or "site-" and the id of a site. */
  readonly key: string;
  /** Title of the panel; null where it is the text of the link. */
  readonly title: string | null;
}

type Pointed = Pick<ListedPoint, 'search'> & { readonly lat: number | null; readonly lon: number | null };

const rounded = (degrees: number, digits: number): number => Math.round(degrees * 10 ** digits) / 10 ** digits;

/** Spellings of a place other than its name, separated by spaces; an empty string if it has none. */
export const readSpellings = (element: WiredElement): string => new WireReader(element).optional('search') ?? '';

/** Coordinates of a position. Four digits are about 10 metres, less than a pixel at the highest zoom; three are enough for a name. */
const positionAttributes = (at: { readonly lat: number | null; readonly lon: number | null } | null, digits: number): DataAttributes =>
  at === null || at.lat === null || at.lon === null ? {} : { 'data-lat': rounded(at.lat, digits), 'data-lon': rounded(at.lon, digits) };

const readPosition = (wire: WireReader): Position | null => {
  const lat = wire.optionalNumber('lat');
  const lon = wire.optionalNumber('lon');
  if (lat === null && lon === null) return null;
  if (lat === null || Math.abs(lat) > 90) throw wire.error('lat', 'degrees of latitude beside data-lon');
  if (lon === null || Math.abs(lon) > 180) throw wire.error('lon', 'degrees of longitude beside data-lat');
  return { lat, lon };
};

export const mapAttributes = ({ geometry, relief, parts }: MapFiles): DataAttributes => ({
  'data-geometry': geometry,
  'data-relief': relief,
  'data-parts': parts,
});

export const readMapFiles = (element: WiredElement): MapFiles => {
  const wire = new WireReader(element);
  return { geometry: wire.text('geometry'), relief: wire.text('relief'), parts: wire.text('parts') };
};

export const districtAttributes = ({ key, name, polygon, how, change, isLater, at, search }: ListedDistrict): DataAttributes => ({
  'data-district': key,
  'data-name': name,
  'data-polygon': polygon ?? undefined,
  'data-how': how,
  'data-change': change ?? undefined,
  'data-later': isLater ? '' : undefined,
  ...positionAttributes(at, 3),
  'data-search': search || undefined,
});

export const readDistrict = (element: WiredElement): ListedDistrict => {
  const wire = new WireReader(element);
  return {
    key: wire.text('district'),
    name: wire.text('name'),
    polygon: wire.optional('polygon'),
    how: wire.text('how'),
    change: wire.optional('change') === null ? null : wire.day('change'),
    isLater: wire.flag('later'),
    at: readPosition(wire),
    search: readSpellings(element),
  };
};

const pointAttributes = (layer: ListedPoint['layer'], point: Pointed, attributes: DataAttributes): DataAttributes => ({
  ...attributes,
  'data-layer': layer,
  ...positionAttributes(point, 4),
  'data-search': point.search || undefined,
});

export const settlementAttributes = (
  point: Pointed & { readonly key: string; readonly day: string; readonly kind: string; readonly isCounted: boolean },
): DataAttributes =>
  pointAttributes('settlements', point, {
    'data-place': point.key,
    'data-day': point.day,
    'data-kind': point.kind,
    'data-counted': point.isCounted ? '' : undefined,
  });

export const siteAttributes = (point: Pointed & { readonly kind: string; readonly condition: string }): DataAttributes =>
  pointAttributes('sites', point, { 'data-kind': point.kind, 'data-condition': point.condition });

export const harmAttributes = (point: Pointed & { readonly days: readonly string[] }): DataAttributes =>
  pointAttributes('harm', point, { 'data-days': point.days.join(' ') });

export const readPoint = (element: WiredElement): ListedPoint => {
  const wire = new WireReader(element);
  const layer = wire.oneOf('layer', POINT_LAYERS);
  return {
    layer,
    kind: layer === 'harm' ? null : wire.text('kind'),
    condition: layer === 'sites' ? wire.text('condition') : null,
    isCounted: wire.flag('counted'),
    days: { settlements: () => [wire.day('day')], sites: () => [], harm: () => wire.days('days') }[layer](),
    at: readPosition(wire),
    search: readSpellings(element),
  };
};

export const linkAttributes = ({ key, title }: ListedLink): DataAttributes => ({ 'data-select': key, 'data-title': title ?? undefined });

export const readLink = (element: WiredElement): ListedLink => {
  const wire = new WireReader(element);
  return { key: wire.text('select'), title: wire.optional('title') };
};

/** A button that goes to the next day with an announcement (1) or the one before (-1). */
export const jumpAttributes = (direction: 1 | -1): DataAttributes => ({ 'data-jump': direction });

export const readJump = (element: WiredElement): 1 | -1 => (new WireReader(element).oneOf('jump', ['1', '-1']) === '1' ? 1 : -1);

/** A button that zooms in by so many levels, or out if negative. */
export const zoomAttributes = (levels: number): DataAttributes => ({ 'data-zoom': levels });

export const readZoom = (element: WiredElement): number => {
  const wire = new WireReader(element);
  const levels = wire.optionalNumber('zoom');
  if (levels === null || levels === 0) throw wire.error('zoom', 'a number of zoom levels');
  return levels;
};

export const readLayer = (choice: WiredChoice): MapLayer => readChoice(choice, MAP_LAYERS);

export const readRange = (choice: WiredChoice): MapState['range'] => readChoice(choice, MAP_RANGES);
