import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { linkHealth } from '#collections/link-checks.ts';
import { rowLinks } from '#collections/row-links.ts';
import { sourceBalance, sourceLookup, sourceRecords } from '#collections/sources.ts';
import { archive, dataFiles } from '#exports/dataset.ts';
import { downloads } from '#exports/downloads.ts';
import { feedEntries, feedText } from '#exports/feed.ts';
import { toGeoJson } from '#exports/geojson.ts';
import { articleData, datasetData } from '#exports/schema-org.ts';
import { publishedTable, toCsv, toJson } from '#exports/tables.ts';
import { toCalendar, toTimelineJs } from '#exports/timeline.ts';
import { version as published } from '../../package.json';
import { serve } from '../fixtures/astro-content.ts';
import { conditionsBy, named, row, somewhere, weighed } from '../fixtures/rows.ts';

serve({
  sources: [
    row.source({ id: 'b-2', publisher: 'B', title: 'Two', side: 'armenia' }),
    row.source({ id: 'b-1', publisher: 'B', title: 'One', restsOn: ['a-1'], side: 'azerbaijan' }),
    row.source({ id: 'a-1', publisher: 'A', title: '=Zero', described: true, side: 'azerbaijan', consulted: 'reported', extent: null }),
  ],
  districts: [
    row.district({
      id: 'shusha',
      names: named('Shusha'),
      polygon: 'AZ-SUS',
      sources: ['a-1'],
      population: { value: 5, year: 1989, source: 'b-2', note: null },
    }),
  ],
  settlements: [
    row.settlement({
      id: 'here',
      names: named('Here'),
      district: 'shusha',
      sources: ['a-1'],
      point: somewhere,
      denial: { by: 'A', what: 'No.', sources: ['b-1', 'a-1'] },
    }),
  ],
  sites: [row.site({ id: 'here', names: named('Site'), place: 'here', sources: ['a-1'], ...conditionsBy('a-1') })],
  events: [
    row.event({ id: 'e002', date: { on: '2020-10-04' }, title: 'A < b & c', sources: ['a-1'], places: ['here'] }),
    row.event({ id: 'e001', date: { from: '2020-11-01', to: '2020-11-03' }, sources: ['a-1', 'b-1'] }),
    row.event({ id: 'e003', date: { earliest: '1991-01-01', latest: '1991-12-31' }, sources: ['a-1'] }),
  ],
  groups: [row.group({ id: 'mosques' })],
  figures: [row.figure({ id: 'f', group: 'mosques', sources: ['a-1', 'b-2'], dateOfClaim: { on: '2001-02-03' } })],
  claims: [row.claim({ id: 'c02', order: 1, evidence: weighed(['a-1']) }), row.claim({ id: 'c01', order: 2, evidence: weighed(['a-1']) })],
  totals: [row.total({ id: 'villages', sources: ['a-1'] })],
  places: [row.place({ id: 'ganja', names: named('Ganja') })],
  corrections: [
    row.correction({ id: 'opened', date: '2026-01-01' }),
    row.change({ id: 'fixed', kind: 'corrected', date: '2026-03-01', items: ['c01'], from: 'Before', to: 'After', why: 'A better source.' }),
  ],
});

