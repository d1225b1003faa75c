import { describe, expect, test } from 'vitest';
import { districtViews } from '#collections/districts.ts';
import { harmedPlaces, mapDistricts, sitesElsewhere } from '#collections/map.ts';
import { panelPlaces } from '#collections/panel-places.ts';
import { aboutLookup } from '#collections/place-context.ts';
import { nameTags, placeNames } from '#collections/place-names.ts';
import { otherPlaces, placeLookup } from '#collections/places.ts';
import { districtBounds, neighboursOf, warSteps } from '#collections/plates.ts';
import { settlementCoverage, settlementViews } from '#collections/settlements.ts';
import { siteViews } from '#collections/sites.ts';
import { pointPrecision } from '#collections/unknowns.ts';
import { toGeoJson as districtGeoJson, districtRecord } from '#exports/district.ts';
import { districtData } from '#exports/schema-org.ts';
import { searchRecords } from '#exports/search-records.ts';
import { VIEW_BOUNDS } from '#lib/map/projection.ts';
import { addDays, WAR } from '#lib/record/war.ts';
import { serve } from '../fixtures/astro-content.ts';
import { harmed, named, row, somewhere, weighed } from '../fixtures/rows.ts';

const SOURCES = { sources: ['one'] };

serve({
  sources: [row.source({ id: 'one' }), row.source({ id: 'census' })],
  districts: [
    row.district({
      id: 'shusha',
      names: { ...named('Shusha'), az: 'Şuşa', hy: 'Շուշի', hyLatin: 'Shushi', other: ['Susa'] },
      polygon: 'AZ-SUS',
      geonamesId: 147163,
      wikidataId: 'Q1',
      ...SOURCES,
    }),
    row.district({
      id: 'aghdam',
      names: { ...named('Aghdam'), az: 'Ağdam', hy: 'Աղդամ', hyLatin: 'Aghdam' },
      polygon: 'AZ-AGM',
      geonamesId: 148617,
      population: { value: 1_000, year: 1989, source: 'census', note: null },
      ...SOURCES,
    }),
    row.district({ id: 'khankendi', names: named('Khankendi'), polygon: null, ...SOURCES }),
  ],
  settlements: [
    row.settlement({ id: 'late', names: named('Late'), district: 'shusha', announced: '2020-11-08', point: somewhere, ...SOURCES }),
    row.settlement({ id: 'b', names: named('B'), district: 'shusha', ...SOURCES, denial: { by: 'A', what: 'No.', sources: ['one'] } }),
    row.settlement({
      id: 'a',
      names: { ...named('A'), az: 'Ā', hyLatin: 'A', other: ['Aa', 'A'] },
      kind: 'city',
      district: 'shusha',
      administrativeDistrict: 'aghdam',
      ...SOURCES,
    }),
  ],
  places: [
    row.place({ id: 'ganja', names: { ...named('Ganja'), az: 'Gəncə', hyLatin: 'Gandzak' }, country: 'Azerbaijan', point: somewhere }),
    row.place({ id: 'karabakh', names: named('Karabakh'), kind: 'region', point: null }),
    row.place({ id: 'yerevan', names: { ...named('Yerevan'), hy: 'Երևան', hyLatin: 'Yerevan' }, point: null }),
  ],
  sites: [
    row.site({
      id: 'mosque',
      names: named('Mosque'),
      place: 'a',
      point: { ...somewhere, precision: 'town-centre' },
      history: [
        { date: null, what: 'Undated.' },
        { date: { on: '2020-10-08' }, what: 'Shelled.' },
        { date: { earliest: '1992-01-01', latest: '1992-12-31' }, what: 'Burnt.' },
      ],
      ...SOURCES,
    }),
    row.site({ id: 'church', names: named('Church'), place: 'ganja', kind: 'church', ...SOURCES }),
  ],
  events: [
    row.event({
      id: 'e002',
      date: { from: '2020-10-04', to: '2020-10-05' },
      harm: harmed('azerbaijani'),
      places: ['ganja', 'karabakh', 'late'],
      ...SOURCES,
    }),
    row.event({ id: 'e001', date: { on: '2020-09-27' }, harm: harmed('armenian'), places: ['ganja', 'yerevan', 'shusha'], ...SOURCES }),
    row.event({ id: 'e003', date: { on: '2020-12-02' }, harm: harmed('armenian'), places: ['late'], ...SOURCES }),
    row.event({ id: 'e004', date: { on: '2020-10-06' }, places: ['b'], ...SOURCES }),
  ],
  groups: [row.group({ id: 'mosques', title: 'Mosques' })],
  figures: [row.figure({ id: 'f', group: 'mosques', claim: 'c01', ...SOURCES })],
  claims: [row.claim({ id: 'c01', places: ['ganja'], evidence: weighed(['one']) })],
  totals: [row.total({ id: 'villages', kind: 'village', value: 5, ...SOURCES })],
  corrections: [row.correction({ id: 'opened' })],
});

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
const keysOf = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key);

