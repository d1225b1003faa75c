import { createHash } from 'node:crypto';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { check } from '@placemarkio/check-geojson';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { Dataset } from 'frictionless.js';
import ICAL from 'ical.js';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, type TableName, tableOf } from '#tables';
import { type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { claims, districts, events, groups, sites } from '../fixtures/record.ts';
import { distFile, distFiles, distPath } from './pages.ts';

const text = (path: string): string => Buffer.from(distFile(path)).toString();
const json = (path: string): Loose => JSON.parse(text(path));
/** Rows of the dataset as they are published: by id. */
const inOrder = (table: TableName): Loose[] => rowsOf(table).toSorted((a: Loose, b: Loose) => (a.id < b.id ? -1 : 1));
/** Names of the derived columns of a table: columns that published rows have and those of the dataset have not. */
const derivedColumns = (table: TableName): readonly string[] => Object.keys(tableOf(table).derived?.shape ?? {});

/** A CSV file as another parser reads it: the header, then the rows. */
const csvOf = (path: string): string[][] => parseCsv(text(path), { bom: true, relax_column_count: false });
/** The name of a column of CSV, by the key of the row. */
const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const csvFiles = ['/data/', '/losses/'].flatMap((folder) =>
  distFiles(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `${folder}${file}`),
);

describe.each(TABLE_NAMES)('%s', (table) => {
  test('as JSON hold the rows of the dataset, and keep their published schema', () => {
    const file = json(`/data/${table}.json`);
    const derived = derivedColumns(table);
    expect(file.rows.map((row: Loose) => Object.fromEntries(Object.entries(row).filter(([column]) => !derived.includes(column))))).toEqual(
      inOrder(table),
    );
    for (const row of file.rows) expect(Object.keys(row).slice(Object.keys(row).length - derived.length), row.id).toEqual(derived);
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(json(`/data/schema/${table}.schema.json`));
    expect(validate(file), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...file, rows: [{ id: 'no such shape' }] })).toBe(false);
  });
  test('as CSV read by another parser are the same rows', () => {
    const [header = [], ...records] = csvOf(`/data/${table}.csv`);
    const rows = inOrder(table);
    expect(new Set(header).size).toBe(header.length);
    expect(records).toHaveLength(rows.length);
    records.forEach((record, index) => {
      const row = rows[index];
      const cell = (name: string) => record[header.indexOf(columnOf(name))];
      expect(cell('id')).toBe(row.id);
      for (const [key, value] of Object.entries<Loose>(row)) {
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
          expect(cell(key), `${row.id} ${key}`).toBe(String(value).replace(/^([=+\-@\t\r])/, "'$1"));
        } else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
          expect(cell(key), `${row.id} ${key}`).toBe(value.join('; '));
        } else if (value?.on !== undefined || value?.from !== undefined || value?.earliest !== undefined) {
          expect([cell(`${key}_first`), cell(`${key}_last`)]).toEqual([
            value.on ?? value.from ?? value.earliest,
            value.on ?? value.to ?? value.latest,
          ]);
        } else if (value === null) {
          expect(
            record
              .filter((_, at) => header[at] === columnOf(key) || header[at]?.startsWith(`${columnOf(key)}_`))
              .every((candidate) => candidate === ''),
          ).toBe(true);
        }
      }
    });
  });
});

