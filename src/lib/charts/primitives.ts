import type { MarkSize, Qualifier, Standing } from '#lib/charts/marks.ts';

/** Positions across are shares of the width of a drawing, from 0 to 1; those down are pixels from its top. */
export interface Rule {
  readonly kind: 'rule';
  /** `grid` a round number, `base` zero, `apart` zero of what is undated, `stem` from zero to a mark, `span` a long time in which something was said, `essay` the number of the essay, `war` the 44 days, `leader` from a mark to its name, `same` a number of the essay that another gives, `range` between the ends of a range. */
  readonly as: 'grid' | 'base' | 'apart' | 'stem' | 'span' | 'essay' | 'war' | 'leader' | 'range' | 'same';
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export interface MarkAt {
  readonly kind: 'mark';
  /** Id of the number; null for the lower end of a range. */
  readonly id: string | null;
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
  readonly qualifier: Qualifier;
  readonly size: MarkSize;
}

export interface Words {
  readonly kind: 'text';
  /** `axis` a year or a round number, `label` a number or a name in the drawing. */
  readonly as: 'axis' | 'label';
  /** The words are this many pixels from `x`. */
  readonly x: number;
  readonly dx: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The number, in bold, before the words. */
  readonly number: string;
  readonly text: string;
}

export interface Bar {
  readonly kind: 'bar';
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** How much of the bar is filled, from its foot. */
  readonly standing: Standing;
}

export type Primitive = Rule | MarkAt | Words | Bar;

/** Where a number is, for what points at it. */
export interface PlotPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A drawing as a list of what is in it, in the order of painting. */
export interface Plot {
  readonly height: number;
  readonly primitives: readonly Primitive[];
  readonly points: readonly PlotPoint[];
}
