import { describe, expect, test } from 'vitest';
import type { TableName } from '#tables';
import { checkWith, find, type Loose, rowsOf, rowWith } from '../fixtures/edited-content.ts';
import { answersTo, HUGE, type Input, MINUS_ZERO } from '../fixtures/inputs.ts';

/**
 * Families of bad inputs, each with inputs that the check refuses with a located sentence, warns of, or lets pass because they are harmless. All inputs of a
 * family stand in one copy of the record, each in a row of its own.
 */
const title = (name: string, text: string, words: string | RegExp | null): Input => ({
  name,
  table: 'events',
  edit: (row) => (row.title = text),
  says: words === null ? null : { at: 'title', words },
});

/** Sets one field of a row; the check says it of that field. */
const sets = (name: string, table: TableName, at: string, value: unknown, words: string | RegExp | null, pick?: (row: Loose) => boolean): Input => ({
  name,
  table,
  ...(pick === undefined ? {} : { pick }),
  edit: (row) => {
    const path = at.split('.');
    const field = path.pop() ?? '';
    path.reduce((parent, key) => parent[key], row)[field] = value;
  },
  says: words === null ? null : { at, words },
});

const characters: Input[] = [
  title('a space without width', 'Shusha\u200B falls', 'U+200B cannot be seen'),
  title('a soft hyphen', 'Shu\u00ADsha', 'U+00AD cannot be seen'),
  title('a word joiner', 'Shusha\u2060', 'U+2060 cannot be seen'),
  title('a byte order mark within', 'Shusha \uFEFFtown', 'U+FEFF cannot be seen'),
  title('a joiner of emoji', 'a\u200Db', 'U+200D cannot be seen'),
  title('a mark of Arabic direction', 'Shusha \u061Ctown', 'U+061C turns the direction'),
  title('a mark from right to left', 'Shusha\u200F!', 'U+200F turns the direction'),
  title('an empty letter of Hangul alone', '\u3164', 'U+3164 cannot be seen'),
  title('a blank of Braille', 'Shusha \u2800 town', 'U+2800 cannot be seen'),
  title('a vowel separator', 'Shusha\u180Etown', 'U+180E cannot be seen'),
  title('a joiner of graphemes', 'a\u034Fb', 'U+034F cannot be seen'),
  title('a variation selector', 'Shusha\uFE0F', 'U+FE0F cannot be seen'),
  title('a tag letter', 'Shusha\u{E0041}', 'U+E0041 cannot be seen'),
  title('a space that does not break', 'Shusha\u00A0town', 'U+00A0 is a space other than'),
  title('a thin space', '2\u2009000 people', 'U+2009 is a space other than'),
  title('a fullwidth space', 'Shusha\u3000town', 'U+3000 is a space other than'),
  title('a replacement character', 'Ba\uFFFDku', 'U+FFFD stands for a character that was lost'),
  title('a private character', 'Shusha \uE000', 'U+E000 has no agreed meaning'),
  title('an unassigned character', 'Shusha \u0378', 'U+0378 has no agreed meaning'),
  title('a phonetic a', 'B\u0251ku', 'U+0251 is a letter of phonetic writing'),
  title('a turned e', 'X\u01DDzri', 'U+01DD is a letter of phonetic writing'),
  title('decomposed letters', 'Cafe\u0301', 'U+0065 is not in the composed form'),
  title('the sign of the ångström', '\u212Bland', 'U+212B is not in the composed form'),
  title('fullwidth letters', '\uFF22\uFF41ku', 'U+FF22 is another form of "B"'),
  title('mathematical letters', '\u{1D401}aku', 'U+1D401 is another form of "B"'),
  title('a ligature', 'of\uFB01ce', 'U+FB01 is another form of "fi"'),
  title('a Roman numeral in one character', 'Part \u2163', 'U+2163 is another form of "IV"'),
  title('a Cyrillic letter in a Latin word', 'B\u0430ku', 'U+0430 is a letter of Cyrillic script'),
  title('a Greek letter in a Latin word', 'Bak\u03C5', 'U+03C5 is a letter of Greek script'),
  title('an Armenian letter in a Latin word', 'G\u0585ris', 'U+0585 is a letter of Armenian script'),
  title('a Cyrillic word that looks Latin', 'Fighting in \u0430 village', 'U+0430 is a letter of Cyrillic script'),
  title('a Cyrillic schwa', 'X\u04D9zri', 'U+04D9 is a letter of Cyrillic script'),
  title('a pile of marks', 'Z\u0336\u0310\u0321a', 'U+0336 is a mark of a pile'),
  title('a mark without a letter', 'a \u0301b', 'U+0301 is a mark without a letter'),
  title('digits of another script', 'Day \u0661\u0662', 'U+0661 is a digit of another script'),
  title('Azerbaijani letters', 'Şuşa, Xankəndi, Ağdərə, İsmayıllı', null),
  title('Russian beside English', 'The newspaper “Известия” writes', null),
  title('Armenian with its ligature', 'Արցախ և Երևան', null),
  title('an emoji and a superscript', '🏛 10 km²', null),
  title('Hebrew with points', 'שָׁלוֹם', null),
  {
    name: 'a Cyrillic letter in an id',
    table: 'claims',
    edit: (row) => (row.id = row.id.replace('c', '\u0441')),
    says: { at: 'id', words: ', with U+0441, expected "c" and two digits' },
  },
  {
    name: 'an invisible letter in a key',
    table: 'claims',
    edit: (row) => (row['no\u200Bte'] = null),
    says: { at: '["no', words: 'the key "no\\u200bte"' },
  },
  {
    name: 'an invisible letter as a name',
    table: 'places',
    edit: (row) => (row.names.headword = '\u200B'),
    says: { at: 'names.headword', words: 'U+200B cannot be seen' },
  },
  sets('a name in Cyrillic', 'places', 'names.headword', 'Шуша', 'U+0428, in "Шуша", expected a name in Latin letters'),
  {
    name: 'a mark in the name of a publisher',
    table: 'sources',
    edit: (row) => (row.publisher = 'Reu\u200Eters'),
    says: { at: 'publisher', words: 'U+200E turns the direction' },
  },
  {
    name: 'mojibake',
    table: 'claims',
    edit: (row) => (row.note = 'The city of ÅžuÅŸa.'),
    says: { at: 'note', words: 'wrong encoding', level: 'warning' },
  },
  {
    name: 'a character reference',
    table: 'claims',
    edit: (row) => (row.note = 'Trade &amp; transport.'),
    says: { at: 'note', words: 'the character itself', level: 'warning' },
  },
  {
    name: 'an unfinished text',
    table: 'claims',
    edit: (row) => (row.note = 'TODO read page 12'),
    says: { at: 'note', words: 'finished', level: 'warning' },
  },
  {
    name: 'Markdown in a table',
    table: 'claims',
    edit: (row) => (row.note = 'It is *not* so.'),
    says: { at: 'note', words: 'plain text', level: 'warning' },
  },
  { name: 'two spaces', table: 'claims', edit: (row) => (row.note = 'One.  Two.'), says: { at: 'note', words: 'one space', level: 'warning' } },
];

