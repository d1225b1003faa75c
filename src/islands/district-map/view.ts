import type { Stop } from '#lib/map/days.ts';
import type { MapState } from '#lib/map/state.ts';

/** The state of the page with the stop of its step: what every painter of the map reads. */
export interface MapView extends MapState {
  readonly stop: Stop;
}
