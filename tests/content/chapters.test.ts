import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { messagesFor } from '../fixtures/edited-content.ts';
import { claims, counted, essayFigure, events, first, settlements } from '../fixtures/record.ts';

const CHAPTER = 'article/01-test.mdx';
const marked = ({ id }: { readonly id: string }): string => `<Claim id="${id}">x</Claim>`;
const everyClaim = claims.map(marked).join(' ');
const figure = essayFigure();
const place = first('settlement', settlements);

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
    expect(check(`Gut counts <FigureValue id="${figure.id}" /> libraries in <PlaceName id="${place.id}" />.`)).toEqual([]);
  });
  test('names a component that does not exist', () => {
    expect(check(`<Figurevalue id="${figure.id}" />`)[0]).toMatch(
      /^content\/article\/01-test\.mdx:8:1 {2}<Figurevalue>\n {2}found {5}<Figurevalue>\n {2}expected {2}one of <Claim>, .+\n {2}nearest {3}FigureValue$/,
    );
  });
  test('names an attribute that does not exist', () => {
    expect(check(`A <FigureValue id="${figure.id}" idd="x" /> b`)).toEqual([at(8, 3, '<FigureValue idd>', 'idd', 'only these attributes: id', 'id')]);
  });
  test('leaves an id out', () => {
    expect(check('A <FigureValue /> b')).toEqual([at(8, 3, '<FigureValue>', '(missing)', 'the attribute id="…"')]);
  });
  test('names a figure that does not exist', () => {
    expect(check(`A <FigureValue id="${figure.id}x" /> b`)).toEqual([
      at(8, 3, '<FigureValue id>', `"${figure.id}x"`, 'the id of a row of figures', figure.id),
    ]);
  });
  test('names one claim of several that does not exist', () => {
    expect(check(`<Claim id="${first('claim', claims).id} c999">x</Claim>`)).toEqual([
      expect.stringMatching(/<Claim id>\n {2}found {5}"c999"\n {2}expected {2}the id of a row of claims\n {2}nearest {3}c\d+$/),
    ]);
  });
  test('types a number that the dataset holds', () => {
    expect(check(`Gut counts ${figure.value} libraries.`)).toEqual([
      at(8, 12, '(text)', `"${figure.value}"`, `<FigureValue id="${figure.id}" />, since the dataset has this number`),
    ]);
  });
  test('types the number of settlements', () => {
    const number = t.format.number(counted.length);
    expect(check(`In all\n${number} of them.`)).toEqual([
      at(9, 1, '(text)', `"${number}"`, '<SettlementCount />, since the dataset has this number'),
    ]);
  });
  test('types a day of the war', () => {
    const day = t.dates.day(place.announced);
    expect(check(`Then, ${day}.`)).toEqual([at(8, 7, '(text)', `"${day}"`, `<AnnouncedDate id="${place.id}" />, since the dataset has this day`)]);
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
      at(5, 7, '$.mood', 'the key "mood"', 'only these keys: "title", "standfirst", "kind", "numbers"'),
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
  test.each([
    ['an attribute', `<EventDate id="${first('event', events).id}" year={Date.now()} />`, 3, '{Date.now()}'],
    ['all attributes', `<PlaceName id="${place.id}" {...rest} />`, 3, '{...rest}'],
  ])('runs code for %s', (_, element, column, found) => {
    expect(check(`A ${element} b`)).toEqual([at(8, column, '(text)', found, 'attributes in quotes, without code')]);
  });
  test.each(['script', 'img', 'a.b', 'svg:path'])('writes the element <%s>', (name) => {
    const [problem, ...others] = check(`A <${name} /> b`);
    expect(problem).toMatch(/^content\/article\/01-test\.mdx:8:3 {2}<.+>\n {2}found {5}<.+>\n {2}expected {2}one of <Claim>, /);
    expect(problem).toContain(`<${name}>`);
    expect(others).toEqual([]);
  });
  test('marks words of another language, and nothing else about them', () => {
    expect(check('A <span lang="az">söz</span> b')).toEqual([]);
    expect(check('A <span lang="az" style="x">söz</span> b')).toEqual([at(8, 3, '<span style>', 'style', 'only these attributes: lang')]);
  });
  test('writes an attribute that every object has', () => {
    expect(check(`A <FigureValue id="${figure.id}" __proto__="x" constructor="y" /> b`)).toEqual([
      at(8, 3, '<FigureValue __proto__>', '__proto__', 'only these attributes: id'),
      at(8, 3, '<FigureValue constructor>', 'constructor', 'only these attributes: id'),
    ]);
  });
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt&#58;alert(1)',
    'java&#9;script:alert(1)',
    'data:text/html,x',
    '//a.example/',
    '/\\\\a.example/',
    'vbscript:x',
    'file:///etc/passwd',
  ])('links to %s', (url) => {
    expect(check(`A [link](<${url}>) b`)).toEqual([expect.stringMatching(/:8:3 {2}\(text\)\n {2}found {5}".+"\n {2}expected {2}a link to https:/)]);
  });
  test('links to the web, to a page of the site and into itself', () => {
    expect(
      check('[a](https://a.example/x?y=z#w) [b](/terms/) [c](../terms/#names) [d](#c) [e](mailto:a@b.example) [f][g]\n\n[g]: http://a.example'),
    ).toEqual([]);
  });
  test('shows a picture', () => {
    expect(check('A ![picture](https://a.example/x.png) b')).toEqual([
      at(8, 3, '(text)', '"https://a.example/x.png"', 'no picture: what a text shows comes from its components'),
    ]);
  });
  test('cannot be read', () => {
    const [problem] = messagesFor({
      [CHAPTER]: '---\ntitle: T\nstandfirst: S\nkind: essay\nnumbers: []\n---\n\nOpen <Claim id="x"> and never closed',
    }).messages.filter((entry) => entry.includes(CHAPTER));
    expect(problem).toMatch(/^content\/article\/01-test\.mdx:\d+:\d+ {2}\(text\)\n {2}found {5}.+\n {2}expected {2}MDX that can be read$/);
  });
  test('leaves a claim unmarked', () => {
    const claim = first('claim', claims);
    const { messages } = messagesFor({ [CHAPTER]: `---\n${FRONT}\nnumbers: []\n---\n\n${everyClaim.replace(marked(claim), '')}` });
    expect(messages).toEqual([
      expect.stringMatching(
        new RegExp(
          `^content/data/claims\\.json:\\d+:\\d+ {2}\\$\\[\\d+\\]\\.id\\n {2}found {5}"${claim.id}"\\n {2}expected {2}<Claim id="${claim.id}"> in some chapter of article/$`,
        ),
      ),
    ]);
  });
});

test('a page of text has front matter of its own', () => {
  const { messages } = messagesFor({ 'pages/about.mdx': '---\ntitle: About\nkind: essay\n---\n\nText.\n' });
  const here = (line: number, column: number, rest: string): string => `content/pages/about.mdx:${line}:${column}  ${rest}`;
  expect(messages).toEqual([
    here(1, 1, '$.description\n  found     (missing)\n  expected  this key, with text (What the page holds, for search engines and previews)'),
    here(3, 7, '$.kind\n  found     the key "kind"\n  expected  only these keys: "title", "description"'),
  ]);
});
