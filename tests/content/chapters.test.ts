import { describe, expect, test } from 'vitest';
import { type Loose, messagesFor, rowsOf } from '../fixtures/edited-content.ts';

const CHAPTER = 'article/01-test.mdx';
const everyClaim = rowsOf('claims')
  .map((row: Loose) => `<Claim id="${row.id}">x</Claim>`)
  .join(' ');

const FRONT = 'title: Test\nstandfirst: A test\nkind: essay';

/** What the check says of one chapter in which every claim is marked below the given text. */
const check = (body: string, numbers = ''): string[] =>
  messagesFor({ [CHAPTER]: `---\n${FRONT}\nnumbers: [${numbers}]\n---\n\n${body}\n\n${everyClaim}\n` }).messages;

const at = (line: number, column: number, path: string, found: string, expected: string, nearest?: string): string =>
  [
    `content/${CHAPTER}:${line}:${column}  ${path}`,
    `  found     ${found}`,
    `  expected  ${expected}`,
    ...(nearest === undefined ? [] : [`  nearest   ${nearest}`]),
  ].join('\n');

describe('a chapter', () => {
  test('that marks every claim and takes its numbers by id is in order', () => {
    expect(check('Gut counts <FigureValue id="art-libraries" /> libraries in <PlaceName id="shusha-city" />.')).toEqual([]);
  });
  test('names a component that does not exist', () => {
    expect(check('<Figurevalue id="art-libraries" />')[0]).toMatch(
      /^content\/article\/01-test\.mdx:8:1 {2}<Figurevalue>\n {2}found {5}<Figurevalue>\n {2}expected {2}one of <Claim>, .+\n {2}nearest {3}FigureValue$/,
    );
  });
  test('names an attribute that does not exist', () => {
    expect(check('A <FigureValue id="art-libraries" idd="x" /> b')).toEqual([
      at(8, 3, '<FigureValue idd>', 'idd', 'no other attributes than id', 'id'),
    ]);
  });
  test('leaves an id out', () => {
    expect(check('A <FigureValue /> b')).toEqual([at(8, 3, '<FigureValue>', '(missing)', 'the attribute id="…"')]);
  });
  test('names a figure that does not exist', () => {
    expect(check('A <FigureValue id="art-librarys" /> b')).toEqual([
      at(8, 3, '<FigureValue id>', '"art-librarys"', 'the id of a row of figures', 'art-libraries'),
    ]);
  });
  test('names one claim of several that does not exist', () => {
    expect(check('<Claim id="c01 c999">x</Claim>')).toEqual([
      expect.stringMatching(/<Claim id>\n {2}found {5}"c999"\n {2}expected {2}the id of a row of claims\n {2}nearest {3}c\d\d$/),
    ]);
  });
  test('types a number that the dataset holds', () => {
    expect(check('Gut counts 927 libraries.')).toEqual([
      at(8, 12, '(text)', '"927"', '<FigureValue id="art-libraries" />, since the dataset holds this number'),
    ]);
  });
  test('types the number of settlements', () => {
    expect(check('In all\n294 of them.')).toEqual([at(9, 1, '(text)', '"294"', '<SettlementCount />, since the dataset holds this number')]);
  });
  test('types a day of the war', () => {
    expect(check('Hadrut, 9 October 2020.')).toEqual([
      at(8, 9, '(text)', '"9 October 2020"', '<AnnouncedDate id="hadrut" />, since the dataset holds this day'),
    ]);
  });
  test('types a number that is on no list', () => {
    expect(check('Some 77,777 stones.')).toEqual([
      at(8, 6, '(text)', '"77,777"', 'a number from the dataset, or one that the front matter of the chapter lists under "numbers"'),
    ]);
  });
  test('types a number that its front matter lists', () => {
    expect(check('Some 77,777 stones.', '"77,777"')).toEqual([]);
  });
  test('lists a number that it does not use', () => {
    expect(check('Some stones.', '"77,777"')).toEqual([at(1, 1, '(text)', '"77,777"', 'only numbers under "numbers" that the chapter uses')]);
  });
  test('has front matter that its schema does not accept', () => {
    const { messages } = messagesFor({ [CHAPTER]: `---\ntitle: T\nkind: novel\nnumbers: []\nmood: dark\n---\n\n${everyClaim}\n` });
    expect(messages).toEqual([
      at(1, 1, '$.standfirst', '(missing)', 'this key, with text (What the chapter is about, in one or two sentences)'),
      at(3, 7, '$.kind', '"novel"', 'one of "author", "essay", "record"'),
      at(5, 7, '$.mood', 'the key "mood"', 'no other keys than "title", "standfirst", "kind", "numbers"'),
    ]);
  });
  test('imports something', () => {
    expect(check('import x from "y"')).toEqual([
      at(8, 1, '(text)', 'import x from "y"', 'no imports and no code: the page hands a chapter its components'),
    ]);
  });
  test('runs code in its text', () => {
    expect(check('It is {Date.now()} now.')).toEqual([
      at(8, 7, '(text)', 'Date.now()', 'no imports and no code: the page hands a chapter its components'),
    ]);
  });
  test('cannot be read', () => {
    const [problem] = messagesFor({
      [CHAPTER]: '---\ntitle: T\nstandfirst: S\nkind: essay\nnumbers: []\n---\n\nOpen <Claim id="c01"> and never closed',
    }).messages.filter((entry) => entry.includes(CHAPTER));
    expect(problem).toMatch(/^content\/article\/01-test\.mdx:\d+:\d+ {2}\(text\)\n {2}found {5}.+\n {2}expected {2}MDX that can be read$/);
  });
  test('leaves a claim unmarked', () => {
    const { messages } = messagesFor({ [CHAPTER]: `---\n${FRONT}\nnumbers: []\n---\n\n${everyClaim.replace('<Claim id="c16">x</Claim>', '')}` });
    const index = rowsOf('claims').findIndex((row: Loose) => row.id === 'c16');
    expect(messages.map((entry) => entry.replace(/:\d+:\d+ /, ' '))).toEqual([
      `content/data/claims.json  $[${index}].id\n  found     "c16"\n  expected  <Claim id="c16"> in some chapter of article/`,
    ]);
  });
});
