import { HTMLElement, type Node, TextNode } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { lastDay } from '#lib/dates.ts';
import { claimStatus } from '#schemas/claim.ts';
import { type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { chapterWithSteps, claims, counted, districts, events } from '../fixtures/record.ts';
import { builtPages, distFile, page, withoutBase } from './pages.ts';

const ids = (rows: Loose[]): string[] => rows.map((row) => row.id).sort();
const idsIn = (path: string, selector: string): string[] =>
  page(path)
    .root.querySelectorAll(selector)
    .map((element) => element.id)
    .sort();
const warSteps = (): readonly string[] => chapterWithSteps().steps.map(({ id }) => id);
const plateOf = (id: string): string => Buffer.from(distFile(`/plates/${id}.svg`)).toString();
const placePages = builtPages.filter(({ path }) => path.startsWith('/places/'));

describe('every row of the dataset is in the built pages', () => {
  test('events on the timeline', () => {
    expect(idsIn('/timeline/', 'event-timeline li[data-category]')).toEqual(ids(rowsOf('events')));
  });
  test('the full URL of each copy, as text and not as a link', () => {
    const { root } = page('/sources/');
    for (const { id, copies } of rowsOf('sources')) {
      const record = root.getElementById(id);
      for (const { url } of copies) {
        expect(record?.text, id).toContain(url);
        expect(
          record?.querySelectorAll('a').some((link) => link.getAttribute('href') === url),
          id,
        ).toBe(false);
      }
    }
  });
  test('sources with what cites them', () => {
    expect(idsIn('/sources/', 'li[data-kind]')).toEqual(ids(rowsOf('sources')));
    const cited = page('/sources/').root.querySelectorAll('[data-cited-by] a').length;
    const events = rowsOf('events').reduce((sum: number, row: Loose) => sum + row.sources.length, 0);
    expect(cited).toBeGreaterThan(events);
  });
  test('claims in the ledger, with their status', () => {
    expect(idsIn('/claims/', 'main li[data-status]')).toEqual(ids(rowsOf('claims')));
    for (const { id, status } of claims) expect(page('/claims/').root.getElementById(id)?.getAttribute('data-status')).toBe(status);
  });
  test('settlements on the map, and on the page of their district', () => {
    const onMap = page('/map/').root.querySelectorAll('district-map li[data-place][data-day]');
    expect(onMap.map((element) => element.getAttribute('data-place')).sort()).toEqual(ids(rowsOf('settlements')));
    for (const district of rowsOf('districts')) {
      const settlements = rowsOf('settlements').filter((row) => row.district === district.id);
      expect(idsIn(`/places/${district.id}/`, 'tr[data-place][data-day]')).toEqual(ids(settlements));
    }
  });
  test('heritage sites, events of districts and places of harm in the list of the map', () => {
    const { root } = page('/map/');
    const keys = (layer: string) =>
      root
        .querySelectorAll(`[data-list] li[data-layer="${layer}"] > a`)
        .map((item) => item.getAttribute('data-select') ?? '')
        .sort();
    expect(keys('sites')).toEqual(ids(rowsOf('sites')).map((id) => `site-${id}`));
    const harmed = rowsOf('events').filter(
      (row) => row.harm.length > 0 && !['diplomacy', 'ceasefire'].includes(row.category) && lastDay(row.date) >= '1988-01-01',
    );
    const areas = rowsOf('places')
      .filter((row) => ['country', 'region', 'line'].includes(row.kind))
      .map(({ id }) => id);
    const named = new Set(harmed.flatMap((row) => row.places).filter((id: string) => !areas.includes(id)));
    expect(keys('harm')).toEqual([...named].sort());
    for (const district of rowsOf('districts')) {
      const linked = root
        .querySelectorAll(`details[data-district="${district.id}"] li[data-event] a`)
        .map((link) => withoutBase(link.getAttribute('href') ?? ''));
      const events = rowsOf('events').filter((row) => row.places.includes(district.id));
      for (const event of events) expect(linked, district.id).toContain(`/timeline/${event.id}/`);
    }
  });
  test('on a plate of a step only the cells announced up to its day are filled, and only hand-overs up to it are hatched', () => {
    const days = new Set(counted.filter(({ point }) => point !== null).map(({ announced }) => announced));
    const [area] = /<path d="([^"]+)" class="held"/.exec(plateOf(warSteps()[0] ?? '')) ?? [];
    expect(area).toBeDefined();
    for (const id of warSteps()) {
      const event = events.find((row) => row.id === id);
      const day = event === undefined ? '' : lastDay(event.date);
      const svg = plateOf(id);
      const filled = [...days].filter((announced) => announced <= day);
      expect(svg.split('class="cells ').length - 1, id).toBe(filled.length);
      const handedOver = districts.filter(({ controlChange: { announced } }) => announced !== null && announced > '2020-11-09' && announced <= day);
      expect(svg.split('class="handover"').length - 1, id).toBe(handedOver.length);
    }
  });
  test('what is not located says so in the list, and has no point', () => {
    const { root } = page('/map/');
    for (const row of rowsOf('settlements')) {
      const item = root.querySelector(`li[data-place="${row.id}"]`);
      const lat = item?.getAttribute('data-lat');
      if (row.point === null) expect(lat, row.id).toBeUndefined();
      else expect(Math.abs(Number(lat) - row.point.lat), row.id).toBeLessThan(0.0001);
      expect(item?.text.includes('not located')).toBe(row.point === null);
      expect(item?.text.includes('denied at the time')).toBe(row.denial !== null);
    }
  });
  test('rows of a district in the files of its page', () => {
    for (const district of rowsOf('districts')) {
      const record = JSON.parse(Buffer.from(distFile(`/places/${district.id}/${district.id}.json`)).toString());
      const settlements = rowsOf('settlements').filter((row) => row.district === district.id);
      expect(ids(record.settlements)).toEqual(ids(settlements));
      const geo = JSON.parse(Buffer.from(distFile(`/places/${district.id}/${district.id}.geojson`)).toString());
      const [outline, ...others] = geo.features;
      expect([outline.id, outline.properties.table, outline.geometry === null]).toEqual([district.id, 'districts', district.polygon === null]);
      expect(others).toHaveLength(record.settlements.length + record.sites.length);
      for (const feature of others) {
        const rows = new Map([
          ...record.settlements.map((row: Loose) => [row.id, row]),
          ...record.sites.map((row: Loose) => [`site-${row.id}`, row]),
        ]);
        const row: Loose = rows.get(feature.id);
        expect(feature.geometry?.coordinates ?? null).toEqual(row.point === null ? null : [row.point.lon, row.point.lat]);
      }
    }
  });
  test('heritage sites among the losses, each once', () => {
    expect(idsIn('/losses/sites/', 'li[data-condition]')).toEqual(ids(rowsOf('sites')).map((id) => `site-${id}`));
  });
  test('heritage sites on the pages of places, each once', () => {
    const found = placePages.flatMap(({ root }) => root.querySelectorAll('li[data-condition]').map((element) => element.id.replace(/^site-/, '')));
    expect(found.sort()).toEqual(ids(rowsOf('sites')));
  });
  test('corrections in the log', () => {
    expect(idsIn('/corrections/', 'main li[id]')).toEqual(ids(rowsOf('corrections')));
  });
  test('days on the home page', () => {
    const days = page('/')
      .root.querySelectorAll('#days li[data-words^="2020-"]')
      .filter((day) => day.querySelector('.so-far') !== null);
    expect(days).toHaveLength(44);
    const counted = rowsOf('settlements').filter((row) => row.controlChange === 'fighting' && ['city', 'town', 'village'].includes(row.kind));
    expect(days.at(-1)?.querySelector('.so-far')?.text).toBe(t.home.day.soFar(counted.length, counted.length));
  });
});

