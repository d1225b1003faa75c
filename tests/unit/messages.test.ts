import { describe, expect, test } from 'vitest';
import * as en from '#i18n/en/index.ts';
import type { Messages } from '#i18n/index.ts';
import { disguise, disguiseText } from '#i18n/pseudo/disguise.ts';
import * as pseudo from '#i18n/pseudo/index.ts';

const { skip: _, ...withoutSkip } = en.site;
const { contested: __, ...withoutContested } = en.labels.status;

const languages: Readonly<Record<string, Messages>> = {
  complete: pseudo,
  // @ts-expect-error A language in which a sentence is missing does not compile.
  'without a sentence': { ...pseudo, site: withoutSkip },
  // @ts-expect-error Nor does one in which an id of the data has no label.
  'without a label': { ...pseudo, labels: { ...en.labels, status: withoutContested } },
};

describe('a language', () => {
  test('has the parts that English has', () => {
    for (const language of Object.values(languages)) expect(Object.keys(language).sort()).toEqual(Object.keys(en).sort());
  });
});

describe('the pseudo language', () => {
  test('leaves no letter of a sentence as it is, and makes it longer', () => {
    const sentence = 'The quick brown fox jumps over 13 lazy dogs.';
    expect(disguiseText(sentence)).not.toMatch(/[a-z]/i);
    expect(disguiseText(sentence)).toContain('13');
    expect(disguiseText(sentence).length).toBeGreaterThan(sentence.length * 1.2);
  });
  test('keeps the spaces around a text, and a text of spaces', () => {
    expect(disguiseText(' and ')).toMatch(/^ \[.*\] $/);
    expect([disguiseText(''), disguiseText(' ')]).toEqual(['', ' ']);
  });
  test('reaches nested texts, the results of functions, and the texts of links inside sentences', () => {
    const messages = disguise({
      nested: { text: 'one' },
      counted: (number: number) => `${number} rows`,
      linked: <T>(link: (text: string) => T): (string | T)[] => ['see ', link('here'), '.'],
    });
    expect(messages.nested.text).toBe(disguiseText('one'));
    expect(messages.counted(3)).toBe(disguiseText('3 rows'));
    expect(messages.linked((text) => ({ text }))).toEqual([disguiseText('see '), { text: disguiseText('here') }, disguiseText('.')]);
  });
  test('is written from right to left', () => {
    expect(pseudo.language).toEqual({ tag: 'ar-XB', direction: 'rtl' });
  });
});