describe('the tables', () => {
  test.each(csvFiles)('%s begins with the mark of UTF-8, has one header in lower case, and ends its lines as RFC 4180 asks', (path) => {
    expect([...distFile(path).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(path)).toMatch(/^\uFEFF[a-z][a-z0-9_]*(?:,[a-z][a-z0-9_]*)*\r\n/);
    const [header = [], ...records] = csvOf(path);
    expect(text(path).split('\r\n').length).toBe(records.length + 2);
    expect(records.every((record) => record.length === header.length)).toBe(true);
  });
  test('keep the letters of every language', () => {
    for (const table of ['districts', 'settlements', 'places', 'sites'] as const) {
      const letters = inOrder(table).flatMap(({ names }) =>
        [names.az, names.hy, names.hyLatin, ...names.other].filter((name) => /[^\0-\x7F]/.test(name ?? '')),
      );
      const csv = text(`/data/${table}.csv`);
      for (const name of letters) expect(csv).toContain(name);
    }
  });
});

describe('lists as rows', () => {
  const linksOf = (name: string): string[][] => csvOf(`/data/${name}.csv`).slice(1);
  test('are the places, events and pairs that rows list, in their order', () => {
    const listed = (table: TableName, list: (row: Loose) => readonly (readonly string[])[]) =>
      inOrder(table).flatMap((row) => list(row).map((cells, index) => [row.id, String(index + 1), ...cells]));
    const places = linksOf('event_places');
    expect(places.map((row) => row.slice(0, 3))).toEqual(listed('events', (row) => row.places.map((id: string) => [id])));
    for (const [, , id = '', table = ''] of places)
      expect(
        json(`/data/${table}.json`).rows.some((row: Loose) => row.id === id),
        `${table}/${id}`,
      ).toBe(true);
    expect(linksOf('claim_events')).toEqual(listed('claims', (row) => row.events.map((id: string) => [id])));
    // What a cell of the table has as JSON is rows here.
    const harms = inOrder('events').flatMap((row) =>
      row.harm.map(({ side, what }: Loose, index: number) => [row.id, `${index + 1}`, side, what.join('; ')]),
    );
    expect(linksOf('event_harm').map((cells) => cells.slice(0, 4))).toEqual(harms);
    for (const { name, entries } of [
      { name: 'site_history', entries: inOrder('sites').flatMap(({ history }) => history) },
      { name: 'source_copies', entries: inOrder('sources').flatMap(({ copies }) => copies) },
      { name: 'claim_evidence_for', entries: inOrder('claims').flatMap(({ evidence }) => evidence.for) },
    ])
      expect(linksOf(name).length, name).toBe(entries.length);
    expect(linksOf('group_finding_compares')).toEqual(listed('groups', (row) => row.finding.compares.map(({ a, b }: Loose) => [a, b])));
  });
  test('have every source that a row cites', () => {
    const cited = linksOf('row_sources').filter(([table, , field]) => table === 'events' && field === 'sources');
    expect(cited.map(([, id, , position, source]) => [id, position, source])).toEqual(
      inOrder('events').flatMap((row) => row.sources.map((source: string, index: number) => [row.id, String(index + 1), source])),
    );
    const nested = linksOf('row_sources').filter(([table, , field]) => table === 'claims' && field === 'evidence_for_source');
    expect(nested.map(([, id, , , source]) => [id, source])).toEqual(
      inOrder('claims').flatMap((row) => row.evidence.for.map(({ source }: Loose) => [row.id, source])),
    );
  });
});

describe.each(['settlements', 'sites', 'districts', 'events'] as const)('%s as GeoJSON', (table) => {
  const file = json(`/data/${table}.geojson`);
  test('are valid by RFC 7946', () => {
    const located = { ...file, features: file.features.filter((feature: Loose) => feature.geometry !== null) };
    expect(() => check(JSON.stringify(located))).not.toThrow();
  });
  test('hold every row, and a null geometry for what is not located', () => {
    expect(file.features.map((feature: Loose) => feature.id)).toEqual(inOrder(table).map((row) => row.id));
    if (table === 'settlements' || table === 'sites') {
      for (const [index, row] of inOrder(table).entries()) {
        expect(file.features[index].geometry?.coordinates ?? null).toEqual(row.point === null ? null : [row.point.lon, row.point.lat]);
      }
    }
    expect(file.features.every((feature: Loose) => feature.properties.sources !== null)).toBe(true);
  });
  test('say whose they are, and how exact', () => {
    const { licence, credit, note } = file.meta;
    expect(licence).toContain('CC BY 4.0');
    expect(credit).toContain('Forty-Four Days');
    expect(note.length).toBeGreaterThan(40);
    if (table !== 'districts') return;
    expect([licence, credit].every((words) => words.includes('ODbL 1.0'))).toBe(true);
    expect(credit).toContain('OpenStreetMap');
    expect(note).toMatch(/generalised/);
  });
  test('say of each row whether all of its places have a point', () => {
    for (const { id, geometry, properties } of file.features) {
      expect(properties.located === 'none', id).toBe(geometry === null);
      if (geometry?.type !== 'MultiPoint') continue;
      const named = properties.places.split('; ').length;
      expect(properties.located, id).toBe(geometry.coordinates.length === named ? 'all' : 'some');
      // A point can be told from the others by its place.
      expect(properties.located_places.split('; ').length, id).toBe(geometry.coordinates.length);
    }
  });
  test('have counterclockwise outlines', () => {
    for (const { geometry } of file.features) {
      const outer =
        geometry?.type === 'Polygon'
          ? [geometry.coordinates[0]]
          : geometry?.type === 'MultiPolygon'
            ? geometry.coordinates.map((part: Loose) => part[0])
            : [];
      for (const ring of outer) {
        const area = ring.reduce((sum: number, [x, y]: number[], at: number) => {
          const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length];
          return sum + ((x ?? 0) * nextY - nextX * (y ?? 0)) / 2;
        }, 0);
        expect(area).toBeGreaterThan(0);
      }
    }
  });
});