describe('the home page', () => {
  const { root } = page('/');
  test('says how many claims have which status, and what that means', () => {
    const entries = root.querySelectorAll('section[aria-labelledby="standing"] li');
    expect(entries).toHaveLength(claimStatus.options.length);
    for (const entry of entries) {
      const status =
        entry
          .querySelector('a')
          ?.getAttribute('href')
          ?.match(/status=([a-z-]+)/)?.[1] ?? '';
      expect(claimStatus.options).toContain(status);
      expect(entry.querySelector('strong')?.text).toBe(String(claims.filter((row) => row.status === status).length));
      expect(entry.querySelector('.meaning')?.text.trim()).toMatch(/^\p{L}+ .{8,}/u);
    }
  });
  test('names the last corrections, none of them older than one that is left out', () => {
    const named = root.querySelectorAll('section[aria-labelledby="lately"] li a').map((link) => link.getAttribute('href')?.split('#')[1]);
    const corrections = rowsOf('corrections').filter(({ kind }) => ['corrected', 'status-changed', 'removed'].includes(kind));
    const shown = corrections.filter(({ id }) => named.includes(id));
    const oldest = shown.map(({ date }) => date).sort()[0];
    expect(shown).toHaveLength(Math.min(3, corrections.length));
    expect(corrections.filter(({ id, date }) => !named.includes(id) && date > oldest)).toEqual([]);
  });
});

