import { QUALIFIERS, type Qualifier, STANDINGS, type Standing } from '#lib/charts/marks.ts';
import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** Texts and facts of a plot besides its rows. */
export interface PlotFrame {
  /** What is counted. */
  readonly unit: string;
  /** Whether one claimant gave all numbers. */
  readonly isSeries: boolean;
  /** Heading of the values without a date. */
  readonly undated: string;
  /** Accessible name of the drawing. */
  readonly name: string;
}

/** A row of a figure table without the texts of its cells. It has a value, or a range from `low` to `high`. */
export interface FigureRow {
  readonly id: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly standing: Standing;
  /** The standing in the words of a plot. */
  readonly words: string;
  readonly isDated: boolean;
}

/** Texts of a row that a plot shows; one element per text. */
export type FigurePart = 'label' | 'date' | 'said' | 'counted' | 'standing';

const yesOrNo = (wire: WireReader, property: string): boolean => wire.oneOf(property, ['true', 'false']) === 'true';

export const plotFrameAttributes = ({ unit, isSeries, undated, name }: PlotFrame): DataAttributes => ({
  'data-unit': unit,
  'data-series': String(isSeries),
  'data-undated': undated,
  'data-name': name,
});

export const readPlotFrame = (element: WiredElement): PlotFrame => {
  const wire = new WireReader(element);
  return { unit: wire.text('unit'), isSeries: yesOrNo(wire, 'series'), undated: wire.text('undated'), name: wire.text('name') };
};

export const figureRowAttributes = ({ id, value, low, high, qualifier, standing, words, isDated }: FigureRow): DataAttributes => ({
  'data-figure-id': id,
  'data-value': value ?? undefined,
  'data-low': low ?? undefined,
  'data-high': high ?? undefined,
  'data-qualifier': qualifier,
  'data-standing': standing,
  'data-words': words,
  'data-dated': String(isDated),
});

export const readFigureRow = (element: WiredElement): FigureRow => {
  const wire = new WireReader(element);
  const [value, low, high] = [wire.optionalNumber('value'), wire.optionalNumber('low'), wire.optionalNumber('high')];
  if (value === null && (low === null || high === null)) throw wire.error('value', 'a number, or numbers in data-low and data-high');
  return {
    id: wire.text('figureId'),
    value,
    low,
    high,
    qualifier: wire.oneOf('qualifier', QUALIFIERS),
    standing: wire.oneOf('standing', STANDINGS),
    words: wire.text('words'),
    isDated: yesOrNo(wire, 'dated'),
  };
};

export const partAttributes = (part: FigurePart): DataAttributes => ({ 'data-part': part });

interface WiredRow extends WiredElement {
  readonly querySelector: (selector: string) => { readonly textContent: string | null } | null;
}

/** The text of a part of a row, with single spaces. Throws where the row has no such part. */
export const readPart = (row: WiredRow, part: FigurePart): string => {
  const found = row.querySelector(`[data-part="${part}"]`);
  if (found === null)
    throw new Error(`The row of figure "${row.dataset.figureId}" has no cell for "${part}", expected an element with data-part="${part}".`);
  return (found.textContent ?? '').replace(/\s+/g, ' ').trim();
};