test('events of a district are on the map of events', () => {
  const outlined = new Set(rowsOf('districts').flatMap((row) => (row.polygon === null ? [] : [row.id])));
  for (const { id, geometry, properties } of json('/data/events.geojson').features) {
    const places = (properties.places ?? '').split('; ');
    if (places.some((place: string) => outlined.has(place))) expect(geometry, id).not.toBeNull();
  }
});

test('the published schemas hold nothing that only ECMAScript knows', () => {
  for (const table of TABLE_NAMES) {
    const schema = json(`/data/schema/${table}.schema.json`);
    expect(new URL(schema.$id).pathname.endsWith(`/data/schema/${table}.schema.json`), table).toBe(true);
    expect(schema.title).toBe(tableOf(table).title);
    expect(JSON.stringify(schema), table).not.toMatch(/"pattern":"[^"]*(?:\\\\[pP]|\(\?[=!<])/);
  }
});

describe('the Data Package', () => {
  const descriptor = json('/data/datapackage.json');
  test('opens in a Frictionless reader, which finds every table and its rows', async () => {
    const dataset = await Dataset.load(distPath('/data/datapackage.json'));
    expect(dataset.resources.length).toBe(descriptor.resources.length);
    for (const table of TABLE_NAMES) {
      const resource = dataset.resources.find((candidate: Loose) => candidate.descriptor.name === table);
      const stream = (await resource?.rows({ keyed: true })) ?? [];
      const rows: Loose[] = [];
      for await (const row of stream) rows.push(row);
      // This reader takes the byte order mark for a part of the first name.
      expect(rows.map((row) => row['\uFEFFid'])).toEqual(inOrder(table).map((row) => row.id));
    }
  });
  test('gives the true size and hash of every file', () => {
    for (const resource of descriptor.resources) {
      const bytes = distFile(`/data/${resource.path}`);
      expect(bytes.length, resource.path).toBe(resource.bytes);
      expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(resource.hash);
    }
  });
  test('describes every column once, and keys that hold', () => {
    for (const resource of descriptor.resources.filter((candidate: Loose) => candidate.type === 'table')) {
      const [header = [], ...records] = csvOf(`/data/${resource.path}`);
      expect(resource.schema.fields.map((field: Loose) => field.name)).toEqual(header);
      for (const field of resource.schema.fields) expect(field.description.length, `${resource.name}.${field.name}`).toBeGreaterThan(3);
      expect([resource.dialect.delimiter, resource.dialect.lineTerminator, resource.encoding]).toEqual([',', '\r\n', 'utf-8']);
      for (const { name, constraints = {} } of resource.schema.fields) {
        const cells = records.flatMap((record) => record[header.indexOf(name)] || []);
        const pattern = new RegExp(constraints.pattern ?? '');
        const odd = cells.filter((cell) => (constraints.enum !== undefined && !constraints.enum.map(String).includes(cell)) || !pattern.test(cell));
        expect(odd, `${resource.name}.${name}`).toEqual([]);
      }
      const keyed = records.map((record) => resource.schema.primaryKey.map((name: string) => record[header.indexOf(name)]).join('/'));
      expect(new Set(keyed).size, resource.name).toBe(records.length);
      for (const key of resource.schema.foreignKeys ?? []) {
        const other = key.reference.resource === '' ? resource.name : key.reference.resource;
        const known = new Set(inOrder(other).map((row) => row.id));
        const at = header.indexOf(key.fields[0]);
        expect(at).toBeGreaterThanOrEqual(0);
        for (const record of records) if (record[at] !== '') expect(known, `${resource.name}.${key.fields[0]}`).toContain(record[at]);
      }
    }
  });
});

