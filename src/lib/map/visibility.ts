import { LATER, SLIDER } from '#lib/map/days.ts';
import type { MapState } from '#lib/map/state.ts';

/** Whether an entry with these days is on the map on a day of the slider. An entry without days always is. */
export const isShownOn = (days: readonly string[], day: string, range: MapState['range']): boolean => {
  if (days.length === 0) return true;
  for (const entryDay of days) if (entryDay === day || (range === 'upto' && entryDay <= day)) return true;
  return false;
};

interface Changed {
  readonly how: string;
  readonly change: string | null;
  readonly isLater: boolean;
}

/**
 * Fill of a district on a day of the slider: the day that sets its shade, and its hatch pattern, which says how control changed, so that colour is not the
 * only sign (WCAG 2.2, 1.4.1). Null while control has not changed. Districts taken by fighting have no pattern.
 */
export const districtFill = (
  { how, change, isLater }: Changed,
  day: string,
  range: MapState['range'],
): { readonly day: string; readonly pattern: string | null } | null => {
  if (day === LATER && isLater && (range === 'only' || change === null)) return { day: SLIDER.last, pattern: 'later' };
  if (change === null || !isShownOn([change], day, range)) return null;
  return { day: change, pattern: how === 'fighting' || (day === LATER && isLater && how === 'partly') ? null : how };
};