const source = async (id: string) => {
  const found = (await sourceRecords()).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no source ${id}`);
  return found;
};

describe('the sources', () => {
  test('are by publisher and title', async () => {
    expect((await sourceRecords()).map(({ id }) => id)).toEqual(['a-1', 'b-1', 'b-2']);
  });
  test('are looked up in the order given', async () => {
    const of = await sourceLookup();
    expect(of(['b-2', 'a-1']).map(({ id, isDescribed, isReported }) => [id, isDescribed, isReported])).toEqual([
      ['b-2', false, false],
      ['a-1', true, true],
    ]);
    expect(() => of(['nothing'])).toThrow('source');
  });
  test('know what cites them: claims in the order of the essay, events by date, then the rest', async () => {
    const { citedBy } = await source('a-1');
    expect(citedBy.map(({ table, id }) => `${table}/${id}`)).toEqual([
      'claims/c02',
      'claims/c01',
      'events/e003',
      'events/e002',
      'events/e001',
      'figures/f',
      'sites/here',
      'districts/shusha',
      'settlements/here',
      'totals/villages',
    ]);
  });
  test('are cited by the population of a district and by the denial of an announcement too', async () => {
    const cited = async (id: string) => (await source(id)).citedBy.map(({ table, id: own }) => `${table}/${own}`);
    expect(await cited('b-2')).toEqual(['figures/f', 'districts/shusha']);
    expect(await cited('b-1')).toEqual(['events/e001', 'settlements/here']);
  });
  test('know what they rest on, and what rests on them', async () => {
    expect((await source('b-1')).restsOn.map(({ id }) => id)).toEqual(['a-1']);
    expect((await source('a-1')).restedOnBy.map(({ id }) => id)).toEqual(['b-1']);
  });
  test('are counted once per part of the record, by side', async () => {
    const { list, parts } = await sourceBalance();
    expect(list.side.map(({ key, works }) => [key, works])).toEqual([
      ['armenia', 1],
      ['azerbaijan', 2],
      ['other-state', 0],
      ['independent', 0],
      ['none', 0],
    ]);
    expect(parts.map(({ part, works, side }) => [part, works, side.map((entry) => entry.works)])).toEqual([
      ['claims', 1, [0, 1, 0, 0, 0]],
      ['events', 2, [0, 2, 0, 0, 0]],
      ['figures', 2, [1, 1, 0, 0, 0]],
      ['sites', 1, [0, 1, 0, 0, 0]],
      ['settlements', 2, [0, 2, 0, 0, 0]],
    ]);
  });
  test('are followed to their root where rows are counted that rest on one of them', async () => {
    const { parts } = await sourceBalance();
    expect(parts.map(({ part, rows, oneWork, oneParty }) => [part, rows, oneWork, oneParty.armenia, oneParty.azerbaijan])).toEqual([
      ['claims', 2, 2, 0, 2],
      ['events', 3, 3, 0, 3],
      ['figures', 1, 0, 0, 0],
      ['sites', 1, 1, 0, 1],
      ['settlements', 1, 1, 0, 1],
    ]);
  });
  test('without a link were not visited', () => {
    expect(linkHealth('a-1', null)).toEqual({ state: 'no-link', on: null });
    expect(linkHealth('a-1', 'https://a.example/never-visited')).toEqual({ state: 'unchecked', on: null });
  });
});

describe('a link to a row', () => {
  test('leads to where the row is shown, by its table where two have its id', async () => {
    const link = await rowLinks();
    expect(
      ['settlements/here', 'sites/here', 'c01', 'e001', 'f', 'mosques', 'ganja', 'villages', 'b-1', 'fixed', 'shusha'].map((item) => link(item).path),
    ).toEqual([
      '/places/shusha/#here',
      '/losses/sites/here/',
      '/claims/c01/',
      '/timeline/e001/',
      '/losses/mosques/',
      '/losses/mosques/',
      '/terms/#ganja',
      '/method/#villages',
      '/sources/#b-1',
      '/corrections/#fixed',
      '/places/shusha/',
    ]);
    expect(link('sites/here').label).toBe('Site');
    expect(() => link('sites/nowhere')).toThrow('row');
  });
});

describe('a published table', () => {
  test('has its rows by id, and says what they are', async () => {
    const table = await publishedTable('events');
    const file = JSON.parse(toJson(table));
    expect(file.rows.map(({ id }: { readonly id: string }) => id)).toEqual(['e001', 'e002', 'e003']);
    expect(file.meta).toMatchObject({
      table: 'events',
      version: `${published}+1`,
      modified: '2026-03-01',
      homepage: 'https://site.example/base/data/',
    });
  });
  test('is CSV with a column per field, dates as first and last day, and no formula', async () => {
    const [header = '', ...rows] = toCsv(await publishedTable('events'))
      .trimEnd()
      .split('\r\n');
    expect(header).toMatch(/^\uFEFFid,date_first,date_last,date_precision,title,/);
    expect(rows.map((line) => line.split(',').slice(0, 4))).toEqual([
      ['e001', '2020-11-01', '2020-11-03', 'span'],
      ['e002', '2020-10-04', '2020-10-04', 'day'],
      ['e003', '1991-01-01', '1991-12-31', 'window'],
    ]);
    expect(toCsv(await publishedTable('sources'))).toContain("'=Zero");
  });
  test('has columns of the types of its schema', async () => {
    const typeOf = async (table: 'settlements' | 'sources' | 'claims' | 'figures', name: string) =>
      (await publishedTable(table)).columns.find((column) => column.name === name)?.type;
    expect(await typeOf('settlements', 'announced')).toBe('date');
    expect(await typeOf('settlements', 'official_day')).toBe('date');
    expect(await typeOf('settlements', 'point_lat')).toBe('number');
    expect(await typeOf('sources', 'described')).toBe('boolean');
    expect(await typeOf('sources', 'date_first')).toBe('date');
    expect(await typeOf('claims', 'order')).toBe('integer');
    expect(await typeOf('claims', 'checked')).toBe('date');
    expect(await typeOf('figures', 'period_last')).toBe('date');
    expect(await typeOf('figures', 'label')).toBe('string');
  });
  test('is GeoJSON with a point, an outline or the points of its places', async () => {
    const geometries = await Promise.all(
      (['settlements', 'districts', 'events', 'sites'] as const).map(async (table) =>
        (await toGeoJson(table)).features.map(({ id, geometry }) => [id, geometry?.type ?? null]),
      ),
    );
    expect(geometries.flat()).toEqual([
      ['here', 'Point'],
      ['shusha', expect.stringMatching(/Polygon$/)],
      ['e001', null],
      ['e002', 'MultiPoint'],
      ['e003', null],
      ['here', null],
    ]);
  });
});

describe('the data package', () => {
  const descriptor = async () => JSON.parse((await dataFiles()).find(({ path }) => path === 'datapackage.json')?.text ?? '');
  test('declares each field that names a row of one other table as a key', async () => {
    const { resources } = await descriptor();
    const keys = resources.flatMap((resource: { name: string; schema?: { foreignKeys?: { fields: string[]; reference: { resource: string } }[] } }) =>
      (resource.schema?.foreignKeys ?? []).map(({ fields, reference }) => `${resource.name}.${fields} -> ${reference.resource}`),
    );
    expect(keys).toEqual(
      expect.arrayContaining([
        'settlements.district -> districts',
        'settlements.administrative_district -> districts',
        'places.district -> districts',
        'figures.group -> groups',
        'figures.claim -> claims',
        'groups.counterpart -> ',
        'districts.population_source -> sources',
      ]),
    );
  });
  test('is in the archive, with a citation of the same version and checksums of all files', async () => {
    const files = unzipSync(await archive());
    const text = (path: string) => Buffer.from(files[`karabakh-record/${path}`] ?? []).toString();
    expect(text('CITATION.cff')).toContain(`\nversion: ${published}+1\n`);
    expect(text('CITATION.cff')).toMatch(/^date-released: 2026-03-01$/m);
    expect(text('SHA256SUMS').trim().split('\n')).toHaveLength(Object.keys(files).length - 1);
    expect((await descriptor()).version).toBe(`${published}+1`);
  });
  test('is offered table by table, with sizes and the first rows', async () => {
    const { tables, archive: zip } = await downloads();
    const events = tables.find(({ name }) => name === 'events');
    expect(events?.rows).toBe(3);
    expect(events?.files.map(({ path }) => path).toSorted()).toEqual(['events.csv', 'events.geojson', 'events.json', 'schema/events.schema.json']);
    expect(events?.preview.rows.map(([id]) => id)).toEqual(['e001', 'e002', 'e003']);
    expect(zip.bytes).toBe((await archive()).length);
  });
});

describe('what leaves the site', () => {
  test('as a feed says what changed, newest first', async () => {
    const [latest, first] = await feedEntries();
    expect(latest).toMatchObject({ link: 'https://site.example/base/corrections/#fixed', date: '2026-03-01' });
    for (const words of ['Before', 'After', 'A better source.', `${published}+1`])
      expect(latest === undefined ? '' : feedText(latest)).toContain(words);
    expect(first?.parts.map(({ text }) => text)).not.toContain('null');
  });
  test('as a calendar has the dated events as whole days, the last day of a span included', async () => {
    const calendar = await toCalendar();
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20201101');
    expect(calendar).toContain('DTEND;VALUE=DATE:20201104');
    expect(calendar).not.toContain('e003@');
    expect(calendar.match(/TRANSP:TRANSPARENT/g)).toHaveLength(2);
    expect(calendar.replace(/\r\n /g, '')).toMatch(/^X-WR-CALDESC:.*Left out/m);
  });
  test('as a timeline has every event, its texts escaped', async () => {
    const { events } = JSON.parse(JSON.stringify(await toTimelineJs()));
    expect(events.map((event: { unique_id: string; end_date?: object }) => [event.unique_id, event.end_date !== undefined])).toEqual([
      ['e003', true],
      ['e002', false],
      ['e001', true],
    ]);
    expect(events[1].text.headline).toBe('A &lt; b &amp; c');
    expect(events[1].start_date).toEqual({ year: 2020, month: 10, day: 4 });
  });
  test('for search engines names the project as author, and dates and versions as released', async () => {
    for (const data of [await articleData(), await datasetData()]) {
      expect(data).toMatchObject({ dateModified: '2026-03-01', version: `${published}+1` });
      expect(JSON.stringify(data)).not.toContain('undefined');
    }
  });
});