/** The statement of the night after the last announcements ended the fighting. */
const END_OF_WAR = addDays(WAR.lastAnnouncement, 1);

describe('pictures of the war', () => {
  test('have room for every place of harm that has a point, of either side', async () => {
    const inWar = (await harmedPlaces()).filter(({ spans }) => spans.some(({ from, to }) => from >= WAR.firstDay && to <= END_OF_WAR));
    const located = inWar.filter(({ lat }) => lat !== null);
    expect(located.length).toBeGreaterThan(0);
    for (const { label, lat, lon } of located) {
      expect(lat, label).toBeGreaterThan(VIEW_BOUNDS.south);
      expect(lat, label).toBeLessThan(VIEW_BOUNDS.north);
      expect(lon, label).toBeGreaterThan(VIEW_BOUNDS.west);
      expect(lon, label).toBeLessThan(VIEW_BOUNDS.east);
    }
  });
});

describe('a place', () => {
  test('is named with its romanised Armenian name where that is another one', async () => {
    const place = await placeLookup();
    const names = ['shusha', 'aghdam', 'ganja', 'a', 'khankendi'].map((id) => [place(id).headword, place(id).otherName]);
    expect(names).toEqual([
      ['Shusha', 'Shushi'],
      ['Aghdam', null],
      ['Ganja', 'Gandzak'],
      ['A', null],
      ['Khankendi', null],
    ]);
  });
  test('is on the map unless it is another place without a point', async () => {
    const place = await placeLookup();
    expect(['shusha', 'b', 'ganja', 'karabakh'].map((id) => place(id).isOnMap)).toEqual([true, true, true, false]);
    expect(() => place('nowhere')).toThrow('place');
  });
  test('has its names marked with their language where English does not have them', async () => {
    expect(Object.fromEntries(await nameTags())).toEqual({
      Şuşa: 'az',
      Շուշի: 'hy',
      Shushi: 'hy-Latn',
      Ağdam: 'az',
      Աղդամ: 'hy',
      Ā: 'az',
      Gəncə: 'az',
      Gandzak: 'hy-Latn',
      Երևան: 'hy',
    });
  });
  test('is in the table of names with where its page is, villages left out', async () => {
    expect((await placeNames()).map(({ id, path }) => [id, path])).toEqual([
      ['aghdam', '/places/aghdam/'],
      ['khankendi', '/places/khankendi/'],
      ['shusha', '/places/shusha/'],
      ['a', '/places/shusha/#a'],
      ['ganja', null],
      ['karabakh', null],
      ['yerevan', null],
    ]);
    expect(idsOf(await otherPlaces())).toEqual(['ganja', 'karabakh', 'yerevan']);
  });
  test('has events, claims, sites and quantities of its own', async () => {
    const about = await aboutLookup();
    const ganja = about('ganja');
    expect([idsOf(ganja.events), idsOf(ganja.claims), ganja.sites, ganja.quantities]).toEqual([
      ['e001', 'e002'],
      ['c01'],
      [{ href: '/losses/sites/church/', headword: 'Church' }],
      [{ id: 'mosques', title: 'Mosques' }],
    ]);
    expect(about('shusha').sites).toEqual([]);
    expect(about('a').sites).toEqual([{ href: '/losses/sites/mosque/', headword: 'Mosque' }]);
  });
});