describe('the article', () => {
  const { root } = page('/article/');
  test('marks each claim where it is made, and has a note for it', () => {
    for (const row of rowsOf('claims')) expect(root.getElementById(row.id), row.id).not.toBeNull();
    const notes = root.querySelectorAll('li[id^="note-"] [data-status]').length;
    expect(notes).toBe(rowsOf('claims').length);
  });
  /** What stands for a mark in the text of a paragraph. */
  const MARK = '\u25c6';
  const textOf = (node: Node): string => {
    if (node instanceof TextNode) return node.text;
    return node instanceof HTMLElement && node.classList.contains('mark') ? MARK : node.childNodes.map(textOf).join('');
  };
  const ofClaims = root.querySelectorAll('main .claim');
  const paragraphs = [...new Set(ofClaims.flatMap((claim) => claim.closest('p') ?? claim.closest('li') ?? []))];
  test('has each mark at the end of the words that it marks', () => {
    expect(ofClaims.length).toBeGreaterThan(0);
    for (const claim of ofClaims) expect(textOf(claim).trim(), claim.id).toMatch(new RegExp(`^[^${MARK}]*\\p{L}[^${MARK}]*${MARK}$`, 'u'));
    expect(paragraphs.flatMap((each) => each.querySelectorAll('.mark'))).toHaveLength(ofClaims.length);
  });
  test('has words between any two marks, and at most three marks in a sentence', () => {
    const sentences = paragraphs.flatMap((each) =>
      textOf(each)
        .replace(/\s+/g, ' ')
        .split(new RegExp(`(?<=[.!?][”’")]*${MARK}?) (?=[“‘"(]*\\p{Lu})`, 'u')),
    );
    expect(sentences.some((sentence) => sentence.split(MARK).length > 2)).toBe(true);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(new RegExp(`${MARK}[^\\p{L}]*${MARK}`, 'u'));
      expect(sentence.split(MARK).length - 1, sentence).toBeLessThanOrEqual(3);
    }
  });
  test('takes figures, event dates and settlement days from the dataset', () => {
    const figures = new Map(rowsOf('figures').map((row) => [row.id, row]));
    const printed = root.querySelectorAll('[data-figure-value]');
    expect(printed.length).toBeGreaterThan(0);
    for (const element of printed) expect(element.text).toBe(t.format.number(figures.get(element.getAttribute('data-figure-value') ?? '')?.value));
    const events = new Map(rowsOf('events').map((row) => [row.id, row]));
    for (const element of root.querySelectorAll('[data-event-date]')) {
      const date = events.get(element.getAttribute('data-event-date') ?? '')?.date;
      expect(element.getAttribute('datetime')).toBe(date.on ?? date.from ?? date.earliest);
    }
  });
  test('lists at its end each work behind its claims, dates and figures once, and what was corrected of a claim', () => {
    const cited = new Set<string>();
    const cite = (table: 'claims' | 'events' | 'figures', id: string | undefined) => {
      for (const source of rowsOf(table).find((row) => row.id === id)?.sources ?? []) cited.add(source);
    };
    for (const { id } of rowsOf('claims')) cite('claims', id);
    for (const element of root.querySelectorAll('[data-event-date]')) cite('events', element.getAttribute('data-event-date'));
    for (const element of root.querySelectorAll('war-steps [data-step]')) cite('events', element.getAttribute('data-step'));
    for (const element of root.querySelectorAll('[data-figure-value]')) cite('figures', element.getAttribute('data-figure-value'));
    const end = root.getElementById('sources');
    const listed = (end?.querySelectorAll('ol a') ?? []).map((link) => link.getAttribute('href')?.split('#')[1] ?? '');
    expect(new Set(listed).size).toBe(listed.length);
    expect(cited.size).toBeGreaterThan(0);
    expect([...cited].filter((id) => !listed.includes(id))).toEqual([]);
    const claims = new Set(rowsOf('claims').flatMap(({ id }) => [id, `claims/${id}`]));
    const changes = rowsOf('corrections').filter(({ kind, items }) => kind !== 'added' && items.some((item: string) => claims.has(item)));
    for (const { id } of changes) expect(end?.querySelector(`a[href$="/corrections/#${id}"]`), id).not.toBeNull();
  });
  test('names the other name of a place once', () => {
    const named = root.querySelectorAll('[data-other-name]').map((element) => element.getAttribute('data-other-name'));
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('the timeline', () => {
  const { root } = page('/timeline/');
  const counted = rowsOf('settlements').filter((row) => row.controlChange === 'fighting' && ['city', 'town', 'village'].includes(row.kind));
  test('has a row for each of the 44 days, with its announcements or the statement that nothing was found', () => {
    const rows = root.querySelectorAll('event-timeline li[data-date]');
    expect(rows.map((row) => row.id)).toEqual(Array.from({ length: 44 }, (_, index) => `day-${index + 1}`));
    for (const row of rows) {
      const day = row.getAttribute('data-date');
      const announced = counted.filter((settlement) => settlement.announced === day).map(({ id }) => id);
      const links = row.querySelectorAll('details a[href*="/places/"]').map((link) => link.getAttribute('href')?.split('#')[1]);
      if (announced.length === 0) expect(row.text).toContain('No announcement found.');
      else expect(row.querySelector('strong')?.text).toBe(`${announced.length} ${announced.length === 1 ? 'settlement' : 'settlements'} announced`);
      for (const id of announced) expect(links).toContain(id);
    }
  });
  test('gives each event of the war to the row of its first day, and every event its sources', () => {
    for (const event of rowsOf('events')) {
      const item = root.getElementById(event.id);
      const first = event.date.on ?? event.date.from ?? event.date.earliest;
      const row = item?.closest('li[data-date]');
      if (first >= '2020-09-27' && first <= '2020-11-09') expect(row?.getAttribute('data-date'), event.id).toBe(first);
      else expect(row, event.id).toBeFalsy();
      const cited = item?.querySelectorAll('a[href*="/sources/#"]').map((link) => link.getAttribute('href')?.split('#')[1]);
      expect(cited).toEqual(event.sources);
    }
  });
  test('counts no harm: civilians are named by side, never summed', () => {
    for (const { id, harm } of rowsOf('events')) {
      const sides = new Set(harm.map(({ side }: { readonly side: string }) => side));
      const parties = ['armenian', 'azerbaijani'].filter((party) => sides.has(party));
      expect(root.getElementById(id)?.getAttribute('data-harm'), id).toBe([...parties, ...(parties.length > 1 ? ['both'] : [])].join(' '));
    }
  });
});
