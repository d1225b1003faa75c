import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnPointsAttributes, figureRowAttributes, plotFrameAttributes, readDrawnPoints, readFigureRow, readPlotFrame } from '#lib/charts/wire.ts';
import { elementWith } from '../fixtures/wired.ts';

const text = fc.string({ minLength: 1, maxLength: 20 });
const number = fc.double({ min: 0, max: 1e4, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);

describe('what a chart reads is what its components wrote', () => {
  test('of a row of the table', () => {
    fc.assert(
      fc.property(fc.record({ id: text, sentence: text }), (row) => {
        expect(readFigureRow(elementWith(figureRowAttributes(row), 'tr'))).toEqual(row);
      }),
    );
  });
  test('of the plot', () => {
    fc.assert(
      fc.property(fc.record({ tableId: text, control: text }), (frame) => {
        expect(readPlotFrame(elementWith(plotFrameAttributes(frame), 'figure-chart'))).toEqual(frame);
      }),
    );
  });
  test('of the numbers of a drawing', () => {
    const point = fc.record({ id: fc.stringMatching(/^[a-z0-9-]{1,12}$/), x: number, y: number });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
        expect(readDrawnPoints(elementWith(drawnPointsAttributes(points), 'svg'))).toEqual(points);
      }),
    );
  });
});

describe('what is wrong is said, not guessed', () => {
  test('a row without a sentence', () => {
    expect(() => readFigureRow(elementWith({ 'data-figure-id': 'f1' }, 'tr'))).toThrow('data-sentence is missing');
  });
  test('a plot without a table', () => {
    expect(() => readPlotFrame(elementWith({ 'data-control': 'Step' }, 'figure-chart'))).toThrow(
      '<figure-chart data-control="Step">: data-table is missing',
    );
  });
  test.each(['a 0.5', 'a 0.5 ', 'a x 3', ' 1 2', 'a 1 2;b'])('a number without its place: "%s"', (points) => {
    expect(() => readDrawnPoints(elementWith({ 'data-points': points }, 'svg'))).toThrow('expected an id, a share of the width and a height');
  });
});