describe('settlements', () => {
  test('are in the order of their announcement, and by name', async () => {
    expect(idsOf(await settlementViews())).toEqual(['a', 'b', 'late']);
  });
  test('are compared with the announced totals, per kind', async () => {
    const rows = (await settlementCoverage()).map(({ kind, listed, announced, total }) => [kind, listed, announced, total?.id ?? null]);
    expect(rows).toEqual([
      ['city', 1, null, null],
      ['town', 0, null, null],
      ['village', 2, 5, 'villages'],
    ]);
  });
  test('and sites are counted by how exactly they are placed', async () => {
    const rows = (await pointPrecision()).map(({ precision, settlements, sites }) => [precision, settlements, sites]);
    expect(rows).toEqual([
      ['exact', 0, 0],
      ['village', 1, 0],
      ['approximate', 0, 0],
      ['town-centre', 0, 1],
      [null, 2, 1],
    ]);
  });
});

describe('sites', () => {
  test('are by name, in the district in which their place lies', async () => {
    expect((await siteViews()).map(({ id, district }) => [id, district])).toEqual([
      ['church', null],
      ['mosque', 'aghdam'],
    ]);
  });
  test('have their history by date, undated entries last', async () => {
    const site = (await siteViews()).find(({ id }) => id === 'mosque');
    expect(site?.history.map(({ what }) => what)).toEqual(['Burnt.', 'Shelled.', 'Undated.']);
    expect(site?.historyDates).toEqual([{ earliest: '1992-01-01', latest: '1992-12-31' }, { on: '2020-10-08' }, null]);
  });
});

describe('districts', () => {
  test('are by name, each with the settlements announced in it and the sites in it', async () => {
    expect((await districtViews()).map(({ id, settlements, sites }) => [id, idsOf(settlements), idsOf(sites)])).toEqual([
      ['aghdam', [], ['mosque']],
      ['khankendi', [], []],
      ['shusha', ['a', 'b', 'late'], []],
    ]);
  });
  test('have their population with its source', async () => {
    const [aghdam, , shusha] = await districtViews();
    expect(aghdam?.population).toMatchObject({ value: 1_000, year: 1989, source: { id: 'census' } });
    expect(shusha?.population).toBeNull();
  });
  test('are the same as their records in other gazetteers, for programs, as far as these are known', async () => {
    expect(
      (await districtViews()).map((district) => [district.id, Object.entries(districtData(district)).find(([key]) => key === 'sameAs')?.[1]]),
    ).toEqual([
      ['aghdam', ['https://sws.geonames.org/148617/']],
      ['khankendi', undefined],
      ['shusha', ['https://sws.geonames.org/147163/', 'https://www.wikidata.org/entity/Q1']],
    ]);
  });
  test('have neighbours, and bounds around their outline', async () => {
    expect(idsOf(await neighboursOf('AZ-SUS'))).not.toContain('shusha');
    const { west, east, south, north } = districtBounds('AZ-SUS');
    expect(west).toBeLessThan(46.75);
    expect(east).toBeGreaterThan(46.75);
    expect(south).toBeLessThan(39.76);
    expect(north).toBeGreaterThan(39.76);
  });
  test('are published with the rows that concern them and the works they cite', async () => {
    const record = await districtRecord('shusha');
    expect([idsOf(record.settlements), idsOf(record.sites), idsOf(record.events), idsOf(record.sources)]).toEqual([
      ['late', 'b', 'a'],
      [],
      ['e001', 'e002', 'e004', 'e003'],
      ['one'],
    ]);
    const { features } = await districtGeoJson(record);
    expect(features.map(({ id, geometry, properties }) => [id, properties.table, geometry?.type ?? null, properties.located])).toEqual([
      ['shusha', 'districts', expect.stringMatching(/Polygon$/), 'all'],
      ['a', 'settlements', null, 'none'],
      ['b', 'settlements', null, 'none'],
      ['late', 'settlements', 'Point', 'all'],
    ]);
    expect(features.at(-1)?.geometry).toEqual({ type: 'Point', coordinates: [somewhere.lon, somewhere.lat] });
  });
});

