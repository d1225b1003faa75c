import { describe, expect, test } from 'vitest';
import { harmedParties, harmToOf } from '#lib/record/harm.ts';
import { event } from '#schemas/event.ts';
import { harmed, row } from '../fixtures/rows.ts';

const harmOf = (...sides: Parameters<typeof harmed>[0][]) => event.parse(row.event({ harm: sides.flatMap(harmed) })).harm;

describe('whose people were harmed', () => {
  test('is none, one party, or both', () => {
    expect(harmToOf(harmOf())).toBe('none');
    expect(harmToOf(harmOf('azerbaijani'))).toBe('azerbaijani');
    expect(harmToOf(harmOf('armenian', 'armenian'))).toBe('armenian');
    expect(harmToOf(harmOf('azerbaijani', 'armenian'))).toBe('both');
  });
  test('is none of the two where others were harmed alone', () => {
    expect(harmToOf(harmOf('other'))).toBe('none');
    expect(harmToOf(harmOf('other', 'armenian'))).toBe('armenian');
  });
  test('names the parties in alphabetical order, whatever the order of the entries', () => {
    expect(harmedParties(harmOf('azerbaijani', 'other', 'armenian'))).toEqual(['armenian', 'azerbaijani']);
  });
});
