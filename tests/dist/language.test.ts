import type { HTMLElement, Node } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { type BuiltPage, builtPages, page } from './pages.ts';

const TEXT_NODE = 3;
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

const named = (['districts', 'settlements', 'places', 'sites'] as const).flatMap((table) => rowsOf(table).map((row: Loose) => row.names));
const english = new Set<string>(named.flatMap(({ headword, other }) => [headword, headword.replace(/ \(.*/, ''), ...other]));
/** Names that are clearly of one language: no place has them in English. */
const languageOf = new Map<string, string>([
  ...named.flatMap(({ hy }): [string, string][] => (hy === null ? [] : [[hy, 'hy']])),
  ...named.flatMap(({ hyLatin }): [string, string][] => (hyLatin === null || english.has(hyLatin) ? [] : [[hyLatin, 'hy-Latn']])),
  ...named.flatMap(({ az }): [string, string][] => (az === null || english.has(az) ? [] : [[az, 'az']])),
]);

interface Printed {
  readonly text: string;
  readonly language: string;
}

/** Every piece of text of a page with the language that it is marked as. */
const printed = ({ root }: BuiltPage): Printed[] => {
  const walk = (node: Node, language: string): Printed[] => {
    if (node.nodeType === TEXT_NODE) return [{ text: node.text.trim().replace(/^\/ /, ''), language }];
    const element = node as HTMLElement;
    if (UNSEEN.has(element.tagName)) return [];
    const tag = element.getAttribute?.('lang') ?? language;
    return node.childNodes.flatMap((child) => walk(child, tag));
  };
  return walk(root, '').filter(({ text }) => text !== '');
};

describe.each(builtPages)('$path', (built) => {
  const texts = printed(built);
  test('marks every Azerbaijani and Armenian name that it prints as such with its language', () => {
    const unmarked = texts.filter(({ text, language }) => languageOf.has(text) && language === 'en');
    expect(unmarked).toEqual([]);
  });
  test('marks text in another script with a language', () => {
    const unmarked = texts.filter(
      ({ text, language }) => /[\p{Script=Armenian}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u.test(text) && language === 'en',
    );
    expect(unmarked).toEqual([]);
  });
});

test('every name of a district is on its page in its language', () => {
  for (const { id, names } of rowsOf('districts')) {
    const texts = printed(page(`/places/${id}/`));
    expect(texts).toContainEqual({ text: names.az, language: 'az' });
    if (names.hy !== null) expect(texts).toContainEqual({ text: names.hy, language: 'hy' });
    if (names.hyLatin !== null) expect(texts).toContainEqual({ text: names.hyLatin, language: 'hy-Latn' });
  }
});

test('every title of a source is in the list of sources in its language', () => {
  const texts = printed(page('/sources/'));
  const foreign = rowsOf('sources').filter((source) => source.language !== 'en' && !source.described);
  expect(foreign.length).toBeGreaterThan(0);
  for (const { title, language } of foreign) expect(texts).toContainEqual({ text: title, language });
});