test('the Data Package gives each file its own licences and sources, and closed columns their values', () => {
  const { resources } = json('/data/datapackage.json');
  const find = (name: string): Loose => resources.find((resource: Loose) => resource.name === name);
  const licences = (name: string) => find(name).licenses.map((licence: Loose) => licence.name);
  expect(licences('districts')).toEqual(['CC-BY-4.0']);
  expect(licences('districts-geojson')).toContain('ODbL-1.0');
  expect(JSON.stringify(find('districts-geojson').sources)).toContain('OpenStreetMap');
  for (const name of ['settlements', 'places', 'districts']) expect(JSON.stringify(find(name).sources), name).toContain('GeoNames');
  const values = (resource: string, column: string) => find(resource).schema.fields.find((field: Loose) => field.name === column).constraints?.enum;
  expect(values('events', 'harm_to')).toEqual(['azerbaijani', 'armenian', 'both', 'none']);
  expect(values('settlements', 'control_change')).toEqual(['fighting', 'handover']);
});

test('the archive holds all files, and its checksums are true', () => {
  const files = unzipSync(distFile('/data/karabakh-record.zip'));
  const sums = Buffer.from(files['karabakh-record/SHA256SUMS'] ?? [])
    .toString()
    .trim()
    .split('\n');
  expect(sums.length).toBe(Object.keys(files).length - 1);
  for (const line of sums) {
    const [hash, path] = line.split('  ');
    expect(
      createHash('sha256')
        .update(files[`karabakh-record/${path}`] ?? '')
        .digest('hex'),
      path,
    ).toBe(hash);
  }
  for (const name of ['README.md', 'LICENSE', 'CITATION.cff', 'datapackage.json', 'settlements.geojson'])
    expect(files[`karabakh-record/${name}`]).toBeDefined();
  const citation = Buffer.from(files['karabakh-record/CITATION.cff'] ?? []).toString();
  const { title, homepage } = json('/data/datapackage.json');
  expect(citation).toContain(`\ntitle: "${title}"\n`);
  expect(citation).toContain(`\nurl: ${homepage}\n`);
});

