import { describe, expect, test } from 'vitest';
import { unitGrid } from '#lib/charts/unit-grid.ts';
import { countWords, marksIn, minutesToRead, rowsIn, stepsIn } from '#lib/mdx/chapter.ts';
import { isParsed, type ParsedMdx, parseMdx } from '#lib/mdx/parse.ts';
import { layOutNotes, placeNotes } from '#lib/page/margin-notes.ts';
import { keepFirstMentions, keepMarksWithWords, wrapLooseSentences } from '#lib/page/rendered-article.ts';

const parsed = (mdx: string): ParsedMdx => {
  const result = parseMdx(mdx);
  if (!isParsed(result)) throw new Error(`${result.line}:${result.column}: ${result.message}`);
  return result;
};

describe('marks of a chapter', () => {
  test('are numbered in the order of the text', () => {
    const mdx = '<Claim id="c02">a</Claim> <Claim id="c25  c26">b</Claim>';
    expect(marksIn(parsed(mdx))).toEqual([
      { number: 1, ids: ['c02'] },
      { number: 2, ids: ['c25', 'c26'] },
    ]);
  });
});

describe('attributes', () => {
  const marks = (mdx: string): readonly (readonly string[])[] => marksIn(parsed(mdx)).map(({ ids }) => ids);
  test('are read in any order and with any quotes, also across lines', () => {
    expect(marks("<Claim id='c20'>a</Claim>")).toEqual([['c20']]);
    expect(marks('<Claim\n  id="c20">a</Claim>')).toEqual([['c20']]);
    expect(rowsIn(parsed('<EventDate year="no" id="e027" />')).events).toEqual(['e027']);
    expect(stepsIn(parsed("<WarSteps\n  ids='e1\n e2'\n/>"))).toEqual(['e1', 'e2']);
  });
  test('are not read in code', () => {
    expect(marks('`<Claim id="c01">`\n\n```\n<Claim id="c02">a</Claim>\n```')).toEqual([]);
  });
  test('are read in cells of tables and in struck out text', () => {
    expect(marks('| a |\n|---|\n| ~~<Claim id="c20">a</Claim>~~ |')).toEqual([['c20']]);
  });
});

test('a file that cannot be parsed says where and why', () => {
  expect(parseMdx('text\n\n<Claim id="c20">')).toEqual({ line: 3, column: 1, message: expect.stringContaining('closing tag') });
});

test('the rows of a chapter are those whose dates, values and steps it prints', () => {
  const mdx = 'On <EventDate id="e1" year="no" /> <WarSteps ids="e2 e3" /> <FigureValue id="f1" />, <AnnouncedDate id="s1" />';
  expect(rowsIn(parsed(mdx))).toEqual({ events: ['e1', 'e2', 'e3'], figures: ['f1'], settlements: ['s1'] });
});

describe('words of a chapter', () => {
  test('are counted without front matter and markup', () => {
    expect(countWords(parsed('---\ntitle: One two\n---\n\nGut’s <Claim id="c02">well-known</Claim> essay.'))).toBe(3);
  });
  test('take a minute at least', () => {
    expect([minutesToRead(10), minutesToRead(2_200)]).toEqual([1, 10]);
  });
});

test('a place is a link, with its other name, at its first mention only', () => {
  const name = (place: string) => `<a class="place" data-place="${place}" href="/map/">A</a><span data-other-name="${place}"> / B</span>`;
  expect(keepFirstMentions(`${name('a')}, ${name('a')}, ${name('c')}`)).toBe(`${name('a')}, <span data-place="a">A</span>, ${name('c')}`);
});

test('a mark stays with the last word before it', () => {
  expect(keepMarksWithWords('to set it free.<a class="mark" href="#n">1</a> Then')).toBe(
    'to set it <span class="tail">free.<a class="mark" href="#n">1</a></span> Then',
  );
});

describe('notes in the margin', () => {
  const layout = { gap: 10, bottom: 1_000 };
  test('are beside their lines where there is room', () => {
    expect(
      layOutNotes(
        [
          { desired: 0, height: 50 },
          { desired: 200, height: 50 },
        ],
        layout,
      ),
    ).toEqual([0, 200]);
  });
  test('are pushed down by the note above', () => {
    expect(
      layOutNotes(
        [
          { desired: 100, height: 80 },
          { desired: 120, height: 50 },
        ],
        layout,
      ),
    ).toEqual([100, 190]);
  });
  test('are pulled up where the last would leave the column', () => {
    expect(
      layOutNotes(
        [
          { desired: 800, height: 100 },
          { desired: 900, height: 200 },
        ],
        layout,
      ),
    ).toEqual([690, 800]);
  });
  test('never overlap and never begin above the column, whatever their lines and heights', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 500; round++) {
      const notes = Array.from({ length: 1 + random(15) }, () => ({ desired: random(1_200), height: 20 + random(200) })).sort(
        (a, b) => a.desired - b.desired,
      );
      const tops = layOutNotes(notes, layout);
      notes.forEach((note, index) => {
        expect(tops[index]).toBeGreaterThanOrEqual(0);
        const next = tops[index + 1];
        if (next !== undefined) expect(next - (tops[index] ?? 0)).toBeGreaterThanOrEqual(note.height + layout.gap);
      });
    }
  });
});

describe('a picture of units', () => {
  test('has as many squares as units, in rows', () => {
    const grid = unitGrid(927, 60);
    expect(grid.path.match(/M/g)).toHaveLength(927);
    expect([grid.width, grid.height]).toEqual([418, 110]);
  });
});

test('sentences that stand in no element of their own become a paragraph', () => {
  const claim = '<span class="claim">A <a href="/">b</a>.</span>';
  expect(wrapLooseSentences(`<p>One</p>\n${claim}\n${claim}\n<div><p>Two</p></div>${claim}`)).toBe(
    `<p>One</p><p>${claim}\n${claim}</p><div><p>Two</p></div><p>${claim}</p>`,
  );
  expect(wrapLooseSentences('<ul><li>a</li></ul>\n')).toBe('<ul><li>a</li></ul>\n');
});

describe('notes beside a text', () => {
  const layout = { gap: 10, bottom: 100 };
  test('stay beside it while they fit', () => {
    const { placed, end } = placeNotes(
      [
        { desired: 20, height: 30 },
        { desired: 25, height: 40 },
      ],
      layout,
    );
    expect(placed).toEqual([
      { top: 20, isBelow: false },
      { top: 60, isBelow: false },
    ]);
    expect(end).toBe(100);
  });
  test('go on below it in two columns where they do not', () => {
    const { placed, end } = placeNotes(
      Array.from({ length: 4 }, () => ({ desired: 0, height: 80 })),
      layout,
    );
    expect(placed).toEqual([
      { top: 0, isBelow: false },
      { top: 90, isBelow: false },
      { top: 120, isBelow: true },
      { top: 180, isBelow: false },
    ]);
    expect(end).toBe(260);
  });
  test('are none where there are no claims', () => {
    expect(placeNotes([], layout)).toEqual({ placed: [], end: 0 });
  });
});
