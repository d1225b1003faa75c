import type { Atlas } from '#islands/district-map/atlas.ts';
import type { Basemap } from '#schemas/basemap.ts';

type Options = Parameters<typeof Atlas.start>[0];

/**
 * Loads the map and its geometry, and puts the map in the place of its picture. Null if it was stopped; throws, and leaves the picture, if it could
 * not be had.
 */
export const startAtlas = async (
  stage: HTMLElement,
  geometry: string,
  optionsNow: () => Omit<Options, 'host' | 'basemap'>,
  signal: AbortSignal,
): Promise<Atlas | null> => {
  const host = document.createElement('div');
  try {
    const [{ Atlas }, response] = await Promise.all([import('#islands/district-map/atlas.ts'), fetch(geometry, { signal })]);
    if (!response.ok) throw new Error(`${geometry}: ${response.status}`);
    const basemap: Basemap = await response.json();
    if (signal.aborted) return null;
    host.className = 'leaflet-host';
    host.setAttribute('role', 'region');
    host.setAttribute('aria-label', 'Map; the list says the same');
    stage.prepend(host);
    return await Atlas.start({ ...optionsNow(), host, basemap }, signal);
  } catch (error) {
    host.remove();
    throw error;
  }
};

/** On touch screens the map leaves the scroll to the page until the reader asks for it. */
export const offerUse = (button: HTMLElement, atlas: Atlas, signal: AbortSignal): void => {
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
