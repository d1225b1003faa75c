import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordFinder } from '#lib/record/vocabulary.ts';
import { vocabulary } from '#tables';

const list = vocabulary.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../content/vocabulary.json'), 'utf8')));

describe.each(['words', 'flight'] as const)('the vocabulary of our own voice: %s', (part) => {
  test.each(list[part])('“$word” is refused in its own sentence and passes in the other', (entry) => {
    const find = wordFinder({ ...list, words: [], flight: [], [part]: [entry] });
    expect(find(entry.refuses).map(({ word }) => word)).toEqual([entry.word]);
    expect(find(entry.passes)).toEqual([]);
  });
});

describe('a word of the vocabulary', () => {
  const entry = { word: 'freed', pattern: 'freed', instead: '“came under control”', names: ['The Freed Library'], refuses: 'x y', passes: 'x y' };
  const flight = { word: 'left', pattern: '(?<!\\bwere )left', instead: '“fled”', names: [], refuses: 'x y', passes: 'x y' };
  const find = wordFinder({ holders: 'calls?', people: 'residents?', words: [entry], flight: [flight] });
  const words = (text: string): readonly string[] => find(text).map(({ word }) => word);

  test.each([
    'The town was freed.',
    'FREED towns',
    'He calls it so. The town was freed.',
    '“Taken” and freed',
    'A re-freed town',
    'An Ally\u2011freed town',
  ])('is refused in: %s', (text) => {
    expect(words(text)).toEqual(['freed']);
  });
  test.each([
    'The town was “freed”.',
    'He calls the town freed.',
    'The freed library opened.',
    'The unfreed town',
    'a co-freed town',
    'Nothing of the kind.',
  ])('passes in: %s', (text) => {
    expect(words(text)).toEqual([]);
  });
  test('is found once for each time it stands, with the words around it', () => {
    const text = 'In the autumn of that year, after a long time, the town by the river was freed, and the village beside it on the road was freed.';
    expect(find(text).map(({ found }) => found)).toEqual([
      '… a long time, the town by the river was freed, and the village beside it on the road …',
      '… the village beside it on the road was freed.',
    ]);
  });
  test.each(['Residents left.', 'The residents of the town left it', 'residents who had left', 'left residents'])(
    'of flight is refused with people: %s',
    (text) => {
      expect(words(text)).toEqual(['left']);
    },
  );
  test.each(['Troops left.', 'Residents were left behind.', 'Residents stayed; troops left.', 'Residents stayed. The army left.'])(
    'of flight passes with others, or where people are left: %s',
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );
  test('of flight is refused beside its holder too, since nobody’s name makes it true', () => {
    expect(words('He calls it a day on which residents left.')).toEqual(['left']);
  });
});