describe('the map', () => {
  test('lists the settlements, sites and events of each district, with the link to each', async () => {
    const [aghdam, khankendi, shusha] = await mapDistricts();
    expect(shusha?.settlements.map(({ key, href, isCounted, lat }) => [key, href, isCounted, lat])).toEqual([
      ['a', '/places/shusha/#a', true, null],
      ['b', '/places/shusha/#b', true, null],
      ['late', '/places/shusha/#late', true, somewhere.lat],
    ]);
    expect(aghdam?.sites.map(({ key, href }) => [key, href])).toEqual([['site-mosque', '/losses/sites/mosque/']]);
    expect(idsOf(shusha?.events ?? [])).toEqual(['e001', 'e002', 'e004', 'e003']);
    expect([shusha?.at === null, khankendi?.at]).toEqual([false, null]);
  });
  test('is searched by the other spellings of a name, each once', async () => {
    const shusha = (await mapDistricts()).find(({ id }) => id === 'shusha');
    expect([shusha?.search, shusha?.settlements[0]?.search]).toEqual(['Şuşa Շուշի Shushi Susa', 'Ā Aa']);
  });
  test('lists sites outside the districts separately', async () => {
    expect((await sitesElsewhere()).map(({ key, href }) => [key, href])).toEqual([['site-church', '/losses/sites/church/']]);
  });
  test('shows where people of either side were harmed who were not fighting, areas left out', async () => {
    const harmed = await harmedPlaces();
    expect(harmed.map(({ key, spans, href }) => [key, spans.map(({ from }) => from), href])).toEqual([
      ['ganja', ['2020-09-27', '2020-10-04'], '/places/#ganja'],
      ['late', ['2020-10-04', '2020-12-02'], '/places/shusha/#late'],
      ['shusha', ['2020-09-27'], '/places/shusha/'],
      ['yerevan', ['2020-09-27'], '/places/#yerevan'],
    ]);
    expect(harmed.map(({ lat }) => lat)).toEqual([somewhere.lat, somewhere.lat, null, null]);
  });
  test('opens a panel for each entry of its list', async () => {
    const panels = await panelPlaces();
    expect([...panels.keys()].toSorted()).toEqual([
      'a',
      'aghdam',
      'b',
      'ganja',
      'khankendi',
      'late',
      'shusha',
      'site-church',
      'site-mosque',
      'yerevan',
    ]);
    expect(keysOf(await harmedPlaces()).every((key) => panels.has(key))).toBe(true);
  });
  test('shows a step of the war at the last day of its event', async () => {
    const [step] = await warSteps(['e002']);
    expect(step).toMatchObject({ id: 'e002', day: '2020-10-05', places: ['ganja', 'karabakh', 'late'] });
    expect(step?.count).toMatch(/^5 October 2020, day 9 of 44: .* 2 up to this day$/);
    await expect(warSteps(['e999'])).rejects.toThrow('event');
  });
});

describe('the search', () => {
  test('finds an event under every spelling of its places', async () => {
    const record = (await searchRecords()).find(({ url }) => url.endsWith('/e001/'));
    expect(record?.url).toBe('/base/timeline/e001/');
    for (const name of ['Gəncə', 'Gandzak', 'Shushi', 'gence']) expect(record?.content).toContain(name);
  });
  test('has each row once, at its page where it has one, and never a list beside it', async () => {
    const urls = (await searchRecords()).map(({ url }) => url.replace('/base', ''));
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toEqual(expect.arrayContaining(['/timeline/e001/', '/claims/c01/', '/losses/sites/mosque/', '/losses/sites/church/']));
    expect(urls.filter((url) => /^\/(?:claims|timeline|losses|losses\/sites)\/(?:#|$)/.test(url))).toEqual([]);
  });
  test('knows the folded names of a place, so that it comes first for each of them', async () => {
    const record = (await searchRecords()).find(({ url }) => url.endsWith('/places/shusha/'));
    expect(record?.names.split('|')).toEqual(expect.arrayContaining(['Shusha', 'Şuşa', 'Shushi']));
  });
});
