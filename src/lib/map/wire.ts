import type { DaySpan } from '#lib/map/days.ts';
import { LAND_KEYS, type LandKey } from '#lib/map/land.ts';
import { MAP_LAYERS, MAP_RANGES, type MapLayer, type MapState, readViewpoint, type Viewpoint, writeViewpoint } from '#lib/map/state.ts';
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

/** A district of the list. */
export interface ListedDistrict {
  readonly key: string;
  readonly name: string;
  /** Its name in the other language, for its label; null where it is the same or was not found. */
  readonly otherName: string | null;
  /** Id of its outline in the geometry; null where it has none. */
  readonly polygon: string | null;
  /** Day of its hand-over, `YYYY-MM-DD`; null where it was not handed over. */
  readonly handover: string | null;
  /** Whether all of it came under Azerbaijani control in the war, so that its announced places are a share of all that were. */
  readonly isShare: boolean;
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
  /** Whether it was denied when it was announced. */
  readonly isDenied: boolean;
  /** Its name in the other language, for its label; null where it is the same or was not found. */
  readonly otherName: string | null;
  /** Days of its announcement, or spans of days of its events; empty if it has none. */
  readonly spans: readonly DaySpan[];
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

type Pointed = Pick<ListedPoint, 'search' | 'otherName'> & { readonly lat: number | null; readonly lon: number | null };

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

export const districtAttributes = ({ key, name, otherName, polygon, handover, isShare, at, search }: ListedDistrict): DataAttributes => ({
  'data-district': key,
  'data-name': name,
  'data-other': otherName ?? undefined,
  'data-polygon': polygon ?? undefined,
  'data-handover': handover ?? undefined,
  'data-share': isShare ? '' : undefined,
  ...positionAttributes(at, 3),
  'data-search': search || undefined,
});

export const readDistrict = (element: WiredElement): ListedDistrict => {
  const wire = new WireReader(element);
  return {
    key: wire.text('district'),
    name: wire.text('name'),
    otherName: wire.optional('other'),
    polygon: wire.optional('polygon'),
    handover: wire.optional('handover') === null ? null : wire.day('handover'),
    isShare: wire.flag('share'),
    at: readPosition(wire),
    search: readSpellings(element),
  };
};

const pointAttributes = (layer: ListedPoint['layer'], point: Pointed, attributes: DataAttributes): DataAttributes => ({
  ...attributes,
  'data-layer': layer,
  'data-other': point.otherName ?? undefined,
  ...positionAttributes(point, 4),
  'data-search': point.search || undefined,
});

export const settlementAttributes = (
  point: Pointed & { readonly key: string; readonly day: string; readonly kind: string; readonly isCounted: boolean; readonly isDenied: boolean },
): DataAttributes =>
  pointAttributes('settlements', point, {
    'data-place': point.key,
    'data-day': point.day,
    'data-kind': point.kind,
    'data-counted': point.isCounted ? '' : undefined,
    'data-denied': point.isDenied ? '' : undefined,
  });

export const siteAttributes = (point: Pointed & { readonly kind: string; readonly condition: string }): DataAttributes =>
  pointAttributes('sites', point, { 'data-kind': point.kind, 'data-condition': point.condition });

export const harmAttributes = (point: Pointed & { readonly spans: readonly DaySpan[] }): DataAttributes =>
  pointAttributes('harm', point, { 'data-days': point.spans.map(({ from, to }) => (from === to ? from : `${from}/${to}`)).join(' ') });

export const readPoint = (element: WiredElement): ListedPoint => {
  const wire = new WireReader(element);
  const layer = wire.oneOf('layer', POINT_LAYERS);
  return {
    layer,
    kind: layer === 'harm' ? null : wire.text('kind'),
    condition: layer === 'sites' ? wire.text('condition') : null,
    isCounted: wire.flag('counted'),
    isDenied: wire.flag('denied'),
    otherName: wire.optional('other'),
    spans: { settlements: () => [{ from: wire.day('day'), to: wire.day('day') }], sites: () => [], harm: () => wire.spans('days') }[layer](),
    at: readPosition(wire),
    search: readSpellings(element),
  };
};

export const linkAttributes = ({ key, title }: ListedLink): DataAttributes => ({ 'data-select': key, 'data-title': title ?? undefined });

export const readLink = (element: WiredElement): ListedLink => {
  const wire = new WireReader(element);
  return { key: wire.text('select'), title: wire.optional('title') };
};

/** An entry of the key of the land, shown at the stops at which the land has it. */
export const keyAttributes = (key: LandKey): DataAttributes => ({ 'data-key': key });

export const readKey = (element: WiredElement): LandKey => new WireReader(element).oneOf('key', LAND_KEYS);

/** An event of a district in the list, with its first day. */
export const listedEventAttributes = (day: string): DataAttributes => ({ 'data-event': day });

export const readListedEvent = (element: WiredElement): string => new WireReader(element).day('event');

/** A card of an event, with the ids of the places that it lights. */
export const cardAttributes = (places: readonly string[]): DataAttributes => ({ 'data-lights': places.join(' ') });

export const readLights = (element: WiredElement): readonly string[] => new WireReader(element).words('lights');

/** A stop of the story that the map tells. */
export interface StoryStop {
  /** Stop of the slider, by its key. */
  readonly stop: string;
  readonly camera: Viewpoint;
  readonly caption: string;
  /** Ids of the places that it lights. */
  readonly lights: readonly string[];
}

export const storyAttributes = ({ stop, camera, lights }: Omit<StoryStop, 'caption'>): DataAttributes => ({
  'data-story': stop,
  'data-camera': writeViewpoint(camera),
  'data-lights': lights.join(' '),
});

export const readStoryStop = (element: WiredElement & { readonly textContent: string | null }): StoryStop => {
  const wire = new WireReader(element);
  const camera = readViewpoint(wire.text('camera'));
  if (camera === null) throw wire.error('camera', 'a viewpoint such as #9/39.50/46.80');
  return { stop: wire.text('story'), camera, lights: wire.words('lights'), caption: element.textContent?.trim() ?? '' };
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

/** Days that have a page and a picture of their own, on the panel with the ways to take the map elsewhere. */
export const ownDaysAttributes = (days: readonly string[]): DataAttributes => ({ 'data-days': days.join(' ') });

export const readOwnDays = (element: WiredElement): readonly string[] => new WireReader(element).words('days');

export const readLayer = (choice: WiredChoice): MapLayer => readChoice(choice, MAP_LAYERS);

export const readRange = (choice: WiredChoice): MapState['range'] => readChoice(choice, MAP_RANGES);
