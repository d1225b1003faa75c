import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHandler } from '#hosting/server.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { TABLE_NAMES, tableOf } from '#tables';
import { findChromium } from '../e2e/chromium.ts';
import type { Loose } from '../fixtures/edited-content.ts';
import { type HostileText, hostileContent, marksIn, PROSE_SHOWN } from '../fixtures/hostile-content.ts';
import { projectWith, type Run, type TemporaryProject } from '../fixtures/temporary-project.ts';

/** What a browser makes of a page. */
interface ParsedPage {
  readonly file: string;
  readonly text: string;
  readonly description: string;
  /** Names of elements and attributes, each once. */
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  /** Inline scripts, and URLs of external ones. */
  readonly scripts: readonly string[];
  readonly urls: readonly string[];
  readonly data: readonly string[];
}

const hostile = hostileContent();
let project: TemporaryProject;
let run: Run;
let browser: Browser;
let server: Server;
let pages: readonly ParsedPage[] = [];

const built = (ending: string): string[] =>
  readdirSync(join(project.folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
const read = (file: string): string => project.read(`dist/${file}`);
const json = (file: string): Loose => JSON.parse(read(file));
const rowsOf = (name: string): Loose[] => hostile.tables.find(({ table }) => table === name)?.rows ?? [];

const parsePages = async (files: readonly string[]): Promise<ParsedPage[]> => {
  const page = await browser.newPage();
  const parsed: ParsedPage[] = [];
  for (const file of files) {
    const found = await page.evaluate((html) => {
      const root = new DOMParser().parseFromString(html, 'text/html');
      const all = [...root.querySelectorAll('*')];
      const scripts = [...root.querySelectorAll('script')];
      const data = scripts.filter(({ type }) => type === 'application/ld+json').map(({ text }) => text);
      return {
        text: root.documentElement.textContent,
        description: root.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
        elements: [...new Set(all.map(({ localName }) => localName))],
        attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
        scripts: scripts.filter(({ type, src }) => type !== 'application/ld+json' && src === '').map(({ text }) => text),
        urls: [...root.querySelectorAll('a[href], script[src], link[href], img[src]')].map(
          (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
        ),
        data,
      };
    }, read(file));
    parsed.push({ file, ...found });
  }
  await page.close();
  return parsed;
};

/** The texts of everything that readers get, up to each mark. */
const missingIn = (texts: readonly string[], wanted: readonly HostileText[]): string[] => {
  const byMark = new Map(wanted.map((entry) => [marksIn(entry.value)[0]?.mark ?? '', entry]));
  for (const text of texts) {
    for (const { mark, end } of marksIn(text)) {
      const own = byMark.get(mark);
      if (own !== undefined && text.slice(end - own.value.length, end) === own.value) byMark.delete(mark);
    }
  }
  return [...byMark.values()].map(({ table, field, value }) => `${table} ${field}: ${value}`);
};

beforeAll(async () => {
  project = projectWith(hostile.files);
  run = await project.build();
  if (run.status !== 0) throw new Error(run.output);
  browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  pages = await parsePages(built('.html'));
  server = createServer(siteHandler({ folder: join(project.folder, 'dist'), base: '/' }));
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
});

afterAll(async () => {
  server?.close();
  await browser?.close();
  project?.remove();
});

/** Pages of which there are many of one kind: their folder says which. */
const MANY = /^(?:embed\/figure|places)\/(?=.+\/)/;

/** One page of each kind, without the fragments, which are no documents. */
const oneOfEach = (): readonly ParsedPage[] => {
  const documents = pages.filter(({ file }) => !file.startsWith('parts/'));
  return [...Map.groupBy(documents, ({ file }) => MANY.exec(file)?.[0] ?? file).values()].flatMap((alike) => alike.slice(0, 1));
};

/** Fields that no page prints, although search uses some; they are in the files. */
const FILES_ONLY = ['figures claimantShort', 'places point.origin', 'sites point.origin', 'sites names.other.*', 'totals note'];

describe('a page built from hostile texts', () => {
  test('shows each of them as it was written', () => {
    const shown = hostile.texts.filter(({ table, field }) => !FILES_ONLY.includes(`${table} ${field}`));
    expect(
      missingIn(
        pages.map(({ text }) => text),
        shown,
      ),
    ).toEqual([]);
  });
  test('shows the prose of a chapter, titles and descriptions as they were written', () => {
    expect(pages.find(({ file }) => file === 'article/index.html')?.text.includes(PROSE_SHOWN)).toBe(true);
    expect(hostile.titles.filter((title) => !pages.some(({ text }) => text.includes(title)))).toEqual([]);
    expect(hostile.descriptions.filter((candidate) => !pages.some(({ description }) => description === candidate))).toEqual([]);
  });
  test('has no element, attribute or script that comes from one', () => {
    for (const { file, elements, attributes, scripts } of pages) {
      expect(
        elements.filter((name) => !/^[a-z][a-z0-9-]*$/i.test(name)),
        file,
      ).toEqual([]);
      expect(
        attributes.filter((name) => !/^[a-z][a-z0-9:-]*$/i.test(name) || /^on|^style$/i.test(name)),
        file,
      ).toEqual([]);
      expect(
        scripts.filter((text) => marksIn(text).length > 0),
        file,
      ).toEqual([]);
    }
  });
  test('leads nowhere but to the web and to this site', () => {
    for (const { file, urls } of pages) {
      expect(
        urls.filter((url) => !/^(?:https?:\/\/|\/(?!\/)|#)/i.test(url)),
        file,
      ).toEqual([]);
    }
  });
  test('describes itself in JSON-LD that can be read', () => {
    for (const { data } of pages) for (const text of data) expect(JSON.parse(text)['@context']).toBe('https://schema.org');
    const names = pages
      .find(({ file }) => file === 'about/index.html')
      ?.data.map((text) => JSON.parse(text))
      .flatMap(({ itemListElement }) => itemListElement.map(({ name }: Loose) => name));
    expect(names).toContain(hostile.titles[0]);
  });
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
    for (const { file } of oneOfEach()) {
      const { results } = await validator.validateString(read(file));
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
        file,
      ).toEqual([]);
    }
  });
});

/** A cell as a spreadsheet may open it. */
const guarded = (text: string): string => text.replace(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u, "'$&");

/** Column of a published file, in snake case, for a field of the content. */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe('a file built from hostile texts', () => {
  test.each(TABLE_NAMES)('of %s as JSON holds the same rows', (table) => {
    const derived = Object.keys(tableOf(table).derived?.shape ?? {});
    const published = json(`data/${table}.json`).rows.map((row: object) => Object.entries(row).filter(([column]) => !derived.includes(column)));
    const rows = rowsOf(table).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(published.map(Object.fromEntries)).toEqual(rows);
  });
  test.each(TABLE_NAMES)('of %s as CSV holds every text in its cell, and no formula', (table) => {
    const records: Readonly<Record<string, string>>[] = parseCsv(read(`data/${table}.csv`), { columns: true, bom: true });
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const { id, field, value } of hostile.texts.filter((candidate) => candidate.table === table)) {
      const [column = '', entry] = field.replaceAll('.', '_').split('_*');
      const cell = byId.get(id)?.[columnOf(column)];
      if (entry === undefined) expect(cell, field).toBe(guarded(value));
      else expect(cell, field).toContain(entry === '' ? value : JSON.stringify(value));
    }
    for (const cell of records.flatMap((record) => Object.values(record))) {
      expect(/^[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) || (cell.startsWith('-') && Number.isNaN(Number(cell))), cell).toBe(false);
    }
  });
  test('of one quantity as CSV holds no formula either', () => {
    for (const file of built('.csv')) {
      const cells: string[][] = parseCsv(read(file));
      expect(
        cells.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(cell)),
        file,
      ).toEqual([]);
    }
  });
  test.each(['settlements', 'sites', 'districts', 'events'])('of %s as GeoJSON holds the texts', (table) => {
    const texts = hostile.texts.filter((candidate) => candidate.table === table && !candidate.field.includes('*'));
    const byId = new Map<string, Loose>(json(`data/${table}.geojson`).features.map((feature: Loose) => [feature.id, feature.properties]));
    for (const { id, field, value } of texts) expect(byId.get(id)[columnOf(field.replaceAll('.', '_'))], field).toBe(value);
  });
  test('of the timeline as iCalendar, JSON for TimelineJS and data package can be read', () => {
    const calendar = new ICAL.Component(ICAL.parse(read('data/timeline.ics')));
    const found = new Map(calendar.getAllSubcomponents('vevent').map((component) => [new ICAL.Event(component).uid, new ICAL.Event(component)]));
    const slides = new Map<string, Loose>(json('data/timeline.timelinejs.json').events.map((slide: Loose) => [slide.unique_id, slide.text]));
    for (const row of rowsOf('events')) {
      const event = found.get(`${row.id}@forty-four-days`);
      if (row.date.earliest === undefined) {
        expect(event?.summary).toBe(row.title);
        expect(event?.description).toContain(row.summary);
      }
      expect(slides.get(row.id).headline).toBe(escapeMarkup(row.title));
      expect(slides.get(row.id).text).toContain(escapeMarkup(row.summary));
    }
    expect(found.size).toBe(rowsOf('events').filter((row) => row.date.earliest === undefined).length);
    expect(json('data/datapackage.json').resources.length).toBeGreaterThan(TABLE_NAMES.length);
  });
  test('of the log as RSS and as JSON Feed holds the texts', () => {
    const { rss } = new XMLParser({ isArray: (name) => name === 'item' }).parse(read('feed.xml'));
    const items: Loose[] = json('feed.json').items;
    const xml = new Map<string, Loose>(rss.channel.item.map((item: Loose) => [item.link, item]));
    for (const { url, title, content_text: text } of items) {
      expect(xml.get(url).title).toBe(title);
      const description = parse(xml.get(url).description);
      expect(description.querySelectorAll('*').filter(({ tagName }) => tagName !== 'P' && tagName !== 'B')).toEqual([]);
      expect(
        description
          .querySelectorAll('p')
          .map((paragraph) => paragraph.text)
          .join('\n\n'),
      ).toBe(text);
    }
    const corrections = hostile.texts.filter(({ table }) => table === 'corrections');
    expect(
      missingIn(
        items.flatMap((item) => [item.title, item.content_text]),
        corrections,
      ),
    ).toEqual([]);
  });
  test('of a drawing, a feed or a sitemap is XML that a browser can read', async () => {
    const files = ['.svg', '.xml'].flatMap(built);
    expect(files.length).toBeGreaterThan(10);
    const page = await browser.newPage();
    for (const file of files) {
      const broken = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror')?.textContent,
        read(file),
      );
      expect(broken, file).toBeUndefined();
    }
    await page.close();
  });
  test('of a drawing has the title of its quantity', () => {
    for (const file of built('.svg').filter((candidate) => candidate.startsWith('losses/'))) {
      const { svg } = new XMLParser().parse(read(file));
      expect(svg.title, file).toBe(rowsOf('groups').find(({ id }) => file === `losses/${id}.svg`)?.title);
    }
  });
  test('of headers for a host has lines of its own alone', () => {
    const headers = read('_headers');
    expect(marksIn(headers)).toEqual([]);
    for (const line of headers.split('\n')) expect(line).toMatch(/^(?:|\/\S*| {2}[A-Z][A-Za-z-]+: [\u0020-\u007E]+)$/);
  });
});

