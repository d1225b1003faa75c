import { t } from '#i18n/index.ts';
import type { Atlas } from '#islands/district-map/atlas.ts';
import type { Basemap } from '#schemas/basemap.ts';

type Options = Parameters<typeof Atlas.start>[0];

const LAYERS = ['districts', 'countries', 'lakes', 'rivers', 'nkao1991', 'ceasefire1994'] as const satisfies readonly (keyof Basemap['objects'])[];

/** Whether parsed JSON is a topology with the layers that are drawn. The schema, which the build applies to all of it, would be 24 KB of script here. */
const isBasemap = (value: unknown): value is Basemap => {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Topology' || !('objects' in value)) return false;
  const { objects } = value;
  return typeof objects === 'object' && objects !== null && LAYERS.every((name) => name in objects);
};

/**
 * Loads the script of the map and its geometry, and puts the map over its picture. Null if the signal came before it was whole. Throws where one of
 * them cannot be loaded or read, and then nothing of the map is left over the picture.
 */
export const startAtlas = async (
  stage: HTMLElement,
  geometry: string,
  getOptions: () => Omit<Options, 'host' | 'basemap'>,
  signal: AbortSignal,
): Promise<Atlas | null> => {
  const host = document.createElement('div');
  try {
    const [{ Atlas }, response] = await Promise.all([import('#islands/district-map/atlas.ts'), fetch(geometry, { signal })]);
    if (!response.ok) throw new Error(`${geometry} was answered with ${response.status}, expected the base map.`);
    const basemap: unknown = await response.json();
    if (!isBasemap(basemap)) throw new Error(`${geometry} is no base map, expected a TopoJSON topology with the layers ${LAYERS.join(', ')}.`);
    if (signal.aborted) return null;
    host.className = 'leaflet-host';
    host.setAttribute('role', 'region');
    host.setAttribute('aria-label', t.mapStatus.region);
    stage.prepend(host);
    return await Atlas.start({ ...getOptions(), host, basemap }, signal);
  } catch (error) {
    host.remove();
    throw error;
  }
};

/** Shows the button that lets touch move the map: until it is pressed, a finger on the map scrolls the page. */
export const enableTouchToggle = (button: HTMLElement, atlas: Atlas, signal: AbortSignal): void => {
  button.hidden = false;
  button.addEventListener(
    'click',
    () => {
      const isUsed = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(isUsed));
      atlas.setInert(!isUsed);
    },
    { signal },
  );
};