test('the workbook opens in another reader: a sheet for each table with all rows, letters kept and days as dates', async () => {
  const sheets = new Map((await readXlsxFile(distPath('/data/forty-four-days.xlsx'))).map(({ sheet, data }) => [sheet, data]));
  const [first] = sheets.keys();
  expect(first).toBe('README');
  expect(JSON.stringify(sheets.get('README'))).toContain(json('/data/datapackage.json').version);
  for (const table of TABLE_NAMES) {
    const [header = [], ...rows] = sheets.get(table) ?? [];
    const [names = [], ...records] = csvOf(`/data/${table}.csv`);
    expect(header, table).toEqual(names);
    expect(
      rows.map(([id]) => id),
      table,
    ).toEqual(records.map(([id]) => id));
  }
  const [header = [], ...rows] = sheets.get('settlements') ?? [];
  const settlements = inOrder('settlements');
  rows.forEach((row, index) => {
    const day = row[header.indexOf('announced')];
    expect(day).toBeInstanceOf(Date);
    expect(day instanceof Date ? day.toISOString().slice(0, 10) : day).toBe(settlements[index].announced);
    expect(row[header.indexOf('names_az')]).toBe(settlements[index].names.az);
    expect(row[header.indexOf('point_lat')]).toBe(settlements[index].point?.lat ?? null);
  });
});

test('the calendar opens in a reader of iCalendar, with a day for each dated event', () => {
  const calendar = new ICAL.Component(ICAL.parse(text('/data/timeline.ics')));
  const found = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const dated = inOrder('events').filter((row) => row.date.earliest === undefined);
  expect(found).toHaveLength(dated.length);
  for (const row of dated) {
    const event = found.find((candidate) => candidate.uid === `${row.id}@forty-four-days`);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe(row.date.on ?? row.date.from);
    expect(event?.summary).toBe(row.title);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  }
  const said = String(calendar.getFirstPropertyValue('x-wr-caldesc'));
  for (const row of inOrder('events').filter(({ date }) => date.earliest !== undefined)) expect(said).toContain(row.title);
});

test('the feeds are what their formats ask for, newest first', () => {
  const xml = text('/feed.xml');
  const { rss } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' }).parse(xml);
  expect(rss['@_version']).toBe('2.0');
  expect(rss.channel.title && rss.channel.link && rss.channel.description).toBeTruthy();
  expect(rss.channel.item).toHaveLength(inOrder('corrections').length);
  const times = rss.channel.item.map((item: Loose) => Date.parse(item.pubDate));
  expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
  const feed = json('/feed.json');
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items.map((item: Loose) => item.url)).toEqual(rss.channel.item.map((item: Loose) => item.link));
  for (const [index, { content_html, content_text }] of feed.items.entries()) {
    expect(content_html).toMatch(/^(?:<p><b>[^<]+:<\/b> .+?<\/p>)+$/s);
    expect(rss.channel.item[index].description).toBe(content_html);
    expect(content_text.split('\n\n').length).toBe(content_html.split('</p>').length - 1);
  }
});

const CITED = [
  'article',
  'dataset',
  `claim/${claims[0]?.id}`,
  `event/${events[0]?.id}`,
  `quantity/${groups[0]?.id}`,
  `site/${sites[0]?.id}`,
  `district/${districts[0]?.id}`,
];

describe.each(CITED)('/cite/%s', (name) => {
  const { version, created } = json('/data/datapackage.json');
  test.each([
    ['bib', '@bibtex/text'],
    ['ris', '@ris/file'],
  ])('as .%s opens in a reference manager, with the project as author, version and day', (ending, format) => {
    const file = text(`/cite/${name}.${ending}`);
    const [item] = plugins.input.chain(file, { forceType: format });
    expect(item?.title).toMatch(/^Forty-Four Days/);
    expect(JSON.stringify(item?.author)).toContain('The Forty-Four Days project');
    expect(JSON.stringify(item?.author)).not.toContain('Gut');
    expect(item?.URL).toMatch(/^https?:/);
    expect(JSON.stringify(item?.issued)).toContain(created.slice(0, 4));
    expect(file).toContain(version);
    expect(file.replaceAll('/', '-')).toContain(created.slice(0, 10));
  });
  test('as CSL-JSON has version and day', () => {
    const [item] = json(`/cite/${name}.csl.json`);
    expect(item.version).toBe(version);
    expect(item.issued['date-parts']).toEqual([created.slice(0, 10).split('-').map(Number)]);
    expect(item.author).toEqual([{ literal: 'The Forty-Four Days project' }]);
  });
});
