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
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, type TableName, tableOf } from '#tables';
import { type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { distFile, distPath } from './pages.ts';

const text = (path: string): string => Buffer.from(distFile(path)).toString();
const json = (path: string): Loose => JSON.parse(text(path));
/** Rows of the dataset as they are published: by id. */
const inOrder = (table: TableName): Loose[] => rowsOf(table).toSorted((a: Loose, b: Loose) => (a.id < b.id ? -1 : 1));
/** Names of the derived columns of a table: columns that published rows have and those of the dataset have not. */
const derivedColumns = (table: TableName): readonly string[] => Object.keys(tableOf(table).derived?.shape ?? {});

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
    const [header = [], ...records] = parseCsv(text(`/data/${table}.csv`), { relax_column_count: false });
    const rows = inOrder(table);
    expect(new Set(header).size).toBe(header.length);
    expect(records).toHaveLength(rows.length);
    records.forEach((record, index) => {
      const row = rows[index];
      const cell = (name: string) => record[header.indexOf(name)];
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
          expect(record.filter((_, at) => header[at] === key || header[at]?.startsWith(`${key}_`)).every((candidate) => candidate === '')).toBe(true);
        }
      }
    });
  });
});

describe('the tables', () => {
  test('end their lines as RFC 4180 asks, and begin with one header', () => {
    expect(text('/data/settlements.csv')).toMatch(/^id,names_headword,names_az,[^\n]*\r\n/);
    expect(text('/data/settlements.csv').split('\r\n').length).toBe(inOrder('settlements').length + 2);
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
      expect(rows.map((row) => row.id)).toEqual(inOrder(table).map((row) => row.id));
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
      const [header = [], ...records] = parseCsv(text(`/data/${resource.path}`));
      expect(resource.schema.fields.map((field: Loose) => field.name)).toEqual(header);
      for (const field of resource.schema.fields) expect(field.description.length, `${resource.name}.${field.name}`).toBeGreaterThan(3);
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
  }
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
});

test.each([
  ['article.bib', '@bibtex/text'],
  ['article.ris', '@ris/file'],
  ['dataset.bib', '@bibtex/text'],
  ['dataset.ris', '@ris/file'],
])('/cite/%s opens in a reference manager, with the project as author', (file, format) => {
  const [item] = plugins.input.chain(text(`/cite/${file}`), { forceType: format });
  expect(item?.title).toMatch(/^Forty-Four Days/);
  expect(JSON.stringify(item?.author)).toContain('The Forty-Four Days project');
  expect(JSON.stringify(item?.author)).not.toContain('Gut');
  expect(item?.URL).toMatch(/^https?:/);
  expect(JSON.stringify(item?.issued)).toContain(json('/data/sources.json').meta.modified.slice(0, 4));
});
