import { describe, expect, test } from 'vitest';
import { readChoice, WireReader } from '#lib/wire.ts';
import { elementWith } from '../fixtures/wired.ts';

const wire = new WireReader(
  elementWith({
    'data-place': 'horovlu',
    'data-lat': '39.5',
    'data-bad': 'x1',
    'data-empty': '',
    'data-flag': '',
    'data-some-days': '2020-11-08 2020-11-09',
  }),
);

describe('a reader of data attributes', () => {
  test('reads texts, numbers, flags, days and words', () => {
    expect(wire.text('place')).toBe('horovlu');
    expect(wire.optionalNumber('lat')).toBe(39.5);
    expect([wire.flag('flag'), wire.flag('missing')]).toEqual([true, false]);
    expect(wire.spans('someDays')).toEqual([
      { from: '2020-11-08', to: '2020-11-08' },
      { from: '2020-11-09', to: '2020-11-09' },
    ]);
    expect(wire.words('empty')).toEqual([]);
    expect(wire.oneOf('place', ['jabrayil', 'horovlu'])).toBe('horovlu');
  });
  test('knows what may be missing from what is wrong', () => {
    expect([wire.optional('missing'), wire.optionalNumber('missing')]).toEqual([null, null]);
    for (const read of [() => wire.optionalNumber('bad'), () => wire.optionalNumber('empty'), () => wire.flag('bad')]) expect(read).toThrow();
  });
  test.each([
    ['a missing text', () => wire.text('someName'), 'data-some-name is missing, expected a text.'],
    ['an empty text', () => wire.text('empty'), 'data-empty is "", expected a text.'],
    ['a number that is none', () => wire.optionalNumber('bad'), 'data-bad is "x1", expected a number.'],
    ['an unknown word', () => wire.oneOf('bad', ['a', 'b']), 'data-bad is "x1", expected one of a, b.'],
    ['what is no day', () => wire.day('bad'), 'data-bad is "x1", expected a day such as 2020-11-08.'],
    ['days without one', () => wire.spans('empty'), 'data-empty is "", expected days such as 2020-11-08, or spans such as 2020-09-27/2020-11-09'],
    ['missing words', () => wire.words('missing'), 'data-missing is missing, expected words separated by spaces, or nothing.'],
  ])('says of %s which element, which attribute, what it is and what it should be', (_, read, expected) => {
    expect(read).toThrow(`<li data-place="horovlu">: ${expected}`);
  });
  test('names an element without other attributes by its tag', () => {
    expect(() => new WireReader(elementWith({}, 'district-map')).text('geometry')).toThrow('<district-map>: data-geometry is missing');
  });
  test.each(['constructor', '__proto__', 'toString'])('finds no attribute in %s, which every object has', (name) => {
    expect(() => new WireReader(elementWith({})).text(name)).toThrow('is missing');
  });
});

describe('a choice of a form', () => {
  test('is one of the words that are expected', () => {
    expect(readChoice({ name: 'layer', value: 'sites' }, ['districts', 'sites'])).toBe('sites');
    expect(() => readChoice({ name: 'layer', value: 'roads' }, ['districts', 'sites'])).toThrow(
      'The choice "roads" of "layer" is unknown, expected one of districts, sites.',
    );
  });
});
