import type { DaySpan, Stop } from '#lib/map/days.ts';
import type { MapState } from '#lib/map/state.ts';

/** Whether a span of days is on the map at a stop: what began up to it, or what fell on it alone. */
export const isWithin = (span: DaySpan, stop: DaySpan, range: MapState['range']): boolean =>
  span.from <= stop.to && (range === 'upto' || span.to >= stop.from);

/** Whether an entry with these spans is on the map at a stop. An entry without days always is. */
export const isShownAt = (spans: readonly DaySpan[], stop: Stop, range: MapState['range']): boolean =>
  spans.length === 0 || spans.some((span) => isWithin(span, stop, range));

/** Whether harm on these spans is on the map at a stop: harm of the same part of the record, up to the stop. */
export const isHarmShownAt = (spans: readonly DaySpan[], stop: Stop, range: MapState['range']): boolean =>
  spans.some((span) => span.to >= stop.since && isWithin(span, stop, range));

/** Whether one of the spans takes in the stop, so that its mark is drawn as of now. */
export const isOn = (spans: readonly DaySpan[], stop: DaySpan): boolean => spans.some((span) => isWithin(span, stop, 'only'));
