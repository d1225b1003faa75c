import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** What the element around a chart tells its script. */
export interface PlotFrame {
  /** Id of the table with the same numbers. */
  readonly tableId: string;
  /** Label of the control that steps through the numbers. */
  readonly control: string;
}

export const plotFrameAttributes = ({ tableId, control }: PlotFrame): DataAttributes => ({ 'data-table': tableId, 'data-control': control });

export const readPlotFrame = (element: WiredElement): PlotFrame => {
  const wire = new WireReader(element);
  return { tableId: wire.text('table'), control: wire.text('control') };
};

/** A row of a figure table: which number it has, and a sentence that says what the number is. */
export interface FigureRow {
  readonly id: string;
  readonly sentence: string;
}

export const figureRowAttributes = ({ id, sentence }: FigureRow): DataAttributes => ({ 'data-figure-id': id, 'data-sentence': sentence });

export const readFigureRow = (element: WiredElement): FigureRow => {
  const wire = new WireReader(element);
  return { id: wire.text('figureId'), sentence: wire.text('sentence') };
};

/** Where a number is in a drawing: a share of its width, and pixels from its top. */
export interface DrawnPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export const drawnPointsAttributes = (points: readonly DrawnPoint[]): DataAttributes => ({
  'data-points': points.map(({ id, x, y }) => `${id} ${x} ${y}`).join(';'),
});

export const readDrawnPoints = (element: WiredElement): readonly DrawnPoint[] => {
  const wire = new WireReader(element);
  return wire
    .text('points')
    .split(';')
    .map((entry) => {
      const [id = '', x, y] = entry.split(' ');
      const point = { id, x: Number(x), y: Number(y) };
      if (id === '' || !Number.isFinite(point.x) || !Number.isFinite(point.y) || x === '' || y === '')
        throw wire.error('points', 'an id, a share of the width and a height for each number, such as "a 0.5 120;b 0.7 80"');
      return point;
    });
};
