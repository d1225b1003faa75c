import type { Stop } from '#lib/map/days.ts';
import { type LandArea, type LandPiece, landAt } from '#lib/map/land.ts';

/** Paths of the land, in units of a drawing. */
interface LandPaths extends Readonly<Record<LandArea | 'contact', string>> {
  readonly cells: readonly { readonly day: string; readonly path: string }[];
  readonly handovers: readonly { readonly id: string; readonly day: string; readonly path: string }[];
}

/** One path of a drawing of the land. */
export interface LandShape {
  readonly d: string;
  /** Classes that give it its colour and stroke. */
  readonly classes: readonly string[];
  /** The hatch over its colour, which says how control changed, so that colour is not the only sign (WCAG 2.2, 1.4.1). */
  readonly hatch: 'handover' | 'later' | null;
}

const shapeOf = (piece: LandPiece, paths: LandPaths): LandShape => {
  switch (piece.kind) {
    case 'held':
      return { d: paths[piece.of], classes: ['held'], hatch: null };
    case 'later':
      return { d: paths[piece.of], classes: ['held'], hatch: 'later' };
    case 'handover':
      return { d: paths.handovers.find(({ id }) => id === piece.id)?.path ?? '', classes: ['handover'], hatch: 'handover' };
    case 'cells':
      return {
        d: paths.cells
          .filter(({ day }) => day === piece.day)
          .map(({ path }) => path)
          .join(''),
        classes: ['cells', `time-${piece.shade}`],
        hatch: null,
      };
    case 'line':
      return { d: paths[piece.of], classes: ['line', piece.of], hatch: null };
  }
};

/** The paths of the pieces, in the order of drawing; pieces outside the drawing are left out. */
export const landShapes = (pieces: readonly LandPiece[], paths: LandPaths): LandShape[] =>
  pieces.map((piece) => shapeOf(piece, paths)).filter(({ d }) => d !== '');

/** The paths of a drawing of the land at a stop of the slider. */
export const landShapesAt = (paths: LandPaths, stop: Stop): LandShape[] =>
  landShapes(landAt({ cellDays: paths.cells.map(({ day }) => day), handovers: paths.handovers }, stop, 'upto'), paths);

/** A star in a ring around the origin, as a path: harm to people of either side who were not fighting. */
export const HARM_STAR = 'M0-4.5v9M-3.9-2.25l7.8 4.5M-3.9 2.25l7.8-4.5';
export const HARM_RADIUS = 7.5;
