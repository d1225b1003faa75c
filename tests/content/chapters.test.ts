import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { type Loose, messagesFor, rowWith } from '../fixtures/edited-content.ts';
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

const event = first('event', events);
const [claim, nextClaim] = [first('claim', claims), first('claim after it', claims.slice(1))];
const others = claims
  .filter(({ id }) => id !== claim.id && id !== nextClaim.id)
  .map(marked)
  .join(' ');

/** What the check says of files in which every claim but the first two is marked in another chapter. */
const checkMarks = (body: string): string[] =>
  messagesFor({
    [CHAPTER]: `---\n${FRONT}\nnumbers: []\n---\n\n${body}\n`,
    'article/02-others.mdx': `---\n${FRONT}\nnumbers: []\n---\n\n${others}\n`,
  }).messages;

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
    expect(checkMarks(`<Claim id="${claim.id} ${nextClaim.id} c999">x</Claim>`)).toEqual([
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
      check('[a](https://a.example/x?y=z#w) [b](/terms/) [c](../terms/#names) [d](#test) [e](mailto:a@b.example) [f][g]\n\n[g]: http://a.example'),
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

describe('attributes', () => {
  test.each([
    ['EventDate', event.id],
    ['FigureValue', figure.id],
    ['AnnouncedDate', place.id],
    ['OfficialDay', place.id],
    ['PlaceName', place.id],
  ])('of <%s> take one id without spaces', (name, id) => {
    const refused = (value: string): string => at(8, 3, `<${name} id>`, `"${value}"`, 'one id, without spaces');
    for (const value of [`${id} ${id}`, ` ${id}`, `${id} `]) expect(check(`A <${name} id="${value}" /> b`)).toEqual([refused(value)]);
    expect(check(`A <${name} id="${id}" /> b`)).toEqual([]);
  });
  test('that take several ids take each once', () => {
    expect(check(`<EventList ids="${event.id} ${event.id}" />`)).toEqual([at(8, 1, '<EventList ids>', `"${event.id}"`, 'each id once')]);
    expect(check('<EventList ids=" " />')).toEqual([at(8, 1, '<EventList ids>', '" "', 'one id or several, separated by spaces')]);
    expect(check(`<EventList ids="${event.id} ${first('event after it', events.slice(1)).id}" />`)).toEqual([]);
    expect(checkMarks(`<Claim id="${claim.id} ${nextClaim.id} ${claim.id}">x</Claim>`)).toEqual([
      at(8, 1, '<Claim id>', `"${claim.id}"`, 'each id once'),
    ]);
    expect(checkMarks(`<Claim id="${claim.id} ${nextClaim.id}">x</Claim>`)).toEqual([]);
  });
  test.each([
    ['EventDate', event.id],
    ['AnnouncedDate', place.id],
    ['OfficialDay', place.id],
  ])('leave out the year of <%s> with "no" only', (name, id) => {
    const refused = (found: string): string => at(8, 3, `<${name} year>`, found, '"no", or no such attribute');
    expect(check(`A <${name} id="${id}" year="yes" /> b`)).toEqual([refused('"yes"')]);
    expect(check(`A <${name} id="${id}" year="" /> b`)).toEqual([refused('""')]);
    expect(check(`A <${name} id="${id}" year /> b`)).toEqual([refused('(no value)')]);
    expect(check(`A <${name} id="${id}" year="no" /> b`)).toEqual([]);
  });
  test('draw a number of the essay beside what another counted, in one unit', () => {
    const ofGroup = (row: Loose, claimed: boolean) => (other: Loose) =>
      other.group === row.group && other.value !== null && (other.claim !== null) === claimed;
    const essay = rowWith(
      'figures',
      'figure of the essay beside another',
      (row, _, rows) => row.claim !== null && row.value !== null && rows.some(ofGroup(row, false)),
    );
    const other = rowWith('figures', 'other figure of its quantity', ofGroup(essay, false));
    const foreign = rowWith('figures', 'figure of another unit', ({ unit, value }) => unit !== essay.unit && value !== null);
    const range = rowWith('figures', 'range', ({ value }) => value === null);
    const refused = (found: string, expected: string) => at(8, 1, '<Counts ids>', `"${found}"`, expected);
    const alone = 'beside a number of the essay, a figure of another claimant for the same quantity';
    expect(check(`<Counts ids="${essay.id} ${other.id}" />`)).toEqual([]);
    expect(check(`<Counts ids="${essay.id}" />`)).toEqual([refused(essay.id, alone)]);
    expect(check(`<Counts ids="${other.id} ${foreign.id}" />`)).toContainEqual(
      refused(foreign.id, `the id of a figure that counts ${other.unit}, as the first does; this one counts ${foreign.unit}`),
    );
    expect(check(`<Counts ids="${range.id}" />`)).toEqual([refused(range.id, 'the id of a figure with one value')]);
  });
  test('name a language by its tag', () => {
    expect(check('A <span lang="a z">söz</span> b')).toEqual([at(8, 3, '<span lang>', '"a z"', 'a language tag such as "az"')]);
  });
});

describe('a claim', () => {
  test('is marked once in all chapters', () => {
    expect(checkMarks(`${marked(claim)} ${marked(nextClaim)}\n\n${marked(claim)}`)).toEqual([
      at(10, 1, '<Claim id>', `"${claim.id}"`, `a claim that no other passage marks; this one is marked at content/${CHAPTER}:8`),
    ]);
    expect(checkMarks(`${marked(claim)} ${marked(nextClaim)}`)).toEqual([]);
  });
  test('is not marked within another', () => {
    expect(checkMarks(`A <Claim id="${claim.id}">x ${marked(nextClaim)}</Claim>`)).toEqual([
      at(
        8,
        8 + claim.id.length + '<Claim id="">x '.length - 5,
        '<Claim>',
        '<Claim> within <Claim>',
        'one passage after the other, or one <Claim id="…"> with all ids',
      ),
    ]);
  });
});

describe('Markdown that a chapter does without', () => {
  const NO_NOTES = 'no footnotes: put it into the text, or in a chapter into a <Record> or the finding of a claim';
  const LEVEL = 'a heading of level 2 or below (##): the title in the front matter is that of level 1';
  const UNREAD: readonly (readonly [string, string, string, string])[] = [
    ['a URL in angle brackets', 'A <https://a.example> b', '"<https://a.example>"', 'a link in the form [text](url)'],
    ['an e-mail address in angle brackets', 'A <a@b.example> b', '"<a@b.example>"', 'a link in the form [text](url)'],
    ['an HTML comment', 'A <!-- b --> c', '"<!-- b --> c"', 'no comments: leave it out'],
  ];
  test('are footnotes', () => {
    expect(check('A[^a] b\n\n[^a]: Note.')).toEqual([at(8, 2, '(text)', '[^a]', NO_NOTES), at(10, 1, '(text)', '[^a]', NO_NOTES)]);
    expect(check('A[a] b')).toEqual([]);
  });
  test('are headings of level 1', () => {
    expect(check('# Road')).toEqual([at(8, 1, '(text)', '"# Road"', LEVEL)]);
    expect(check('Road\n====')).toEqual([at(8, 1, '(text)', '"# Road"', LEVEL)]);
    expect(check('## Road')).toEqual([]);
  });
  test('are headings without words', () => {
    const refused = (line: number): string =>
      at(line, 1, '(text)', '(a heading without words)', 'words beside components, since the id of a heading is made of them');
    const name = `<PlaceName id="${place.id}" />`;
    expect(check(`## ${name}\n\n## ${name}`)).toEqual([refused(8), refused(10)]);
    expect(check(`## Road to ${name}`)).toEqual([]);
  });
  test.each(UNREAD)('is %s, which says nothing of the claims', (_, body, found, expected) => {
    expect(check(body)).toEqual([at(8, 3, '(text)', found, expected)]);
  });
  test('is a comment in braces', () => {
    expect(check('A {/* b */} c')).toEqual([at(8, 3, '(text)', '/* b */', 'no comments: leave it out')]);
  });
  test('is a conflict of versions, which says nothing of the claims', () => {
    expect(check('<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> branch')).toEqual([
      at(8, 1, '(text)', '(a conflict marker)', 'one version of the text; delete the other one and the markers'),
    ]);
  });
  test('is a byte order mark, which says nothing of the claims', () => {
    expect(messagesFor({ [CHAPTER]: `\uFEFF---\n${FRONT}\nnumbers: []\n---\n\n${everyClaim}\n` }).messages).toEqual([
      at(1, 1, '$', '(a byte order mark)', 'UTF-8 without a byte order mark'),
    ]);
  });
});

describe('ids of the article', () => {
  const chapter = (body: string, front = FRONT): string => `---\n${front}\nnumbers: []\n---\n\n${body}\n`;
  const problemsOf = (file: string, body = 'Text.', front = FRONT): string[] =>
    messagesFor({ [CHAPTER]: chapter(`## Road\n\n${everyClaim}`), [file]: chapter(body, front) }).messages;
  const taken = (file: string, slug: string, by: string): string =>
    `content/${file}:1:1  $\n  found     "${slug}"\n  expected  a name whose part after the number is not used by ${by}`;

  test.each([
    ['article/10-test.mdx', 'test', `content/${CHAPTER}`],
    ['article/10-test-notes.mdx', 'test-notes', `content/${CHAPTER}`],
    ['article/10-content.mdx', 'content', 'the page of the article'],
    ['article/10-sources.mdx', 'sources', 'the page of the article'],
    [`article/10-${claim.id}.mdx`, claim.id, `the claim ${claim.id}`],
  ])('are not used again by %s', (file, slug, by) => {
    expect(problemsOf(file)).toEqual([taken(file, slug, by)]);
  });
  test('are those of chapters whose names differ after the number', () => {
    expect(problemsOf('article/10-tests.mdx')).toEqual([]);
  });
  test.each([
    ['Sources', 'sources', 'the page of the article'],
    ['Test', 'test', `content/${CHAPTER}`],
    ['Road!', 'road', `the heading at content/${CHAPTER}:8`],
  ])('are not used again by the heading "%s"', (heading, id, by) => {
    expect(problemsOf('article/10-tests.mdx', `## ${heading}`)).toEqual([
      `content/article/10-tests.mdx:8:1  (text)\n  found     "${heading}"\n  expected  a heading in other words: links to #${id} lead to ${by}`,
    ]);
  });
  test('are those of headings in other words, and one chapter may repeat its own', () => {
    expect(problemsOf('article/10-tests.mdx', '## Roads\n\n## Roads')).toEqual([]);
  });
  test('are those of one chapter about the author', () => {
    const author = FRONT.replace('essay', 'author');
    const files = { [CHAPTER]: chapter(everyClaim, author), 'article/10-tests.mdx': chapter('Text.', author) };
    expect(messagesFor(files).messages).toEqual([
      `content/article/10-tests.mdx:4:7  $.kind\n  found     "author"\n  expected  another kind; the chapter about the author is content/${CHAPTER}`,
    ]);
    expect(messagesFor({ [CHAPTER]: chapter(everyClaim, author) }).messages).toEqual([]);
  });
});

describe('components', () => {
  const page = (body: string): string[] => messagesFor({ 'pages/about.mdx': `---\ntitle: T\ndescription: D\n---\n\n${body}\n` }).messages;
  test.each([
    ['Claim', `<Claim id="${claim.id}">x</Claim>`],
    ['WarSteps', `<WarSteps ids="${event.id}" />`],
    ['Record', '<Record>x</Record>'],
  ])('of chapters such as <%s> are not used by a page', (name, element) => {
    expect(page(element)).toEqual([`content/pages/about.mdx:6:1  <${name}>\n  found     <${name}>\n  expected  <${name}> only in article/`]);
  });
  test('of all texts are used by a page', () => {
    expect(page(`<PlaceName id="${place.id}" /> <Contact />`)).toEqual([]);
  });
  test.each([
    ['Coverage', 'pages/method.mdx'],
    ['PlaceNames', 'pages/terms.mdx'],
  ])('with rows that pages link to, such as <%s>, are not used by a chapter', (name, file) => {
    expect(check(`<${name} />`)).toEqual([at(8, 1, `<${name}>`, `<${name}>`, `<${name}> only in ${file}`)]);
  });
});

describe('a link within the site', () => {
  const district = rowWith('districts', 'district').id;
  test.each(['/claims', '/nowhere/', '/places/', '/data/nothing.json', '/data/events.xml', 'claims/', '../../terms/', '/article/03-war.mdx', ''])(
    'to %j leads nowhere',
    (url) => {
      expect(check(`A [link](<${url}>) b`)).toEqual([
        expect.stringMatching(/:8:3 {2}\(text\)\n {2}found {5}".*"\n {2}expected {2}a path of this site: \/, \/about\/, /),
      ]);
    },
  );
  test.each(['/', '/claims/?status=false#c', '/losses/sites/', '/method/#figures', '/data/events.json', '/data/events.geojson', '../map/', '#test'])(
    'to %j leads to a page, a file or itself',
    (url) => {
      expect(check(`A [link](${url}) b`)).toEqual([]);
    },
  );
  test('leads to a district of the dataset', () => {
    expect(check(`A [link](/places/${district}/) b`)).toEqual([]);
    expect(check(`A [link](/places/${district}x/) b`)).toEqual([expect.stringContaining(`nearest   /places/${district}/`)]);
  });
  test.each([
    ['claim', `/claims/${claim.id}/`],
    ['event', `/timeline/${event.id}/`],
    ['quantity', `/losses/${rowWith('groups', 'group').id}/`],
  ])('leads to the page of a %s of the dataset', (_, path) => {
    expect(check(`A [link](${path}) b`)).toEqual([]);
    expect(check(`A [link](${path.replace(/\/$/, 'x/')}) b`)).toEqual([expect.stringContaining(`nearest   ${path}`)]);
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

describe('words and elements that would say nothing', () => {
  const steps = rowWith('events', 'event before the war', ({ date }) => (date.on ?? date.to ?? date.latest) < '2020-01-01').id;
  test.each([
    ['a box within a box', '<Record>\n\n<Record>\n\nA b.\n\n</Record>\n\n</Record>', '<Record> within <Record>'],
    ['an empty box', '<Record>\n\n</Record>', '<Record> without words'],
    ['an empty span', 'A <span lang="az"></span> b', '<span> without words'],
    ['a link without words', 'A [](/map/) b', '"/map/"'],
    ['a fragment that no heading has', 'A [b](#nowhere-1) c', '"#nowhere-1"'],
    ['a reference without its definition', 'A [b][nope] c', '"[b][nope]"'],
    ['a step of another time', `<WarSteps ids="${steps}" />`, `"${steps}"`],
    ['a box to tick', '- [x] done', '(a box to tick)'],
    ['a level of headings that is left out', '##### Deep', '"##### Deep"'],
  ])('%s is refused', (_, body, found) => {
    expect(check(body)).toContainEqual(expect.stringContaining(`found     ${found}`));
  });
  test('a fragment of another page is one of its headings', () => {
    const linked = (id: string) =>
      messagesFor({
        [CHAPTER]: `---\n${FRONT}\nnumbers: []\n---\n\nA [b](/terms/#${id}) c\n\n${everyClaim}\n`,
        'pages/terms.mdx': '---\ntitle: Terms\ndescription: Words\n---\n\n## Words that differ\n\nA b.\n',
      }).messages.filter((message) => message.includes('/terms/#'));
    expect(linked('words-that-differ')).toEqual([]);
    expect(linked('words-that-agree')).toEqual([expect.stringContaining('words-that-differ')]);
  });
  test('an attribute that is given twice is refused', () => {
    const other = rowWith('districts', 'district').id;
    expect(check(`A <PlaceName id="${place.id}" id="${other}" /> b`)).toContainEqual(expect.stringContaining('each attribute once'));
  });
  test('a mark in a link is refused', () => {
    expect(check(`A [<Claim id="${claim.id}">b</Claim>](/map/) c`)).toContainEqual(expect.stringContaining('<Claim> in a link or a heading'));
  });
});
