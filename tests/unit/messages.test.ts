import { describe, expect, test } from 'vitest';
import type { Language } from '#hosting/environment.ts';
import * as en from '#i18n/en/index.ts';
import type { Messages } from '#i18n/index.ts';
import { disguise, disguiseText } from '#i18n/pseudo/disguise.ts';
import * as pseudo from '#i18n/pseudo/index.ts';

const { skip: _, ...withoutSkip } = en.site;
const { contested: __, ...withoutContested } = en.labels.status;

/** Every language of the build: one that is not here, or that says less than English, does not compile. */
const languages: Readonly<Record<Language, Messages>> = { en, pseudo };

describe('a language', () => {
  test('has the parts that English has', () => {
    for (const language of Object.values(languages)) expect(Object.keys(language).sort()).toEqual(Object.keys(en).sort());
  });
});

describe('a language that says less than English', () => {
  test('does not compile', () => {
    // @ts-expect-error A sentence is missing.
    const withoutSentence: Messages = { ...pseudo, site: withoutSkip };
    // @ts-expect-error An id of the data has no label.
    const withoutLabel: Messages = { ...pseudo, labels: { ...en.labels, status: withoutContested } };
    expect([withoutSentence.site.skip, withoutLabel.labels.status.contested]).toEqual([undefined, undefined]);
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
