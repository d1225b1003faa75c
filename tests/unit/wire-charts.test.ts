import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALIFIERS, STANDINGS } from '#lib/charts/marks.ts';
import { figureRowAttributes, partAttributes, plotFrameAttributes, readFigureRow, readPart, readPlotFrame } from '#lib/charts/wire.ts';
import type { DataAttributes } from '#lib/wire.ts';
import { elementWith } from '../fixtures/wired.ts';

const text = fc.string({ minLength: 1, maxLength: 20 });
const number = fc.double({ min: 0, max: 1e9, noNaN: true });
const measure = fc.oneof(
  number.map((value) => ({ value, low: null, high: null })),
  fc.record({ value: fc.constant(null), low: number, high: number }),
);
const rest = fc.record({
  id: text,
  qualifier: fc.constantFrom(...QUALIFIERS),
  standing: fc.constantFrom(...STANDINGS),
  words: text,
  isDated: fc.boolean(),
});
const attributes = figureRowAttributes({
  id: 'f1',
  value: 5,
  low: null,
  high: null,
  qualifier: 'exact',
  standing: 'yes',
  words: 'verified',
  isDated: true,
});

/** A row with one cell, which has these attributes. */
const rowWith = (cell: DataAttributes, textContent: string) => ({
  ...elementWith(attributes, 'tr'),
  querySelector: (selector: string) => (selector === `[data-part="${cell['data-part']}"]` ? { textContent } : null),
});

describe('what a chart reads is what its components wrote', () => {
  test('of a row of the table', () => {
    fc.assert(
      fc.property(measure, rest, (own, other) => {
        const row = { ...own, ...other };
        expect(readFigureRow(elementWith(figureRowAttributes(row), 'tr'))).toEqual(row);
      }),
    );
  });
  test('of the plot', () => {
    fc.assert(
      fc.property(fc.record({ unit: text, isSeries: fc.boolean(), undated: text, name: text }), (frame) => {
        expect(readPlotFrame(elementWith(plotFrameAttributes(frame), 'figure-chart'))).toEqual(frame);
      }),
    );
  });
  test('of a cell, with single spaces', () => {
    expect(readPart(rowWith(partAttributes('said'), '\n over\n   5 '), 'said')).toBe('over 5');
  });
});

describe('what is wrong in a table is said, not guessed', () => {
  test.each([
    ['no number', { 'data-value': undefined }, 'data-value is missing, expected a number, or numbers in data-low and data-high.'],
    ['half a range', { 'data-value': undefined, 'data-low': 1 }, 'data-value is missing, expected a number, or numbers in data-low and data-high.'],
    ['a number in words', { 'data-value': 'five' }, 'data-value is "five", expected a number.'],
    [
      'a qualifier that there is not',
      { 'data-qualifier': 'nearly' },
      'data-qualifier is "nearly", expected one of exact, over, about, up-to, range.',
    ],
    ['a standing that there is not', { 'data-standing': undefined }, 'data-standing is missing, expected one of yes, partly, no, essay.'],
    ['no word on the date', { 'data-dated': undefined }, 'data-dated is missing, expected one of true, false.'],
  ])('%s', (_, wrong, message) => {
    expect(() => readFigureRow(elementWith({ ...attributes, ...wrong }, 'tr'))).toThrow(message);
  });
  test('a cell that is missing', () => {
    expect(() => readPart(rowWith(partAttributes('said'), '5'), 'label')).toThrow('The row of figure "f1" has no cell for "label"');
  });
  test('a plot without a unit', () => {
    expect(() => readPlotFrame(elementWith({ 'data-series': 'true' }, 'figure-chart'))).toThrow(
      '<figure-chart data-series="true">: data-unit is missing',
    );
  });
});
