import { LATER, SLIDER } from '#lib/map/days.ts';
import type { MapState } from '#lib/map/state.ts';

/** Whether something with these days (none: always there) is on the map on a day of the slider. */
export const isShownOn = (days: readonly string[], day: string, range: MapState['range']): boolean => {
  if (days.length === 0) return true;
  for (const own of days) if (own === day || (range === 'upto' && own <= day)) return true;
  return false;
};

interface Changed {
  readonly how: string;
  readonly change: string | null;
  readonly isLater: boolean;
}

/** The day whose shade a district wears on a day of the slider, and the pattern over it; null while control has not changed. */
export const districtFill = (
  { how, change, isLater }: Changed,
  day: string,
  range: MapState['range'],
): { readonly day: string; readonly pattern: string | null } | null => {
  if (day === LATER && isLater && (range === 'only' || change === null)) return { day: SLIDER.last, pattern: 'later' };
  if (change === null || !isShownOn([change], day, range)) return null;
  return { day: change, pattern: how === 'fighting' || (day === LATER && isLater && how === 'partly') ? null : how };
};
