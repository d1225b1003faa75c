import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/record/war.ts';
import { ID_SETS, TABLE_NAMES } from '#tables';
import { edited, find, indexOf, indexWith, type Loose, messagesFor, positionOf, rowsOf, rowWith } from '../fixtures/edited-content.ts';
import { pointBeside } from '../fixtures/record.ts';

type Files = Record<string, string | Uint8Array | null>;

interface Expected {
  readonly file: string;
  /** Text at whose first (or nth) occurrence the problem is. */
  readonly at: string;
  readonly nth?: number;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly nearest?: string;
}

const message = (content: Record<string, string>, problem: Expected): string => {
  const text = content[problem.file] ?? '';
  const position = problem.at === '' ? '1:1' : positionOf(text, problem.at, problem.nth);
  const lines = [`content/${problem.file}:${position}  ${problem.path}`, `  found     ${problem.found}`, `  expected  ${problem.expected}`];
  return [...lines, ...(problem.nearest === undefined ? [] : [`  nearest   ${problem.nearest}`])].join('\n');
};

/** Asserts that exactly these problems are reported, each word for word. */
const says = (files: Files, ...problems: Expected[]): void => {
  const { messages, content } = messagesFor(files);
  expect(messages).toEqual(problems.map((problem) => message(content, problem)));
};

const events = 'data/events.json';
const sources = 'data/sources.json';
const settlements = 'data/settlements.json';
const figures = 'data/figures.json';
const claims = 'data/claims.json';
const file = (table: Parameters<typeof rowsOf>[0]) => `data/${table}.json`;

/** The text of a real file, changed. */
const raw = (table: Parameters<typeof rowsOf>[0], change: (text: string) => string): Files => ({
  [file(table)]: change(`${JSON.stringify(rowsOf(table), null, 2)}\n`),
});

/** A value as a report shows it, cut where it is long. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 80)}… (${text.length} characters)`;
};

/** An id with one letter too many: the id that it was meant to be is the nearest. */
const misspelt = (id: string): string => `${id}x`;

/** The message without line and column, for values that are in a file more than once. */
const withoutPosition = (entry: string): string => entry.replace(/:\d+:\d+ /, ' ');

const LONG = 'x'.repeat(701);
/** A change that the log does not have, on its last day. */
const CHANGE = {
  id: 'a-change',
  date: rowsOf('corrections')
    .map(({ date }) => date)
    .sort()
    .at(-1),
  kind: 'corrected',
  title: 'A value',
  items: [],
  from: 'Before',
  to: 'After',
  why: 'A better source.',
  version: null,
};
const EVENT_KEYS =
  '"id", "date", "title", "summary", "category", "harm", "noHarm", "criteria", "places", "attribution", "sources", "caveats", "note", "formerIds"';
const CATEGORIES = '"background", "military", "settlement", "civilian-harm", "ceasefire", "diplomacy", "handover", "heritage", "aftermath"';

test('the real dataset has no problems', () => {
  expect(messagesFor({}).messages).toEqual([]);
});

