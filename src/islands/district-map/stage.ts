import { t } from '#i18n/index.ts';
import type { Atlas } from '#islands/district-map/atlas.ts';
import type { Basemap } from '#schemas/basemap.ts';
import type { Land } from '#schemas/land.ts';

type Options = Parameters<typeof Atlas.start>[0];

const BASEMAP = ['districts', 'countries', 'lakes', 'rivers', 'nkao1991'] as const satisfies readonly (keyof Basemap['objects'])[];
const LAND = ['area', 'contact', 'zone', 'corridor', 'handovers', 'cells', 'roads'] as const satisfies readonly (keyof Land['objects'])[];

/** Whether parsed JSON is a topology with these layers. The schemas, which the build applies to all of it, would be 24 KB of script here. */
const hasLayers = (value: unknown, layers: readonly string[]): boolean => {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Topology' || !('objects' in value)) return false;
  const { objects } = value;
  return typeof objects === 'object' && objects !== null && layers.every((name) => name in objects);
};
const isBasemap = (value: unknown): value is Basemap => hasLayers(value, BASEMAP);
const isLand = (value: unknown): value is Land => hasLayers(value, LAND);

/** The base map and the land of a parsed file. Throws where it has not both. */
const readGeometry = (value: unknown, url: string): { readonly basemap: Basemap; readonly land: Land } => {
  const parts = typeof value === 'object' && value !== null && 'basemap' in value && 'land' in value ? value : { basemap: null, land: null };
  const { basemap, land } = parts;
  if (!isBasemap(basemap)) throw new Error(`${url} has no base map, expected a TopoJSON topology with the layers ${BASEMAP.join(', ')}.`);
  if (!isLand(land)) throw new Error(`${url} has no land, expected a TopoJSON topology with the layers ${LAND.join(', ')}.`);
  return { basemap, land };
};

/**
 * Loads the script of the map and its geometry, and puts the map over its picture. Null if the signal came before it was whole. Throws where one of
 * them cannot be loaded or read, and then nothing of the map is left over the picture.
 */
export const startAtlas = async (
  stage: HTMLElement,
  geometry: string,
  getOptions: () => Omit<Options, 'host' | 'basemap' | 'land'>,
  signal: AbortSignal,
): Promise<Atlas | null> => {
  const host = document.createElement('div');
  try {
    const [{ Atlas }, response] = await Promise.all([import('#islands/district-map/atlas.ts'), fetch(geometry, { signal })]);
    if (!response.ok) throw new Error(`${geometry} was answered with ${response.status}, expected the geometry of the map.`);
    const { basemap, land } = readGeometry(await response.json(), geometry);
    if (signal.aborted) return null;
    host.className = 'leaflet-host';
    host.setAttribute('role', 'region');
    host.setAttribute('aria-label', t.mapStatus.region);
    stage.prepend(host);
    return await Atlas.start({ ...getOptions(), host, basemap, land }, signal);
  } catch (error) {
    host.remove();
    throw error;
  }
};

/** Shows the button that lets touch move the map: until it is pressed, a finger on the map scrolls the page. It says Done while touch moves the map. */
export const enableTouchToggle = (
  button: HTMLElement,
  words: { readonly use: string; readonly done: string },
  atlas: Atlas,
  signal: AbortSignal,
): void => {
  let isUsed = false;
  button.hidden = false;
  button.addEventListener(
    'click',
    () => {
      isUsed = !isUsed;
      button.textContent = isUsed ? words.done : words.use;
      atlas.camera.setInert(!isUsed);
    },
    { signal },
  );
};
