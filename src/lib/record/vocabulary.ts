import type { Vocabulary } from '#schemas/vocabulary.ts';

/** A word that our own voice does not use, as it stands in a text. */
export interface Finding {
  readonly word: string;
  /** The word and some words around it. */
  readonly found: string;
  readonly instead: string;
}

type Entry = Vocabulary['words'][number];

/** The same text with what is quoted blanked out, so that offsets stay. */
const withoutQuotations = (text: string): string =>
  text.replaceAll('\u2011', '-').replace(/“[^”]*”|‘[^’]*’(?!\p{L})|"[^"]*"/gu, (quoted) => '_'.repeat(quoted.length));

const blanked = (text: string, patterns: readonly string[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'giu'), (name) => '_'.repeat(name.length)), text);

/** Sentences of a text with their offsets. A semicolon ends none: what follows it has the same speaker. */
const sentencesOf = (text: string): readonly { readonly start: number; readonly text: string }[] =>
  [...text.matchAll(/[^.!?]*(?:[.!?]+(?=\s|$)|[.!?]+|$)/gu)]
    .filter(([sentence]) => sentence !== '')
    .map((match) => ({ start: match.index, text: match[0] }));

const around = (text: string, index: number, length: number): string =>
  text
    .slice(Math.max(0, index - 40), index + length + 40)
    .replace(/^\S*\s/, index > 40 ? '… ' : '$&')
    .replace(/\s\S*$/, index + length + 40 < text.length ? ' …' : '$&');

/** Compiles a vocabulary into a function that finds the words of a text which our own voice does not use. */
export const wordFinder = ({ holders, people, words, flight }: Vocabulary): ((text: string) => readonly Finding[]) => {
  const holder = new RegExp(`\\b(?:${holders})\\b`, 'iu');
  const forms = words.map((entry) => ({ entry, form: new RegExp(`(?<!\\p{L})(?<!\\bco-)(?:${entry.pattern})(?!\\p{L})`, 'giu') }));
  const flights = flight.map((entry) => ({
    entry,
    form: new RegExp(
      `\\b(?:${people})\\b[^.;:“”]{0,80}?\\b(?:${entry.pattern})\\b|\\b(?:${entry.pattern})(?: \\p{L}+)?(?: of the| the)? (?:\\p{L}+ )?(?:${people})\\b`,
      'giu',
    ),
  }));
  const find = (text: string, form: RegExp, entry: Entry): readonly (Finding & { readonly at: number })[] =>
    [...blanked(text, entry.names).matchAll(form)].map((match) => ({
      at: match.index,
      word: entry.word,
      found: around(text, match.index, match[0].length),
      instead: entry.instead,
    }));
  return (whole) => {
    const plain = withoutQuotations(whole);
    const isHeld = (at: number): boolean => {
      const sentence = sentencesOf(plain).findLast(({ start }) => start <= at);
      return sentence !== undefined && holder.test(sentence.text);
    };
    return [
      ...forms.flatMap(({ entry, form }) => find(plain, form, entry).filter(({ at }) => !isHeld(at))),
      ...flights.flatMap(({ entry, form }) => find(plain, form, entry)),
    ];
  };
};