describe('files that cannot be read', () => {
  test('a missing comma', () => {
    says(
      raw('events', (text) => text.replace(`"${rowsOf('events')[1].id}",`, `"${rowsOf('events')[1].id}"`)),
      {
        file: events,
        at: '"date"',
        nth: 2,
        path: '$',
        found: '"\\"date\\""',
        expected: 'JSON that can be read: a comma between two entries; the rest of this file was not checked',
      },
    );
  });
  test('a comma behind the last entry', () => {
    const { messages, content } = messagesFor(raw('totals', (text) => text.replace(/\}\s*\]\s*$/, '},\n]\n')));
    const lines = content[file('totals')]?.trimEnd().split('\n').length;
    expect(messages).toEqual([
      `content/data/totals.json:${lines}:1  $\n  found     "]"\n  expected  JSON that can be read: a value (and no comma after the last one); the rest of this file was not checked`,
    ]);
  });
  test('a comment', () => {
    says(
      raw('corrections', (text) => `// log\n${text}`),
      {
        file: file('corrections'),
        at: '// log',
        path: '$',
        found: '"// log"',
        expected: 'JSON that can be read: no comment: JSON has none; the rest of this file was not checked',
      },
    );
  });
  test('a byte order mark', () => {
    says(
      raw('totals', (text) => `\uFEFF${text}`),
      {
        file: file('totals'),
        at: '',
        path: '$',
        found: '(a byte order mark)',
        expected: 'UTF-8 without a byte order mark',
      },
    );
  });
  test('bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('[\n  "'), Buffer.from([0xe9]), Buffer.from('"\n]\n')]);
    says(
      { [file('totals')]: bytes },
      { file: file('totals'), at: '\uFFFD', path: '$', found: '(bytes that are not UTF-8)', expected: 'UTF-8 without a byte order mark' },
    );
  });
  test('a missing file', () => {
    says(
      { [file('corrections')]: null },
      { file: file('corrections'), at: '', path: '$', found: '(no such file)', expected: 'a readable file with a JSON array of rows' },
    );
  });
  test('an object where a list should be', () => {
    says(
      { [file('corrections')]: '{ "rows": [] }\n' },
      { file: file('corrections'), at: '', path: '$', found: '{"rows":[]}', expected: 'a list of at least one row of corrections' },
    );
  });
  test('an empty list', () => {
    says(
      { [file('corrections')]: '[]\n' },
      { file: file('corrections'), at: '', path: '$', found: '[]', expected: 'a list of at least one row of corrections' },
    );
  });
  test('a list nested too deeply', () => {
    says(
      { [file('corrections')]: '['.repeat(100_000) },
      {
        file: file('corrections'),
        at: '',
        path: '$',
        found: '(nested too deeply)',
        expected: 'JSON that can be read; the rest of this file was not checked',
      },
    );
  });
  test('a value nested a thousand times over', () => {
    const deep = `${'[{"a":'.repeat(1_000)}1${'}]'.repeat(1_000)}`;
    const { messages } = messagesFor(raw('totals', (text) => text.replace(/"note": (?:null|"[^"]*")/, `"note": ${deep}`)));
    expect(messages).toEqual([expect.stringMatching(/^content\/data\/totals\.json:\d+:\d+ {2}\$\[0\]\.note\n {2}found {5}\[\{"a":/)]);
  });
  test('a key twice in one object', () => {
    says(
      raw('corrections', (text) => text.replace('"kind"', '"why": "x",\n    "kind"')),
      {
        file: file('corrections'),
        at: '"why"',
        nth: 2,
        path: '$ … "why"',
        found: '"why" twice in one object',
        expected: 'each key once',
      },
    );
  });
  test('a file with a misspelt name', () => {
    says(
      { 'data/setlements.json': '[]' },
      {
        file: 'data/setlements.json',
        at: '',
        path: '$',
        found: 'a file named "setlements.json"',
        expected: `only ${TABLE_NAMES.map((name) => `${name}.json`).join(', ')}`,
        nearest: 'settlements.json',
      },
    );
  });
});

describe('rows that their schema does not accept', () => {
  const event = (change: (row: Loose) => void) => edited({ events: (rows) => change(rows[0]) });

  test('an unknown key, and with it the one that was meant', () => {
    says(
      raw('events', (text) => text.replace('"summary"', '"sumary"')),
      { file: events, at: '{', path: '$[0].summary', found: '(missing)', expected: 'this key, with text (Who did or said what, according to whom)' },
      {
        file: events,
        at: '"sumary"',
        path: '$[0].sumary',
        found: 'the key "sumary"',
        expected: `only these keys: ${EVENT_KEYS}`,
        nearest: 'summary',
      },
    );
  });
  test('a key that would reach into the prototype', () => {
    says(
      raw('events', (text) => text.replace('"summary"', '"__proto__": {},\n    "summary"')),
      {
        file: events,
        at: '"__proto__"',
        path: '$[0].__proto__',
        found: 'the key "__proto__"',
        expected: `only these keys: ${EVENT_KEYS}`,
      },
    );
  });
  test('a value of another type', () => {
    says(edited({ districts: (rows) => (rows[0].areaKm2 = 'large') }), {
      file: file('districts'),
      at: '"large"',
      path: '$[0].areaKm2',
      found: '"large"',
      expected: 'a number (Area in square kilometres)',
    });
  });
  test('a misspelt category', () => {
    says(
      event((row) => (row.category = 'militray')),
      {
        file: events,
        at: '"militray"',
        path: '$[0].category',
        found: '"militray"',
        expected: `one of ${CATEGORIES}`,
        nearest: 'military',
      },
    );
  });
  test('a row that is no object', () => {
    const rows = rowsOf('corrections');
    says(edited({ corrections: (list) => list.push('later') }), {
      file: file('corrections'),
      at: '"later"',
      path: `$[${rows.length}]`,
      found: '"later"',
      expected: 'an object',
    });
  });
  test('a day that does not exist', () => {
    says(
      event((row) => (row.date = { on: '2020-02-30' })),
      {
        file: events,
        at: '"2020-02-30"',
        path: '$[0].date.on',
        found: '"2020-02-30"',
        expected: 'a day that exists in the calendar',
      },
    );
  });
  test('a day beyond the years of the record', () => {
    says(
      event((row) => (row.date = { on: '2120-02-01' })),
      {
        file: events,
        at: '"2120-02-01"',
        path: '$[0].date.on',
        found: '"2120-02-01"',
        expected: 'a day from 1800 to 2030',
      },
    );
  });
  test('a date written as text', () => {
    says(
      event((row) => (row.date = 'in spring')),
      {
        file: events,
        at: '"in spring"',
        path: '$[0].date',
        found: '"in spring"',
        expected: 'an object: { on } or { from, to } or { earliest, latest } (When it happened)',
      },
    );
  });
  test('a date of mixed shapes', () => {
    const { messages } = messagesFor(event((row) => (row.date = { from: '1999-01-01', latest: '1999-01-02' })));
    expect(messages.map(withoutPosition)).toEqual([
      'content/data/events.json  $[0].date\n  found     {"from":"1999-01-01","latest":"1999-01-02"}\n  expected  an object: { on } or { from, to } or { earliest, latest } (When it happened)',
    ]);
  });
  test('a span that ends before it begins', () => {
    says(
      event((row) => (row.date = { from: '1999-01-02', to: '1999-01-01' })),
      {
        file: events,
        at: '"1999-01-01"',
        path: '$[0].date.to',
        found: '"1999-01-01"',
        expected: 'a last day that is not before the first',
      },
    );
  });
  test('a window whose latest day is before its earliest', () => {
    says(
      event((row) => (row.date = { earliest: '1999-01-02', latest: '1999-01-01' })),
      {
        file: events,
        at: '"1999-01-01"',
        path: '$[0].date.latest',
        found: '"1999-01-01"',
        expected: 'a latest day that is not before the earliest',
      },
    );
  });
  test('a text that is too long', () => {
    says(
      event((row) => (row.summary = LONG)),
      {
        file: events,
        at: `"${LONG}`,
        path: '$[0].summary',
        found: `"${'x'.repeat(79)}… (703 characters)`,
        expected: 'at most 700 characters',
      },
    );
  });
  test('an empty text', () => {
    says(
      event((row) => (row.title = '')),
      {
        file: events,
        at: '""',
        path: '$[0].title',
        found: '""',
        expected: 'text that is not empty; and text without space at its ends',
      },
    );
  });
  test('markup in a text', () => {
    says(
      event((row) => (row.title = 'War <b>begins</b>')),
      {
        file: events,
        at: '"War <b>',
        path: '$[0].title',
        found: '"War <b>begins</b>"',
        expected: 'plain text without markup',
      },
    );
  });
  test('a line break in a text', () => {
    says(
      event((row) => (row.title = 'War\nbegins')),
      {
        file: events,
        at: '"War\\nbegins"',
        path: '$[0].title',
        found: '"War\\nbegins"',
        expected: 'text on one line, without control characters',
      },
    );
  });
  test('a list of sources that is empty', () => {
    const row = rowsOf('events')[0];
    const files = event((entry) => (entry.sources = []));
    const { messages, content } = messagesFor(files);
    expect(messages).toContain(
      message(content, { file: events, at: '"sources": []', path: '$[0].sources', found: '[]', expected: 'at least 1 entry' }).replace(
        /:\d+:\d+ /,
        (position) => position.replace(/:(\d+) $/, (_, column) => `:${Number(column) + '"sources": '.length} `),
      ),
    );
    expect(row.sources.length).toBeGreaterThan(0);
  });
  test('a source named twice in one row', () => {
    const cited = rowsOf('events')[0].sources;
    says(
      event((row) => row.sources.push(cited[0])),
      {
        file: events,
        at: `[\n      "${cited[0]}",`,
        path: '$[0].sources',
        found: shown([...cited, cited[0]]),
        expected: 'each source once',
      },
    );
  });
  test('a latitude outside the region', () => {
    const at = indexWith('settlements', 'located settlement', (row) => row.point !== null);
    says(edited({ settlements: (rows) => (rows[at].point.lat = 77.123456) }), {
      file: settlements,
      at: '77.123456',
      path: `$[${at}].point.lat`,
      found: '77.123456',
      expected: 'a number that is at most 42',
    });
  });
  test('a URL that is not on the web', () => {
    says(edited({ sources: (rows) => (rows[0].url = 'ftp://example.org/a') }), {
      file: sources,
      at: '"ftp://',
      path: '$[0].url',
      found: '"ftp://example.org/a"',
      expected: 'a URL that begins with http:// or https://',
    });
  });
  test('a URL that would run a script', () => {
    says(edited({ sources: (rows) => (rows[0].url = 'javascript:alert(1)') }), {
      file: sources,
      at: '"javascript:',
      path: '$[0].url',
      found: '"javascript:alert(1)"',
      expected: 'a URL that begins with http:// or https://',
    });
  });
  test.each([
    ['a control character', '\u0001', '\\u0001'],
    ['a character that turns the direction of text', '\u202E', '\\u202e'],
    ['an invisible character', '\u200B', '\\u200b'],
    ['half a character', '\uD800', '\\ud800'],
    ['a space', ' ', ' '],
    ['an apostrophe', "'", "'"],
  ])('a URL with %s', (_, character, found) => {
    const url = `https://a.example/${character}x`;
    says(edited({ sources: (rows) => (rows[0].url = url) }), {
      file: sources,
      at: '"https://a.example/',
      path: '$[0].url',
      found: `"https://a.example/${found}x"`,
      expected: 'a URL without spaces, quotation marks, < and >; write %20, %22, %27, %3C and %3E',
    });
  });
  test('a character that XML cannot hold', () => {
    says(edited({ events: (rows) => (rows[0].title = 'A \uFFFF b') }), {
      file: events,
      at: '"A \uFFFF b"',
      path: '$[0].title',
      found: '"A \\uffff b"',
      expected: 'text on one line, without control characters',
    });
  });
  test('an id of another form', () => {
    const { messages, content } = messagesFor(edited({ corrections: (rows) => (rows[0].id = 'Cities!') }));
    expect(messages).toEqual([
      message(content, {
        file: file('corrections'),
        at: '"Cities!"',
        path: '$[0].id',
        found: '"Cities!"',
        expected: 'lower-case letters, digits and single hyphens, such as "shusha-city"',
      }),
    ]);
  });
  test('a low above the high', () => {
    const at = indexWith('figures', 'figure that is not of the essay', (row) => row.claim === null);
    says(edited({ figures: (rows) => Object.assign(rows[at], { qualifier: 'range', value: null, low: 71.5, high: 70.5 }) }), {
      file: figures,
      at: '70.5',
      path: `$[${at}].high`,
      found: '70.5',
      expected: 'a high that is not below the low',
    });
  });
  test('a range that also has one value', () => {
    const at = indexWith('figures', 'figure that is not of the essay', (row) => row.claim === null);
    says(edited({ figures: (rows) => Object.assign(rows[at], { qualifier: 'range', value: 70.25, low: 70.5, high: 71.5 }) }), {
      file: figures,
      at: '70.25',
      path: `$[${at}].value`,
      found: '70.25',
      expected: 'null if the qualifier is "range", and a number if it is not',
    });
  });
  test('a state source that does not name its state', () => {
    const at = indexWith('sources', 'independent source', (row) => row.side === 'independent');
    const before = rowsOf('sources')
      .slice(0, at + 1)
      .filter((row) => row.state === null).length;
    says(edited({ sources: (rows) => (rows[at].side = 'other-state') }), {
      file: sources,
      at: 'null,\n    "speaksFor"',
      nth: before,
      path: `$[${at}].state`,
      found: 'null',
      expected: 'the name of the state if side is "other-state", and null if it is not',
    });
  });
});

/** An id that rows of several tables have, with those tables; tables that share one set of ids do not count twice. */
const sharedId = () => {
  const sets = ID_SETS.map((tables) => tables.flatMap((table) => rowsOf(table).map(({ id }) => ({ id, table }))));
  const shared = Map.groupBy(sets.flat(), ({ id }) => id);
  for (const [id, holders] of shared) if (holders.length > 1) return { id, tables: holders.map(({ table }) => table) };
  throw new Error('content/data has no id that rows of two tables have, and a test needs one. Change the test.');
};

describe('rows that do not fit together', () => {
  test('an id used twice', () => {
    const [first] = rowsOf('corrections');
    says(edited({ corrections: (rows) => rows.push({ ...CHANGE, id: rows[0].id }) }), {
      file: file('corrections'),
      at: `"${first.id}"`,
      nth: 2,
      path: `$[${rowsOf('corrections').length}].id`,
      found: `"${first.id}"`,
      expected: 'a unique id; this one is used at content/data/corrections.json:3',
    });
  });
  test('a place that takes the id of a district', () => {
    const places = rowsOf('places').length;
    says(edited({ places: (rows) => rows.push({ ...rows[0], id: rowsOf('districts')[0].id, names: { ...rows[0].names, headword: 'Nowhere' } }) }), {
      file: file('places'),
      at: `"${rowsOf('districts')[0].id}"`,
      nth: rowsOf('places').filter((row) => row.district === rowsOf('districts')[0].id).length + 1,
      path: `$[${places}].id`,
      found: `"${rowsOf('districts')[0].id}"`,
      expected: 'a unique id; this one is used at content/data/districts.json:3',
    });
  });
  test('a source that does not exist', () => {
    const id = rowsOf('events')[0].sources[0];
    says(edited({ events: (rows) => (rows[0].sources[0] = `${id}x`) }), {
      file: events,
      at: `"${id}x"`,
      path: '$[0].sources[0]',
      found: `"${id}x"`,
      expected: 'the id of a row of sources',
      nearest: id,
    });
  });
  test('a place that does not exist, in a row that is faulty otherwise', () => {
    const place = rowsOf('settlements')[0].id;
    says(
      edited({ events: (rows) => Object.assign(rows[0], { places: [misspelt(place)], category: 'wars' }) }),
      { file: events, at: '"wars"', path: '$[0].category', found: '"wars"', expected: `one of ${CATEGORIES}` },
      {
        file: events,
        at: `"${misspelt(place)}"`,
        path: '$[0].places[0]',
        found: `"${misspelt(place)}"`,
        expected: 'the id of a row of districts, settlements or places',
        nearest: place,
      },
    );
  });
  test('a group that does not exist', () => {
    const at = indexWith('figures', 'second figure of a group', (row, index, all) => all.findIndex((other) => other.group === row.group) < index);
    const { group } = rowsOf('figures')[at];
    says(edited({ figures: (rows) => (rows[at].group = misspelt(group)) }), {
      file: figures,
      at: `"${misspelt(group)}"`,
      path: `$[${at}].group`,
      found: `"${misspelt(group)}"`,
      expected: 'the id of a row of groups',
      nearest: group,
    });
  });
  test('a district that does not exist', () => {
    const at = indexWith('settlements', 'settlement', () => true);
    const { district } = rowsOf('settlements')[at];
    says(edited({ settlements: (rows) => (rows[at].district = misspelt(district)) }), {
      file: settlements,
      at: `"${misspelt(district)}"`,
      path: `$[${at}].district`,
      found: `"${misspelt(district)}"`,
      expected: 'the id of a row of districts',
      nearest: district,
    });
  });
  test('a counterpart that does not exist', () => {
    says(edited({ groups: (rows) => (rows[0].counterpart = 'nowhere-at-all') }), {
      file: file('groups'),
      at: '"nowhere-at-all"',
      path: '$[0].counterpart',
      found: '"nowhere-at-all"',
      expected: 'the id of a row of groups',
    });
  });
  test('a correction of a row that does not exist', () => {
    says(edited({ corrections: (rows) => (rows[0].items = ['zzz-qqq-0']) }), {
      file: file('corrections'),
      at: '"zzz-qqq-0"',
      path: '$[0].items[0]',
      found: '"zzz-qqq-0"',
      expected: 'the id of a row of any file',
    });
  });
  test('two entries of one day that list one row, and an entry that lists it twice', () => {
    const { id } = rowsOf('claims')[0];
    const { length } = rowsOf('corrections');
    const log = (...items: readonly string[][]) =>
      edited({ corrections: (rows) => rows.push(...items.map((list, index) => ({ ...CHANGE, id: `change-${index}`, items: list }))) });
    says(log([id], [id]), {
      file: file('corrections'),
      at: `"${id}"`,
      nth: 2,
      path: `$[${length + 1}].items[0]`,
      found: `"${id}"`,
      expected: `a row that no other entry of ${CHANGE.date} lists; "change-0" does: make one entry of both`,
    });
    says(log([id, id]), {
      file: file('corrections'),
      at: `"${id}"`,
      nth: 2,
      path: `$[${length}].items[1]`,
      found: `"${id}"`,
      expected: 'each row once',
    });
    says(log([id], [rowsOf('claims')[1].id]));
  });
  test('a log that opens twice, a version that does not rise, and one that nothing publishes', () => {
    const { length } = rowsOf('corrections');
    const push = (entry: object) => edited({ corrections: (rows) => rows.push({ ...CHANGE, ...entry }) });
    const at = { file: file('corrections'), nth: 1 };
    const { messages } = messagesFor(push({ kind: 'opened', version: '90.0.0' }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/${file('corrections')}  $[${length}].kind\n  found     "opened"\n  expected  another kind: only the oldest entry opens the log`,
    ]);
    says(push({ kind: 'released', version: '0.0.1' }), {
      ...at,
      at: '"0.0.1"',
      path: `$[${length}].version`,
      found: '"0.0.1"',
      expected: `a version above ${rowsOf('corrections').findLast(({ version }) => version !== null)?.version}, that of the release before it`,
    });
    expect(messagesFor(push({ version: '90.0.0' })).messages.join()).toContain('a version if kind is "opened" or "released", and null if it is not');
    expect(messagesFor(push({ kind: 'released', version: null })).messages.join()).toContain('a version if kind is "opened" or "released"');
    expect(messagesFor(push({ kind: 'released', version: 'v3' })).messages.join()).toContain('a version of three numbers');
    says(push({ kind: 'released', version: '90.0.0' }));
  });
  test('a correction that could mean two rows, or names the wrong file', () => {
    const { id, tables } = sharedId();
    const item = (id: string) => edited({ corrections: (rows) => (rows[0].items = [id]) });
    const at = { file: file('corrections'), path: '$[0].items[0]' };
    says(item(id), {
      ...at,
      at: `"${id}"`,
      found: `"${id}"`,
      expected: `${tables.map((table) => `"${table}/${id}"`).join(' or ')}, since more than one file has this id`,
    });
    says(item(`totals/${id}`), { ...at, at: `"totals/${id}"`, found: `"totals/${id}"`, expected: `"${tables[0]}/${id}", where this id is` });
    says(item(`Sites/${id}`), {
      ...at,
      at: `"Sites/${id}"`,
      found: `"Sites/${id}"`,
      expected: 'an id, such as "c16"; where two files have it, with the file before it, such as "figures/sumgait"',
    });
  });
  test('a former id that a row has now, and one that two rows had', () => {
    const [first, second, third] = rowsOf('claims');
    says(edited({ claims: (rows) => (rows[1].formerIds = [first.id]) }), {
      file: claims,
      at: `"${first.id}"`,
      nth: 2,
      path: '$[1].formerIds[0]',
      found: `"${first.id}"`,
      expected: 'an id that no row has now; take it out, or give the row that has it another id',
    });
    const free = first.id.replace(/\d+/, '99');
    const files = edited({
      claims: (rows) => {
        for (const row of rows.slice(1, 3)) row.formerIds = [free];
      },
    });
    const line = positionOf(files[claims] ?? '', `"${free}"`).split(':')[0];
    says(files, {
      file: claims,
      at: `"${free}"`,
      nth: 2,
      path: '$[2].formerIds[0]',
      found: `"${free}"`,
      expected: `a former id of one row; the row at content/${claims}:${line} has it already`,
    });
    expect([second.id, third.id]).not.toContain(free);
  });
  test('a quantity whose page would be at the URL of the single sites', () => {
    says(edited({ groups: (rows) => (rows[0].formerIds = ['sites']) }), {
      file: file('groups'),
      at: '"sites"',
      path: '$[0].formerIds[0]',
      found: '"sites"',
      expected: 'another id, since /losses/sites/ is a page of its own',
    });
    expect(
      messagesFor(
        edited({
          groups: (rows) => (rows[0].id = 'sites'),
          figures: (rows) => {
            for (const row of rows) if (row.group === rowsOf('groups')[0].id) row.group = 'sites';
          },
        }),
      ).messages.join('\n'),
    ).toContain('another id, since /losses/sites/ is a page of its own');
  });
  test('a source that rests on itself by way of another', () => {
    const [a, b] = rowsOf('sources').filter((row) => row.restsOn.length === 0);
    const used = rowsOf('sources');
    const at = [a.id, b.id].map((id) => used.findIndex((row) => row.id === id));
    const { messages } = messagesFor(
      edited({
        sources: (rows) => {
          find(rows, a.id).restsOn = [b.id];
          find(rows, b.id).restsOn = [a.id];
        },
      }),
    );
    const circular = messages.filter((entry) => entry.includes('a work that does not rest on this one itself'));
    expect(circular.map((entry) => entry.split('\n').slice(1).join('\n'))).toEqual([
      `  found     "${b.id}"\n  expected  a work that does not rest on this one itself`,
      `  found     "${a.id}"\n  expected  a work that does not rest on this one itself`,
    ]);
    expect(circular.map((entry) => entry.split('  ')[1]?.split('\n')[0])).toEqual(at.map((index) => `$[${index}].restsOn[0]`));
  });
  test('a source that nothing cites', () => {
    const spare = { ...rowsOf('sources')[0], id: 'spare-work', title: 'A work to spare', url: 'https://example.org/spare', copies: [], restsOn: [] };
    says(edited({ sources: (rows) => rows.push(spare) }), {
      file: sources,
      at: '"spare-work"',
      path: `$[${rowsOf('sources').length}].id`,
      found: '"spare-work"',
      expected: 'a source that some row cites; cite it, or remove it',
    });
  });
  test('one work in two rows', () => {
    const [first, second] = rowsOf('sources');
    says(edited({ sources: (rows) => Object.assign(rows[1], { title: `${first.title}!`, publisher: first.publisher }) }), {
      file: sources,
      at: JSON.stringify(`${first.title}!`),
      path: '$[1].title',
      found: JSON.stringify(`${first.title}!`),
      expected: `a title and publisher that no other source has; "${first.id}" has both: merge the two rows`,
    });
    expect(second.title).not.toBe(first.title);
  });
  test('one URL in two rows', () => {
    const at = indexWith('sources', 'source with a link', (row) => row.url !== null);
    const next = indexWith('sources', 'second source with a link', (row, index) => index > at && row.url !== null);
    const { url, id } = rowsOf('sources')[at];
    says(edited({ sources: (rows) => (rows[next].url = `${url}#again`) }), {
      file: sources,
      at: `"${url}#again"`,
      path: `$[${next}].url`,
      found:
        JSON.stringify(`${url}#again`).length > 80
          ? `${JSON.stringify(`${url}#again`).slice(0, 80)}… (${JSON.stringify(`${url}#again`).length} characters)`
          : `"${url}#again"`,
      expected: `a URL that no other source has; "${id}" has it: merge the two rows`,
    });
  });
  test('a source that nobody could find', () => {
    const at = indexWith(
      'sources',
      'source that was read, with a link, without copies and note',
      (row) => row.url !== null && row.copies.length === 0 && row.consulted === 'read' && row.note === null,
    );
    const { messages } = messagesFor(edited({ sources: (rows) => (rows[at].url = null) }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/data/sources.json  $[${at}].url\n  found     null\n  expected  a URL, a copy, or a note that says why there is neither`,
    ]);
  });
  test('a row on reported sources alone that does not say so', () => {
    const reported = rowWith(
      'sources',
      'reported source that is no work of reference',
      (row) => row.consulted === 'reported' && row.kind !== 'reference',
    );
    const { messages } = messagesFor(edited({ events: (rows) => Object.assign(rows[0], { sources: [reported.id], harm: [], caveats: [] }) }));
    expect(messages.filter((entry) => entry.includes('events.json')).map(withoutPosition)).toEqual([
      `content/data/events.json  $[0].caveats\n  found     []\n  expected  "reported-only" among them, since every source of this row is known only through reports`,
    ]);
  });
  test('a row that says it rests on encyclopedias alone and does not', () => {
    const at = indexWith('events', 'event without caveats', (row) => row.caveats.length === 0);
    const { messages } = messagesFor(edited({ events: (rows) => (rows[at].caveats = ['reference-only']) }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/data/events.json  $[${at}].caveats\n  found     ["reference-only"]\n  expected  no "reference-only", since not every source of this row is an encyclopedia`,
    ]);
  });
});

describe('a report of visited links', () => {
  const [source, other] = rowsOf('sources').filter((row) => row.url !== null && row.archived === null && row.copies.length === 0);
  const visit = { id: source.id, url: source.url, on: '2026-11-24', result: 'reachable', status: 200 };
  const report = (rows: Loose) => ({ 'link-report.json': `${JSON.stringify(rows, null, 2)}\n` });
  const at = 'link-report.json';

  test('is understood', () => {
    expect(messagesFor(report([visit])).messages).toEqual([]);
  });
  test('of the copies of a source too', () => {
    const { id, url, copies } = rowWith('sources', 'source with a URL and a copy', (row) => row.url !== null && row.copies.length > 0);
    expect(messagesFor(report([url, copies[0].url].map((own) => ({ ...visit, id, url: own })))).messages).toEqual([]);
  });
  test('of a source that does not exist', () => {
    says(report([{ ...visit, id: `${source.id}x` }]), {
      file: at,
      at: `"${source.id}x"`,
      path: '$[0].id',
      found: `"${source.id}x"`,
      expected: 'the id of a row of sources',
      nearest: source.id,
    });
  });
  test('of a URL that the source no longer has', () => {
    says(report([{ ...visit, url: 'https://example.org/moved' }]), {
      file: at,
      at: '"https://example.org/moved"',
      path: '$[0].url',
      found: '"https://example.org/moved"',
      expected: `${shown(source.url)}, the URL of this source; run "npm run check:links" again`,
    });
  });
  test('of a source that has no URL', () => {
    const { id } = rowWith('sources', 'source without a URL', (row) => row.url === null && row.archived === null && row.copies.length === 0);
    says(report([{ ...visit, id }]), {
      file: at,
      at: shown(visit.url),
      path: '$[0].url',
      found: shown(visit.url),
      expected: 'no visit, since this source has no URL; run "npm run check:links" again',
    });
  });
  test('with one URL of a source twice', () => {
    says(report([visit, visit]), {
      file: at,
      at: `"${source.id}"`,
      nth: 2,
      path: '$[1].id',
      found: `"${source.id}"`,
      expected: 'each URL of a source once',
    });
  });
  test('with a result of another form', () => {
    says(report([visit, { ...visit, id: other.id, url: other.url, result: 'deleted' }]), {
      file: at,
      at: '"deleted"',
      path: '$[1].result',
      found: '"deleted"',
      expected: 'one of "reachable", "refused", "not-reachable"',
      nearest: 'refused',
    });
  });
});

const announcedOnce = (row: Loose): boolean => row.controlChange === 'fighting' && row.announcedAgain === null && row.officialDay === null;
const compared = new Set(rowsOf('groups').flatMap(({ finding }) => finding.compares.flatMap(({ a, b }: Loose) => [a, b])));
/** A figure of the essay with one value that no finding compares, so that another value breaks no finding. */
const isOfEssay = (row: Loose): boolean => row.claim !== null && row.value !== null && !compared.has(row.id);

describe('settlements, figures and claims', () => {
  const moved = (from: number, to: number) => {
    const { id, district, lat, lon, km } = pointBeside(from, to);
    const at = indexOf('settlements', id);
    const { messages } = messagesFor(edited({ settlements: (rows) => Object.assign(rows[at].point, { lat, lon }) }));
    const found = `content/data/settlements.json  $[${at}].point\n  found     ${lat}, ${lon}: ${km.toFixed(1)} km outside ${district}`;
    return { found, messages: messages.map(withoutPosition) };
  };

  test('a point far outside its district', () => {
    const { found, messages } = moved(20, 100);
    expect(messages).toEqual([`${found}\n  expected  a point in its district or within 10 km of it`]);
  });
  test('a point somewhat outside its district, without a note on it', () => {
    const { found, messages } = moved(4, 9);
    expect(messages).toEqual([`${found}\n  expected  a point in its district or within 3 km of it, or a locationNote that says why it lies outside`]);
  });
  test('two settlements of one name in one district', () => {
    const { district } = rowWith(
      'settlements',
      'second settlement of a district',
      (row, index, all) => all.findIndex((other) => other.district === row.district) < index,
    );
    const [first, second] = rowsOf('settlements').filter((row) => row.district === district);
    const name = `${first.names.headword}`;
    const { messages } = messagesFor(edited({ settlements: (rows) => (find(rows, second.id).names.headword = name) }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/data/settlements.json  $[${indexOf('settlements', second.id)}].names.headword\n  found     "${name}"\n  expected  a name that no other settlement of ${district} has; "${first.id}" has it`,
    ]);
  });
  test('an announcement after the war', () => {
    const at = indexWith('settlements', 'settlement announced once in the war', announcedOnce);
    says(edited({ settlements: (rows) => (rows[at].announced = '2029-11-12') }), {
      file: settlements,
      at: '"2029-11-12"',
      path: `$[${at}].announced`,
      found: '"2029-11-12"',
      expected: 'a day from 2020-09-27 to 2020-11-09, the announcements of the war',
    });
  });
  test('a hand-over on another day than that of the district', () => {
    const at = indexWith('settlements', 'settlement that was handed over', ({ controlChange }) => controlChange === 'handover');
    const { announced, district } = rowsOf('settlements')[at];
    says(edited({ settlements: (rows) => (rows[at].announced = '2029-11-21') }), {
      file: settlements,
      at: '"2029-11-21"',
      path: `$[${at}].announced`,
      found: '"2029-11-21"',
      expected: `${announced}, the day on which ${district} was handed over`,
    });
  });
  test('a second announcement before the first', () => {
    const at = indexWith('settlements', 'settlement announced once in the war', announcedOnce);
    const { announced } = rowsOf('settlements')[at];
    const before = addDays(announced, -400);
    says(edited({ settlements: (rows) => (rows[at].announcedAgain = before) }), {
      file: settlements,
      at: `"${before}"`,
      path: `$[${at}].announcedAgain`,
      found: `"${before}"`,
      expected: `a day after the first announcement (${announced})`,
    });
  });
  test('an outline that the geometry does not have', () => {
    const { messages } = messagesFor(edited({ districts: (rows) => (rows[0].polygon = 'AZ-QQQ') }));
    expect(messages.map(withoutPosition)).toEqual([
      'content/data/districts.json  $[0].polygon\n  found     "AZ-QQQ"\n  expected  the id of a district outline in geo/basemap.topo.json',
    ]);
  });
  test('a figure in another unit than its group', () => {
    const row = rowsOf('figures')[0];
    const unit = rowsOf('groups').find((group) => group.id === row.group).unit;
    says(edited({ figures: (rows) => (rows[0].unit = 'parsecs') }), {
      file: figures,
      at: '"parsecs"',
      path: '$[0].unit',
      found: '"parsecs"',
      expected: `"${unit}", the unit of its group ${row.group}; a figure in another unit belongs to another group`,
    });
  });
  test('one short name for two claimants of a quantity, in any case', () => {
    const at = indexWith('figures', 'figure of a second claimant', (row, index, rows) =>
      rows.slice(0, index).some((other) => other.group === row.group && other.claimant !== row.claimant),
    );
    const { group, claimant } = rowsOf('figures')[at];
    const first = rowWith('figures', 'figure of another claimant', (row) => row.group === group && row.claimant !== claimant);
    const short = first.claimantShort.toUpperCase();
    const { messages } = messagesFor(edited({ figures: (rows) => (rows[at].claimantShort = short) }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/data/figures.json  $[${at}].claimantShort\n  found     "${short}"\n  expected  a short name that no other claimant of ${group} has; it is that of ${JSON.stringify(first.claimant)}`,
    ]);
  });
  test('a group without figures', () => {
    says(edited({ groups: (rows) => rows.push({ ...rows[0], id: 'empty-group', title: 'Nothing' }) }), {
      file: file('groups'),
      at: '"empty-group"',
      path: `$[${rowsOf('groups').length}].id`,
      found: '"empty-group"',
      expected: 'a group that some figure belongs to; add a figure, or remove the group',
    });
  });
  test('a figure of the essay that its claim does not state', () => {
    const index = indexWith('figures', 'figure of the essay with one value', isOfEssay);
    const { claim } = rowsOf('figures')[index];
    const { text } = find(rowsOf('claims'), claim);
    says(edited({ figures: (rows) => (rows[index].value = 928) }), {
      file: figures,
      at: '928',
      path: `$[${index}].value`,
      found: '928',
      expected: `the number in the text of claim ${claim}, which has no 928: ${JSON.stringify(text)}`,
    });
  });
  test('a figure that rests on the essay without naming its claim', () => {
    const index = indexWith('figures', 'figure of the essay with one value', isOfEssay);
    const { messages } = messagesFor(edited({ figures: (rows) => Object.assign(rows[index], { claim: null }) }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/data/figures.json  $[${index}].claim\n  found     null\n  expected  the id of the claim that states it, since the figure rests on the essay`,
    ]);
  });
  test('two totals for one kind', () => {
    const [first, second] = rowsOf('totals');
    const { messages } = messagesFor(edited({ totals: (rows) => (rows[1].kind = rows[0].kind) }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/data/totals.json  $[1].kind\n  found     a second total for "${first.kind}"\n  expected  one total per kind; "${first.id}" is the first`,
    ]);
    expect(second.kind).not.toBe(first.kind);
  });
  test('two claims in one place of the order', () => {
    const [first] = rowsOf('claims');
    const { messages } = messagesFor(edited({ claims: (rows) => (rows[1].order = rows[0].order) }));
    expect(messages.map(withoutPosition)).toEqual([
      `content/data/claims.json  $[1].order\n  found     ${first.order}\n  expected  a unique order; ${first.id} has this one already`,
    ]);
  });
  test('earlier statuses out of order', () => {
    const earlier = [
      { status: 'opinion', until: '2026-03-02', why: 'a' },
      { status: 'contested', until: '2026-03-01', why: 'b' },
    ];
    says(edited({ claims: (rows) => (rows[0].earlier = earlier) }), {
      file: claims,
      at: '"2026-03-01"',
      path: '$[0].earlier[1].until',
      found: '"2026-03-01"',
      expected: 'a day after 2026-03-02, that of the entry before it',
    });
  });
});

test('ten faults in five files give ten located messages in one run', () => {
  const files = {
    ...edited({
      events: (rows) => {
        rows[0].category = 'wars';
        rows[1].title = '';
        rows[2].sources[0] = 'no-such-source-anywhere';
      },
      claims: (rows) => {
        rows[0].kind = 'true';
        rows[1].order = rows[2].order;
      },
      figures: (rows) => {
        rows[0].unit = 'parsecs';
        rows[1].affected = 'nobody';
      },
      settlements: (rows) => {
        rows[0].kind = 'hamlet';
        rows[1].announced = '2021-01-01';
      },
    }),
    [file('corrections')]: '[{',
  };
  const { messages } = messagesFor(files);
  expect(messages).toHaveLength(10);
  expect(new Set(messages.map((entry) => entry.split(':')[0]))).toEqual(
    new Set(['claims', 'corrections', 'events', 'figures', 'settlements'].map((table) => `content/data/${table}.json`)),
  );
  for (const entry of messages) expect(entry).toMatch(/^content\/data\/\w+\.json:\d+:\d+ {2}\$/);
});

describe('ids that rows had before', () => {
  test('are accepted in every table that keeps them, also where two tables have the same id', () => {
    const keep = (id: string) => (rows: Loose[]) => (rows[0].formerIds = [id]);
    says(edited({ claims: keep('c99'), events: keep('e999'), groups: keep('gone'), sites: keep('gone'), sources: keep('gone') }));
  });
});