describe('a browser that opens hostile texts', () => {
  /** The quantity with most figures. */
  const named = (): string => {
    const sizes = Map.groupBy(rowsOf('figures'), ({ group }) => group);
    return [...sizes].reduce((most, next) => (next[1].length > most[1].length ? next : most))[0];
  };
  const settlement = (): Loose => rowsOf('settlements').find((row) => row.id === 'constructor');
  test.each([
    ['the map with a place', () => `map/?place=${settlement().id}`, '[data-panel="place"]:not([hidden]) [data-body] time'],
    ['the timeline, filtered', () => `timeline/?q=${encodeURIComponent(rowsOf('events')[0].title)}`, 'event-timeline[data-ready] li:not([hidden])'],
    ['the results of a search', () => `search/?q=${encodeURIComponent('constructor __proto__')}`, '[data-results] li'],
    ['the losses, filtered', () => 'losses/?side=armenian', 'filter-list[data-ready]'],
    ['the figures', () => `losses/${named()}/`, 'figure-chart[data-ready]'],
    ['the article', () => 'article/', 'claim-notes[data-ready]'],
    ['the sources', () => 'sources/#constructor', 'filter-list[data-ready] #constructor'],
  ])('shows %s without a complaint', async (_, path, ready) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => !request.url().startsWith('http://localhost:') && complaints.push(`request to ${request.url()}`));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/${path()}`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.querySelector('figure-chart')?.scrollIntoView());
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: 10_000 });
    await page.close();
    expect(complaints).toEqual([]);
  });
});