const nameOfOther = (table: 'settlements' | 'places' | 'sites', row: Loose, rows: readonly Loose[]): Loose =>
  rows.find(
    (other) =>
      other.id !== row.id &&
      (table === 'settlements'
        ? other.district === row.district
        : other.place === row.place && other.country === row.country && other.kind === row.kind),
  );
/** Whether a row stands below one of whose name its own could be. */
const isLater = (table: 'places' | 'sites', row: Loose): boolean => {
  const rows = rowsOf(table);
  const other = nameOfOther(table, row, rows);
  return other !== undefined && rows.indexOf(other) < rows.findIndex(({ id }) => id === row.id);
};
const alike = (
  name: string,
  table: 'settlements' | 'places' | 'sites',
  pick: (row: Loose) => boolean,
  change: (headword: string) => string,
): Input => ({
  name,
  table,
  pick,
  edit: (row, rows) => (row.names.headword = change(nameOfOther(table, row, rows).names.headword)),
  says: { at: 'names.headword', words: table === 'settlements' ? 'a name that no other settlement' : 'a name that readers can tell from that of' },
});
const districts = [...new Set(rowsOf('settlements').map((row) => row.district))];
/** A settlement that is not the first of its district, in the nth district. */
const laterOf = (nth: number) => {
  const own = rowsOf('settlements').filter((row) => row.district === districts[nth]);
  return (row: Loose) => row.id === own.at(-1)?.id;
};
const cyrillic = (text: string): string =>
  text.replace(/[aeopcx]/g, (letter) => ({ a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' })[letter] ?? letter);
const titled = rowWith('events', 'event');
const names: Input[] = [
  alike('capitals', 'settlements', laterOf(0), (name) => name.toUpperCase()),
  alike('a Turkish i', 'settlements', laterOf(1), (name) => name.toUpperCase().replaceAll('I', 'İ')),
  alike('a dotless i', 'settlements', laterOf(2), (name) => name.replaceAll('i', 'ı')),
  alike('look-alikes of another script', 'settlements', laterOf(4), cyrillic),
  alike('a hyphen for a space', 'settlements', laterOf(3), (name) => name.replaceAll(' ', '-')),
  alike(
    'the same name of two sites of a place',
    'sites',
    (row) => isLater('sites', row),
    (name) => name,
  ),
  alike(
    'the same name of two places',
    'places',
    (row) => isLater('places', row),
    (name) => name.toLowerCase(),
  ),
  {
    name: 'one title twice on a day',
    table: 'events',
    pick: ({ id }) => id !== titled.id,
    edit: (row) => Object.assign(row, { title: titled.title.toLowerCase(), date: titled.date }),
    says: { at: 'title', words: `readers can tell from that of "${titled.id}"` },
  },
  {
    name: 'one title of two quantities',
    table: 'groups',
    pick: ({ id }) => id !== rowsOf('groups')[0].id,
    edit: (row, rows) => (row.title = rows[0].title.replace(/ /g, '-')),
    says: { at: 'title', words: 'readers can tell from' },
  },
  {
    name: 'one text of two claims',
    table: 'claims',
    pick: ({ id }) => id !== rowsOf('claims')[0].id && !rowsOf('figures').some(({ claim }) => claim === id),
    edit: (row, rows) => (row.text = rows[0].text),
    says: { at: 'text', words: 'readers can tell from' },
  },
  {
    name: 'one work with a look-alike title',
    table: 'sources',
    pick: ({ id, url }) => id !== rowsOf('sources')[0].id && url !== null,
    edit: (row, rows) => Object.assign(row, { title: rows[0].title.toUpperCase(), publisher: rows[0].publisher }),
    says: { at: 'title', words: 'merge the two rows' },
  },
  {
    name: 'a publisher in other capitals',
    table: 'sources',
    pick: ({ id, publisher }) =>
      rowsOf('sources').find((row) => row.publisher === publisher)?.id !== id &&
      /[a-z]/.test(publisher ?? '') &&
      rowsOf('sources').filter((row) => row.publisher === publisher).length > 3,
    edit: (row) => (row.publisher = row.publisher.replace(/[a-z]/g, (letter: string) => letter.toUpperCase())),
    says: { at: 'publisher', words: 'as in an earlier row', level: 'warning' },
  },
  {
    name: 'a claimant with another dash',
    table: 'figures',
    pick: (row) =>
      row.claimant.includes(' ') &&
      row.confirmedBy.length === 0 &&
      rowsOf('figures').filter(({ claimant }) => claimant === row.claimant).length > 2 &&
      rowsOf('figures').find(({ claimant }) => claimant === row.claimant)?.id !== row.id,
    edit: (row) => (row.claimant = row.claimant.replace(' ', '-')),
    says: { at: 'claimant', words: 'as in an earlier row', level: 'warning' },
  },
];

const located = (kind: string) => (row: Loose) => row.point !== null && row.kind === kind;
const placed = (id: string): Loose => [...rowsOf('settlements'), ...rowsOf('places'), ...rowsOf('districts')].find((row) => row.id === id);
const siteAtPoint = (row: Loose): boolean => row.point !== null && placed(row.place)?.point != null;
const siteInDistrict = (row: Loose): boolean => row.point !== null && placed(row.place)?.polygon != null;
const siteInUndrawn = (row: Loose): boolean => row.point !== null && placed(row.place)?.polygon === null;
const inCountry = (country: string) => (row: Loose) => row.country === country && row.point !== null && row.district === null;
const move = (lat: number, lon: number) => (row: Loose) => Object.assign(row.point, { lat, lon });
const shift = (lat: number, lon: number) => (row: Loose) => Object.assign(row.point, { lat: row.point.lat + lat, lon: row.point.lon + lon });
const swap = (row: Loose) => Object.assign(row.point, { lat: row.point.lon, lon: row.point.lat });

const geography: Input[] = [
  {
    name: 'a site 100 km from its settlement',
    table: 'sites',
    pick: siteAtPoint,
    edit: shift(0.9, 0),
    says: { at: 'point', words: /found 4[\d.]+, 4[\d.]+: \d+\.\d km from [a-z-]+, expected a point within 15 km/ },
  },
  {
    name: 'a site 30 km from its settlement',
    table: 'sites',
    pick: siteAtPoint,
    edit: shift(0, 0.35),
    says: { at: 'point', words: 'expected a point within 15 km' },
  },
  { name: 'a site 3 km from its settlement', table: 'sites', pick: siteAtPoint, edit: shift(0.02, 0.01), says: null },
  {
    name: 'a site outside its district',
    table: 'sites',
    pick: siteInDistrict,
    edit: shift(1.2, 1.2),
    says: { at: 'point', words: 'expected a point within 10 km of' },
  },
  {
    name: 'a site in the capital of another country',
    table: 'sites',
    pick: siteInDistrict,
    edit: move(40.18, 44.51),
    says: { at: 'point', words: 'km from' },
  },
  {
    name: 'a site far from a district without an outline',
    table: 'sites',
    pick: siteInUndrawn,
    edit: move(41.5, 44.0),
    says: { at: 'point', words: 'since the geometry has no outline' },
  },
  {
    name: 'a site with exchanged coordinates',
    table: 'sites',
    pick: siteAtPoint,
    edit: swap,
    says: { at: 'point.lat', words: 'a number that is at most' },
  },
  {
    name: 'a site in the south of the globe',
    table: 'sites',
    pick: siteAtPoint,
    edit: (row) => (row.point.lat *= -1),
    says: { at: 'point.lat', words: 'a number that is at least' },
  },
  sets('a site with a latitude in text', 'sites', 'point.lat', '39°45′N', 'a number', siteAtPoint),
  sets('a site with a latitude that is too large to read', 'sites', 'point.lat', HUGE, 'found (a number too large to be read)', siteAtPoint),
  {
    name: 'a place at the origin',
    table: 'places',
    pick: inCountry('Azerbaijan'),
    edit: move(0, 0),
    says: { at: 'point', words: /km outside Azerbaijan, expected a point in Azerbaijan/ },
  },
  {
    name: 'a place with exchanged coordinates',
    table: 'places',
    pick: inCountry('Azerbaijan'),
    edit: swap,
    says: { at: 'point', words: 'with lat and lon exchanged it would be there' },
  },
  {
    name: 'a place in the west of Greenwich',
    table: 'places',
    pick: inCountry('Azerbaijan'),
    edit: (row) => (row.point.lon *= -1),
    says: { at: 'point', words: 'km outside Azerbaijan' },
  },
  {
    name: 'a place in another country than it says',
    table: 'places',
    pick: inCountry('Azerbaijan'),
    edit: move(40.18, 44.51),
    says: { at: 'point', words: 'km outside Azerbaijan' },
  },
  {
    name: 'a country that its point is not in',
    table: 'places',
    pick: (row) => inCountry('Armenia')(row) && row.point.lon < 45,
    edit: (row) => (row.country = 'Azerbaijan'),
    says: { at: 'point', words: 'km outside Azerbaijan' },
  },
  {
    name: 'a country that the geometry lacks, with a point in one that it has',
    table: 'places',
    pick: inCountry('Armenia'),
    edit: (row) => (row.country = 'France'),
    says: { at: 'point', words: 'in Armenia, expected a point in France' },
  },
  {
    name: 'a country that the geometry lacks',
    table: 'places',
    pick: inCountry('Azerbaijan'),
    edit: (row) => Object.assign(row, { country: 'France', point: { ...row.point, lat: 48.85, lon: 2.35 } }),
    says: { at: 'point', words: 'look at this one on a map', level: 'warning' },
  },
  {
    name: 'a place beside its district',
    table: 'places',
    pick: (row) => row.point !== null && row.district !== null && placed(row.district).polygon !== null,
    edit: move(40.4, 49.8),
    says: { at: 'point', words: /km outside [a-z-]+, expected a point in [a-z-]+ or within 10 km/ },
  },
  {
    name: 'a settlement in another district',
    table: 'settlements',
    pick: (row) => located('village')(row) && placed(row.district).polygon !== null,
    edit: move(40.6, 49.5),
    says: { at: 'point', words: 'km outside' },
  },
  {
    name: 'a settlement at the point of another',
    table: 'settlements',
    pick: (row) =>
      located('village')(row) &&
      row.administrativeDistrict === null &&
      row.district !== rowsOf('settlements').find(located('village'))?.district &&
      rowsOf('settlements').find((other) => other.district === row.district && other.kind === 'village' && other.point !== null)?.id !== row.id,
    edit: (row, rows) =>
      (row.point = {
        ...rows.find((other) => other.district === row.district && other.kind === 'village' && other.point !== null)?.point,
        origin: row.point.origin,
      }),
    says: { at: 'point', words: 'another point than that of', level: 'warning' },
  },
];

const dated = (key: string) => (row: Loose) => row[key] !== null;
const later = (days: string) => `2027-${days}`;
const time: Input[] = [
  sets('an event after the last reading', 'events', 'date', { on: later('01-01') }, 'not after 2026-11-28, on which the record was last read'),
  {
    name: 'an event that is older than the record',
    table: 'events',
    edit: (row) => (row.date = { on: '0202-09-27' }),
    says: { at: 'date.on', words: 'a day from 1800 to 2030' },
  },
  {
    name: 'an event that ends after the last reading',
    table: 'events',
    edit: (row) => (row.date = { from: row.date.on ?? row.date.from ?? row.date.earliest, to: later('01-01') }),
    says: { at: 'date', words: 'an end that is not after', level: 'warning' },
  },
  {
    name: 'an event after all its sources',
    table: 'events',
    pick: (row) =>
      row.sources.every((id: string) => find(rowsOf('sources'), id).date !== null && JSON.stringify(find(rowsOf('sources'), id).date) < '{"z'),
    edit: (row) => (row.date = { on: '2026-11-27' }),
    says: { at: 'date', words: 'not after all of its sources' },
  },
  {
    name: 'a window that runs backwards',
    table: 'events',
    edit: (row) => (row.date = { earliest: '2020-10-02', latest: '2020-10-01' }),
    says: { at: 'date.latest', words: 'a latest day that is not before the earliest' },
  },
  sets('a work from the future', 'sources', 'date', { on: later('03-01') }, 'not after 2026-11-28', (row) => row.readOn === null),
  {
    name: 'a work that was read before it was published',
    table: 'sources',
    pick: (row) => row.readOn !== null && row.date !== null,
    edit: (row) => Object.assign(row, { date: { on: '2026-06-02' }, readOn: '2026-06-01' }),
    says: { at: 'readOn', words: 'not before 2026-06-02, on which the work was published' },
  },
  sets(
    'a work that was read tomorrow',
    'sources',
    'readOn',
    '2026-11-29',
    '2026-11-28, the day of this check',
    (row) => row.readOn !== null && row.date !== null,
  ),
  sets('a claim that was checked tomorrow', 'claims', 'checked', '2026-11-29', '2026-11-28, the day of this check'),
  {
    name: 'a status that ended after the last check',
    table: 'claims',
    pick: (row) => row.earlier.length === 0,
    edit: (row) => Object.assign(row, { checked: '2026-10-01', earlier: [{ status: 'opinion', until: '2026-10-02', why: 'A source.' }] }),
    says: { at: 'earlier[0].until', words: 'not after 2026-10-01' },
  },
  sets('an entry of the log of next year', 'corrections', 'date', later('01-01'), '2026-11-28, the day of this check'),
  sets(
    'a search of next year',
    'districts',
    'compositionSought',
    later('01-01'),
    '2026-11-28, the day of this check',
    (row) => row.compositionSought !== null || row.composition.length === 0,
  ),
  sets(
    'a hand-over before the war',
    'districts',
    'controlChange.announced',
    '2020-08-01',
    'a day from 2020-11-09 to 2020-12-01, the hand-overs',
    (row) => row.controlChange.how === 'handover',
  ),
  sets(
    'a partial hand-over a year later',
    'districts',
    'controlChange.announced',
    '2021-12-01',
    'the war and the hand-overs',
    (row) => row.controlChange.how === 'partly',
  ),
  sets(
    'fighting before the war',
    'districts',
    'controlChange.announced',
    '2020-09-26',
    'the announcements of the war',
    (row) => row.controlChange.how === 'fighting',
  ),
  sets(
    'a change without a day',
    'districts',
    'controlChange.announced',
    null,
    'found null, expected a day from',
    (row) => row.controlChange.how === 'fighting',
  ),
  sets(
    'a day of a change that did not happen in 2020',
    'districts',
    'controlChange.announced',
    '2020-10-20',
    'null, since its control did not change in 2020',
    (row) => row.controlChange.how === 'later',
  ),
  sets('an official day of the nineteenth century', 'districts', 'controlChange.officialDay', '1850-01-01', 'not before 2020-09-27'),
  sets('the first war after the second', 'districts', 'before2020.date', '2020-12-05', 'before 2020-09-27', (row) => row.before2020.date !== null),
  sets('the first war before it began', 'districts', 'before2020.date', '1920-04-04', 'from 1988 on', (row) => row.before2020.date !== null),
  sets('an official day of a settlement before the war', 'settlements', 'officialDay', '2020-09-26', 'not before 2020-09-27'),
  sets('a second announcement after the last reading', 'settlements', 'announcedAgain', later('01-01'), 'not after 2026-11-28'),
  {
    name: 'a number that was said before its time',
    table: 'figures',
    pick: (row) => row.period !== null && row.dateOfClaim !== null,
    edit: (row) => Object.assign(row, { dateOfClaim: { on: '1950-01-01' }, period: { on: '2020-10-01' } }),
    says: { at: 'dateOfClaim', words: 'not before 2020-10-01, from which on the number counts' },
  },
  sets('a number of next year', 'figures', 'dateOfClaim', { on: later('01-01') }, 'not after 2026-11-28', dated('dateOfClaim')),
  sets(
    'a period that ends after the reading',
    'figures',
    'period',
    { earliest: '1988-01-01', latest: '2026-12-31' },
    null,
    (row) => row.period !== null,
  ),
  {
    name: 'a history that runs backwards',
    table: 'sites',
    pick: (row) => row.history.length > 1 && row.history.every(dated('date')),
    edit: (row) =>
      Object.assign(row, {
        history: [
          { date: { on: '2020-10-02' }, what: 'Then.' },
          { date: { on: '2020-10-01' }, what: 'First.' },
        ],
      }),
    says: { at: 'history[1].date', words: 'put the entries in order' },
  },
  {
    name: 'a history with a window that overlaps',
    table: 'sites',
    pick: (row) => row.history.length > 1,
    edit: (row) =>
      Object.assign(row, {
        history: [
          { date: { on: '2020-10-02' }, what: 'Then.' },
          { date: { earliest: '2020-09-27', latest: '2020-11-10' }, what: 'In the war.' },
        ],
      }),
    says: null,
  },
  {
    name: 'a history with an undated entry',
    table: 'sites',
    edit: (row) =>
      (row.history = [
        { date: { on: '2020-10-02' }, what: 'Then.' },
        { date: null, what: 'Once.' },
        { date: { on: '2020-10-03' }, what: 'After.' },
      ]),
    says: null,
  },
  {
    name: 'a history of the future',
    table: 'sites',
    edit: (row) => (row.history = [{ date: { on: later('01-01') }, what: 'Then.' }]),
    says: { at: 'history[0].date', words: 'not after 2026-11-28' },
  },
  {
    name: 'a name that was given next year',
    table: 'places',
    pick: (row) => row.names.given.length === 0,
    edit: (row) => (row.names.given = [{ name: row.names.headword, year: 2027 }]),
    says: { at: 'names.given[0].year', words: 'not after 2026' },
  },
  sets('a name that is sought next year', 'places', 'names.hySought', later('01-01'), 'the day of this check'),
  sets('a total of next year', 'totals', 'dateOfClaim', { on: later('01-01') }, 'not after 2026-11-28'),
];

const counts = (row: Loose): boolean => row.value !== null && row.claim === null && row.unit === 'museums';
const quantities: Input[] = [
  sets('half a museum', 'figures', 'value', 12.5, 'a whole number, since museums are counted', counts),
  {
    name: '250 percent',
    table: 'figures',
    pick: ({ unit }) => unit === 'percent',
    edit: (row) => Object.assign(row, { value: 250, low: null, high: null, qualifier: 'exact' }),
    says: { at: 'value', words: 'at most 100, since it is a percentage' },
  },
  {
    name: 'a range of percents beyond all',
    table: 'figures',
    pick: ({ unit }) => unit === 'percent',
    edit: (row) => Object.assign(row, { value: null, low: 50, high: 101, qualifier: 'range' }),
    says: { at: 'high', words: 'at most 100' },
  },
  sets('a fraction of a percent', 'figures', 'value', 12.5, null, ({ unit, value }) => unit === 'percent' && value !== null),
  {
    name: 'a range of one number',
    table: 'figures',
    pick: counts,
    edit: (row) => Object.assign(row, { value: null, low: 5, high: 5, qualifier: 'range' }),
    says: { at: 'high', words: 'a high above the low' },
  },
  sets('minus zero', 'figures', 'value', MINUS_ZERO, 'found -0, expected 0, without a sign', counts),
  { name: 'a negative number', table: 'figures', pick: counts, edit: (row) => (row.value = -5), says: { at: 'value', words: 'at least 0' } },
  sets('a number beyond belief', 'figures', 'value', 1e15, 'at most 100000000', counts),
  { name: 'a number in text', table: 'figures', pick: counts, edit: (row) => (row.value = '1,000'), says: { at: 'value', words: 'a number' } },
  { name: 'a list for a number', table: 'figures', pick: counts, edit: (row) => (row.value = [1]), says: { at: 'value', words: 'a number' } },
  sets(
    'losses of the other side',
    'figures',
    'affected',
    'armenian',
    'losses of the other side belong to another group',
    ({ affected, claim }) => affected === 'azerbaijani' && claim === null,
  ),
  sets(
    'heritage with a phase of the war',
    'groups',
    'phase',
    '2020',
    'null, since losses of heritage have no phase',
    ({ part, counterpart }) => part === 'heritage' && counterpart === null,
  ),
  sets(
    'people without a phase',
    'groups',
    'phase',
    null,
    'the phase of the conflict',
    ({ part, counterpart }) => part === 'human-cost' && counterpart === null,
  ),
  {
    name: 'a quantity beside itself',
    table: 'groups',
    pick: ({ counterpart }) => counterpart === null,
    edit: (row) => (row.counterpart = row.id),
    says: { at: 'counterpart', words: 'a quantity of the other side' },
  },
  sets('more villages than were announced', 'totals', 'value', 1, /at least \d+, the number of rows/, ({ kind }) => kind === 'village'),
  sets('half a village', 'totals', 'value', 4.5, 'a whole number', ({ kind }) => kind === 'town'),
  {
    name: 'a census that is smaller than its parts',
    table: 'districts',
    pick: ({ composition }) => composition.some((unit: Loose) => unit.shares.every((share: Loose) => share.number !== null)),
    edit: (row) => (row.composition.find((unit: Loose) => unit.shares.every((share: Loose) => share.number !== null)).total = 10),
    says: { at: '', words: 'the sum of its shares' },
  },
  {
    name: 'a share beyond all',
    table: 'districts',
    pick: ({ composition }) => composition.length > 0,
    edit: (row) => (row.composition[0].shares[0].percent = 100.5),
    says: { at: 'composition[0].shares[0].percent', words: 'at most 100' },
  },
  { name: 'an area of nothing', table: 'districts', edit: (row) => (row.areaKm2 = 0), says: { at: 'areaKm2', words: 'more than 0' } },
  {
    name: 'harm to civilians that befell nobody',
    table: 'events',
    pick: ({ harm }) => harm.length > 0,
    edit: (row) => Object.assign(row, { category: 'civilian-harm', harm: [], title: 'Something', summary: 'Something happened.' }),
    says: { at: 'harm', words: 'since the category is "civilian-harm"' },
  },
  {
    name: 'an independent account of one party',
    table: 'events',
    pick: ({ attribution, sources }) =>
      attribution === 'azerbaijan' && sources.every((id: string) => find(rowsOf('sources'), id).side === 'azerbaijan'),
    edit: (row) => (row.attribution = 'independent'),
    says: { at: 'attribution', words: 'a source that is of neither party', level: 'warning' },
  },
];

const url = (name: string, address: string, words: string | RegExp | null, level?: 'warning'): Input => ({
  name,
  table: 'sources',
  pick: (row) => row.url !== null,
  edit: (row) => (row.url = address),
  says: words === null ? null : { at: 'url', words, ...(level && { level }) },
});
const NAME = 'a host of the public web';
const READ = 'the host as browsers read it';
const addresses: Input[] = [
  url('the loopback of this machine', 'http://127.0.0.1/admin', NAME),
  url('the network of metadata', 'http://169.254.169.254/latest', NAME),
  url('a private network', 'https://192.168.1.1/a', NAME),
  url('a private network of a carrier', 'https://100.64.0.1/a', NAME),
  url('the other private network', 'https://172.20.0.1/a', NAME),
  url('a loopback in hexadecimals', 'http://0x7f.1/a', READ),
  url('a loopback in one number', 'http://2130706433/a', READ),
  url('a loopback in octals', 'http://0177.0.0.1/a', READ),
  url('a loopback of IPv6', 'http://[::1]/a', 'a host with a name'),
  url('a mapped loopback', 'http://[::ffff:7f00:1]/a', 'a host with a name'),
  url('the name of this machine', 'http://localhost/a', NAME),
  url('a name below that of this machine', 'http://a.localhost/a', NAME),
  url('a name of a local network', 'https://printer.local/a', NAME),
  url('a name of a company', 'https://wiki.corp/a', NAME),
  url('a host of one word', 'https://intranet/a', NAME),
  url('a hidden service', 'http://abc.onion/a', NAME),
  url('a scheme twice', 'https://https://example.org/a', READ),
  url('a user and a password', 'https://user:hunter2@example.org/a', 'without a user name and password'),
  url('a host that is a user', 'https://www.bbc.com@evil.example/a', 'without a user name and password'),
  url('a backslash', 'https://example.org\\@evil.example/a', 'no backslash'),
  url('too many slashes', 'https:////example.org/a', 'two slashes'),
  url('a Cyrillic letter in a host', 'https://bb\u0441.com/a', 'this one has U+0441'),
  url('a host of look-alikes alone', 'https://\u0430\u0440\u0440\u0435.com/a', 'this one has U+0430'),
  url('the same in Punycode', 'https://xn--80ak6aa92e.com/a', 'letters of one script'),
  url('a dotless i in a host', 'https://az\u0131rbaycan.az/a', 'this one has U+0131'),
  url('a fullwidth dot', 'https://example\uFF0Eorg/a', READ),
  url('an encoded host', 'https://%65xample.org/a', READ),
  url('a port that goes without saying', 'https://example.org:443/a', READ),
  url('a dot at the end of a host', 'https://example.org./a', 'without a dot at its end'),
  url('a reference in an address', 'https://example.org/a?b=1&amp;c=2', '"&" alone'),
  url('a parameter that follows readers', 'https://example.org/b?utm_source=x', 'only follows readers', 'warning'),
  url('a public number', 'http://93.184.215.14/a', 'a host with a name', 'warning'),
  url('a host in Cyrillic', 'https://президент.рф/a', null),
  url('another port', 'https://example.org:8443/a', null),
  url('a host in capitals', 'HTTPS://EXAMPLE.ORG/c', null),
  url('a path in another case', 'https://youtu.example/AbC', null),
  url('the same path in lower case', 'https://youtu.example/abc', null),
  url('a route after a hash', 'https://archive.example/#/doc/17', null),
  url('another route after a hash', 'https://archive.example/#/doc/18', null),
  url('a page', 'https://same.example/page?x=1', null),
  url('the page without its scheme and with a place in it', 'http://www.same.example/page/?x=1#part', 'merge the two rows'),
  url('the page for followed readers', 'https://same.example/page?x=1&fbclid=7', /merge the two rows/),
  {
    name: 'a private host of a copy',
    table: 'sources',
    pick: ({ copies }) => copies.length > 0,
    edit: (row) => (row.copies[0].url = 'http://10.0.0.7/a'),
    says: { at: 'copies[0].url', words: NAME },
  },
  {
    name: 'a private host of an archive',
    table: 'sources',
    edit: (row) => (row.archived = 'http://10.0.0.8/a'),
    says: { at: 'archived', words: NAME },
  },
];

describe.each(Object.entries({ characters, names, geography, time, quantities, addresses }))('inputs of the family "%s"', (_, inputs) => {
  const answers = answersTo(inputs);
  test.each(inputs.map((input) => [input.name, input] as const))('%s', (name, { says }) => {
    const said = answers.get(name) ?? [];
    if (says === null) {
      expect(said).toEqual([]);
      return;
    }
    const level = says.level ?? 'error';
    const own = said.filter((message) => message.startsWith(`${level} ${says.at}`));
    expect(own.join('\n')).toMatch(says.words);
    if (level === 'warning') expect(said.filter((message) => message.startsWith('error'))).toEqual([]);
  });
});

const [opened] = rowsOf('corrections');
const someClaim = rowWith('claims', 'claim').id;
const someSource = rowWith('sources', 'source with a URL', ({ url }) => url !== null);
const found = (files: Readonly<Record<string, string>>): string[] => {
  const { problems, warnings } = checkWith(files);
  const before = checkWith({});
  const own = [...problems, ...warnings].map(
    ({ level = 'error', path, value, expected }) => `${level} ${path}: found ${value}, expected ${expected}`,
  );
  const known = [...before.problems, ...before.warnings].map(
    ({ level = 'error', path, value, expected }) => `${level} ${path}: found ${value}, expected ${expected}`,
  );
  return own.filter((message) => !known.includes(message));
};

describe('an entry of the log', () => {
  const entry = {
    id: 'an-entry',
    date: opened.date,
    kind: 'corrected',
    title: 'A value',
    items: [someClaim],
    from: 'Before',
    to: 'After',
    why: 'A source.',
    version: null,
  };
  const said = (change: Loose): string[] => found({ 'data/corrections.json': JSON.stringify([...rowsOf('corrections'), { ...entry, ...change }]) });
  test.each<[string, Loose]>([
    ['that corrects', {}],
    ['that adds', { kind: 'added', from: null }],
    ['that removes', { kind: 'removed', to: null }],
    ['of another status', { kind: 'status-changed', from: 'Contested', to: 'Corroborated' }],
    ['of other columns', { kind: 'columns', from: null, to: 'A column more.' }],
  ])('%s is in order', (_, change) => expect(said(change)).toEqual([]));
  test.each<[string, Loose, string]>([
    ['that changes nothing', { to: 'Before' }, 'another text than in "from"'],
    ['that changes capitals and spaces alone', { to: 'BEFORE '.trim() }, 'another text than in "from"'],
    ['that corrects nothing to something', { from: null }, 'how it stood before, since the kind is "corrected"'],
    ['that corrects without a result', { from: null, to: null }, 'how it stands now, since the kind is "corrected"'],
    ['that adds what was there', { kind: 'added' }, 'null, since the kind is "added"'],
    ['that adds by removing', { kind: 'added', to: null }, 'how it stands now, since the kind is "added"'],
    ['that removes what is still there', { kind: 'removed' }, 'null, since the kind is "removed"'],
    ['of the status of a source', { kind: 'status-changed', items: [someSource.id] }, 'the id of a claim, since only claims have a status'],
    ['of one row three times', { items: [someClaim, someClaim, someClaim] }, 'each row once'],
  ])('%s is refused', (_, change, words) => expect(said(change).join('\n')).toContain(words));
});

describe('a visit of a link', () => {
  const visit = { id: someSource.id, url: someSource.url, on: '2026-11-28', result: 'reachable', status: 200 };
  const said = (change: Loose): string[] => found({ 'link-report.json': JSON.stringify([{ ...visit, ...change }]) });
  test.each<[string, Loose, string | null]>([
    ['with its result', {}, null],
    ['of a page that is missing, as reachable', { status: 404 }, '"not-reachable", the result of the status 404'],
    ['that was refused, as reachable', { status: 403 }, '"refused", the result of the status 403'],
    ['without an answer, as refused', { status: null, result: 'refused' }, '"not-reachable", the result of the status null'],
    ['that robots.txt refuses', { status: null, result: 'refused', reason: 'robots-txt' }, null],
    ['that robots.txt refuses, as missing', { status: null, result: 'not-reachable', reason: 'robots-txt' }, '"refused", the result of robots.txt'],
    ['that robots.txt refuses, with a status', { result: 'refused', reason: 'robots-txt' }, 'null, since a page that robots.txt closes'],
    ['of a page that moved, as missing', { status: 301, result: 'not-reachable' }, '"reachable", the result of the status 301'],
  ])('%s', (_, change, words) => (words === null ? expect(said(change)).toEqual([]) : expect(said(change).join('\n')).toContain(words)));
});

describe('a text of Markdown', () => {
  const marks = rowsOf('claims')
    .map(({ id }) => `<Claim id="${id}">x</Claim>`)
    .join(' ');
  const said = (body: string, title = 'Test'): string[] =>
    found({ 'article/01-test.mdx': `---\ntitle: ${title}\nstandfirst: A test\nkind: essay\nnumbers: []\n---\n\n${body}\n\n${marks}\n` });
  test.each<[string, string, string | null]>([
    ['with words', 'Şuşa, “Известия”, Արցախ.', null],
    ['with a tab and lines of Windows', 'One\ttwo.\r\nThree.', null],
    ['with a link to the web', '[a](https://example.org/b)', null],
    ['with a turn of direction', 'a \u202Eb', 'U+202E turns the direction of writing, in "a \\u202eb"'],
    ['with a bell', 'a \u0007b', 'U+0007 is a control character'],
    ['with an old line break', 'a \u2028b', 'U+2028 is a control character'],
    ['with a space without width in an attribute', '<span lang="az\u200B">x</span>', 'U+200B cannot be seen'],
    ['with an invisible letter by reference', 'a&#x200B;b', 'U+200B cannot be seen'],
    ['with a blank by name', 'a&nbsp;b', 'U+00A0 is a space other than'],
    ['with a Cyrillic letter in a word', 'B\u0430ku', 'U+0430 is a letter of Cyrillic script'],
    ['with decomposed letters', 'Cafe\u0301', 'not in the composed form'],
    ['with digits that no rule on numbers sees', 'Day \u0661\u0662 of the war', 'U+0661 is a digit of another script'],
    ['with fullwidth digits', 'Day \uFF14\uFF14', 'U+FF14 is another form of "4"'],
    ['with a link to this machine', '[a](http://localhost:4321/b)', 'a host of the public web'],
    ['with a link with a password', '[a](https://me:secret@example.org/)', 'without a user name and password'],
    ['with a link to a look-alike', '[a](https://bb\u0441.com/)', 'U+0441'],
    ['with a scheme twice', '[a](https://https://example.org)', 'the host as browsers read it: https'],
  ])('%s', (_, body, words) => (words === null ? expect(said(body)).toEqual([]) : expect(said(body).join('\n')).toContain(words)));
  test('with an invisible letter in its title', () => {
    expect(said('a', 'Te\u200Bst').join('\n')).toContain('U+200B cannot be seen');
  });
  test('says line and column', () => {
    const { problems } = checkWith({
      'article/01-test.mdx': `---\ntitle: T\nstandfirst: A\nkind: essay\nnumbers: []\n---\n\nab\u200B\n\n${marks}\n`,
    });
    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['content/article/01-test.mdx:8:3']);
  });
});
