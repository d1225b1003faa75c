import { type Stop, shadeOf } from '#lib/map/days.ts';
import type { MapState } from '#lib/map/state.ts';
import { isWithin } from '#lib/map/visibility.ts';

/** Something of the land that is filled from its day on. */
interface Dated {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What is filled up to and including a day, `YYYY-MM-DD`: on a map nothing is filled before it was announced or handed over. */
export const filledUpTo = <T extends Dated>(pieces: readonly T[], day: string): T[] => pieces.filter((piece) => piece.day <= day);

/** An area with a line of its own. */
export type LandArea = 'area' | 'zone' | 'corridor';

/** One thing to draw of the land, without its colour and its geometry. */
export type LandPiece =
  /** Under Armenian control. */
  | { readonly kind: 'held'; readonly of: LandArea }
  /** The cells of the settlements announced on a day. */
  | { readonly kind: 'cells'; readonly day: string; readonly shade: number; readonly isNew: boolean }
  /** What of a district was handed over. */
  | { readonly kind: 'handover'; readonly id: string; readonly isNew: boolean }
  /** Came under Azerbaijani control in 2022 or 2023. */
  | { readonly kind: 'later'; readonly of: LandArea }
  /** An approximate line. */
  | { readonly kind: 'line'; readonly of: 'contact' | 'zone' | 'corridor' };

export interface LandRows {
  /** Days of the announcements; each may be there more than once. */
  readonly cellDays: readonly string[];
  readonly handovers: readonly (Dated & { readonly id: string })[];
}

const held = (...areas: LandArea[]): LandPiece[] => areas.map((of) => ({ kind: 'held', of }));
const later = (...areas: LandArea[]): LandPiece[] => areas.map((of) => ({ kind: 'later', of }));
const line = (...lines: ('contact' | 'zone' | 'corridor')[]): LandPiece[] => lines.map((of) => ({ kind: 'line', of }));

/** Whether the hand-overs are over, so that the zone and the corridor are all that was still under Armenian control. */
const isAfterHandovers = (stop: Stop, { handovers }: LandRows): boolean =>
  stop.kind === 'zone' || stop.kind === 'later' || (handovers.length > 0 && handovers.every(({ day }) => day <= stop.to));

/**
 * What the land shows at a stop, in the order of drawing. Nothing is filled before it was announced or handed over: before, it is drawn as under Armenian
 * control; after the last hand-over what was never announced is not drawn at all, since nobody said when it changed.
 */
export const landAt = (rows: LandRows, stop: Stop, range: MapState['range']): LandPiece[] => {
  const isAfter = isAfterHandovers(stop, rows);
  const isShown = (day: string): boolean => isWithin({ from: day, to: day }, stop, range);
  const isNew = (day: string): boolean => isWithin({ from: day, to: day }, stop, 'only');
  return [
    ...(isAfter ? (stop.kind === 'later' ? later('zone', 'corridor') : held('zone', 'corridor')) : held('area')),
    ...rows.handovers.filter(({ day }) => isShown(day)).map(({ id, day }): LandPiece => ({ kind: 'handover', id, isNew: isNew(day) })),
    ...[...new Set(rows.cellDays)]
      .sort()
      .filter(isShown)
      .map((day): LandPiece => ({ kind: 'cells', day, shade: shadeOf(day), isNew: isNew(day) })),
    // Drawn over the cells of places that were announced and stayed.
    ...(isAfter && stop.kind !== 'later' ? held('zone') : []),
    ...line('contact'),
    ...(isAfter ? line('zone', 'corridor') : []),
  ];
};

/** Entries of the key of the land, in their order. */
export const LAND_KEYS = ['held', 'cells', 'handover', 'zone', 'later', 'rest'] as const;
export type LandKey = (typeof LAND_KEYS)[number];

/** What the key of the land has at a stop: only what is drawn. */
export const landKeys = (rows: LandRows, stop: Stop, range: MapState['range']): LandKey[] => {
  const pieces = landAt(rows, stop, range);
  const has = (kind: LandPiece['kind']): boolean => pieces.some((piece) => piece.kind === kind);
  const isAfter = isAfterHandovers(stop, rows);
  const shown: Readonly<Record<LandKey, boolean>> = {
    held: !isAfter,
    cells: has('cells'),
    handover: has('handover'),
    rest: isAfter,
    zone: isAfter && stop.kind !== 'later',
    later: has('later'),
  };
  return LAND_KEYS.filter((key) => shown[key]);
};
