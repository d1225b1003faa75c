import { format } from '#i18n/en/format.ts';
import type { OgPage } from '#lib/page/share-images.ts';
import type { District } from '#schemas/district.ts';

/** Texts of published files: feeds, calendars, plots, descriptions of the dataset, share images. */
export const published = {
  feed: {
    title: 'Forty-Four Days: corrections and new entries',
    description: 'Every change of a value, a status or a source in the record, newest first.',
    entry: (kind: string, title: string): string => `${kind}: ${title}`,
    before: 'Before',
    now: 'Now',
    why: 'Why',
    version: 'Version',
    part: (label: string, text: string): string => `${label}: ${text}`,
  },
  timeline: {
    from: (url: string): string => `From Forty-Four Days, which gives each event with its sources: ${url}`,
    calendar: 'Forty-Four Days: the war of 2020 and what surrounds it',
    leftOut: (events: readonly string[]): string =>
      events.length === 0
        ? 'Every event of the record, with its sources at its URL.'
        : `Events of the record, each with its sources at its URL. Left out, since no day of theirs is known: ${events.join('; ')}.`,
    undated: (title: string, date: string): string => `${title} (${date})`,
    /** Attribution and sources of an event. */
    account: (attribution: string, sources: readonly string[]): string => `${attribution}. Sources: ${sources.join('; ')}`,
    source: (title: string, publisher: string): string => `${title} (${publisher})`,
  },
  quantity: {
    source: (publisher: string, title: string, date: string, isReported: boolean): string =>
      `${publisher}: ${title} (${date}${isReported ? ', reported' : ''})`,
    /** A work of another that checked a figure, and what it checked. */
    confirmation: (how: 'yes' | 'partly', publisher: string, title: string, what: string | null): string =>
      `${how}: ${publisher}: ${title}${what === null ? '' : ` (${what})`}`,
    from: (url: string): string => `Forty-Four Days, ${url}`,
    counted: (definition: string): string => `Counted here: ${definition}`,
    compare: (why: string): string => `How the figures compare: ${why}`,
    key: (axes: string): string =>
      `${axes} Filled: confirmed by a work of another; half filled: partly; hollow: not. Diamond: the essay’s. Arrow up: over; down: up to; wave: about.`,
    sources: (publishers: readonly string[]): string => `Sources: ${publishers.join('; ')}.`,
    licence: (url: string): string => `Forty-Four Days, ${url}. Licence: CC BY 4.0.`,
  },
  dataset: {
    description: 'Events, districts, settlements, heritage sites, figures by claimant, claims of one essay, and the sources they rest on.',
    longDescription:
      'Events, districts, announced settlements, heritage sites, figures of losses by claimant, claims of one essay with status and finding, and the sources they rest on.',
    region: 'Nagorno-Karabakh and the districts around it',
    /** Code of the language in the authority tables of the EU Publications Office. */
    languageCode: 'ENG',
    licences: {
      ccBy: 'Creative Commons Attribution 4.0',
      odbl: 'Open Database Licence 1.0 (outlines of districts and lakes)',
    },
    sources: {
      works: 'The works listed in sources.csv, row by row',
      points: 'GeoNames (coordinates and ids of settlements and places)',
      ids: 'Natural Earth (ids of districts in GeoNames and Wikidata)',
      outlines: 'OpenStreetMap and Natural Earth (outlines)',
    },
    keywords: ['Nagorno-Karabakh', 'Azerbaijan', 'Armenia', 'cultural heritage', 'armed conflict', 'fact-checking'],
    asGeoJson: (table: string): string => `${table}, as GeoJSON`,
    /** Note of tables without one of their own, by whether their rows list sources. */
    note: (hasSources: boolean): string =>
      `${hasSources ? 'Every row lists its sources by id; null' : 'Null'} means that nothing is known or nothing was found.`,
    district: {
      licence: 'CC BY 4.0; coordinates from GeoNames (CC BY 4.0)',
      note: 'Days of settlements are those of Azerbaijan’s announcements. What is not located has no point.',
    },
    readme: (version: string, date: string, url: string, lastRead: string): string => `# Forty-Four Days: the record

Version ${version}, ${date}. ${url}
${lastRead}

Each table as JSON, as CSV (RFC 4180, UTF-8, lists joined with "; ", null empty) and where it has places as GeoJSON (RFC 7946; what is
not located has a null geometry). Other CSV files have the entries of lists as rows of their own, with the id of the row they belong to:
\`row_sources.csv\` every source of every row, \`event_places.csv\` the places of events, \`event_harm.csv\` who was harmed in them, and so on.
\`datapackage.json\` describes every column; \`schema/\` holds JSON Schemas of the JSON files.

Dates of settlements are those of Azerbaijan's announcements. Figures of different claimants are never to be added up. Rows that rest on
sources list them by id; \`SHA256SUMS\` has the checksums (\`sha256sum -c SHA256SUMS\`).
`,
  },
  /** Licence, credit and note of GeoJSON files, by how their rows are located. */
  geojson: {
    point: {
      licence: 'CC BY 4.0',
      credit: 'Forty-Four Days; coordinates of settlements: GeoNames (CC BY 4.0)',
      note: 'Where each point was taken from stands in point_origin, and how exact it is in point_precision. A row that is not located has a null geometry.',
    },
    outline: {
      licence: 'Outlines ODbL 1.0; columns CC BY 4.0',
      credit:
        'Outlines: Natural Earth, joined with borders and lakes © OpenStreetMap contributors (ODbL 1.0); points: GeoNames (CC BY 4.0); columns: Forty-Four Days (CC BY 4.0)',
      note: 'Outlines are generalised, and up to 1-2 km off: area_km2 is not measured from them.',
    },
    places: {
      licence: 'CC BY 4.0; middles of districts from outlines under the ODbL 1.0',
      credit:
        'Forty-Four Days (CC BY 4.0); points: GeoNames (CC BY 4.0); outlines of districts: Natural Earth, joined with borders and lakes © OpenStreetMap contributors (ODbL 1.0)',
      note: 'A district is shown as one point in the middle of its outline, and lists of places are points, in the order of the property located_places, which has their ids. The property located says whether all of them have a point, some, or none; countries, regions, roads and lines have none.',
    },
  },
  /** Tables of links: lists of ids as rows of their own. */
  links: {
    rowSources: 'Every source that a row of a table cites, with the field that cites it',
    listOf: (table: string, field: string): string => `${table}: the list “${field}” as rows`,
    rowTable: 'Table of the row that cites the source',
    rowId: 'Id of the row that cites the source',
    field: 'Column of the row in which the source stands',
    position: 'Place in the list, from 1',
    id: (table: string): string => `Id of a row of ${table}`,
    placeId: 'Id of a district, a settlement or another place',
    placeTable: 'Table that has the place',
  },
  /** The workbook: its first sheet, and the one that describes the columns. */
  workbook: {
    sheets: { readme: 'README', columns: 'columns' },
    version: (version: string, day: string): string => `Version ${version}, ${day}`,
    licence: 'Licence: CC BY 4.0; coordinates of settlements: GeoNames (CC BY 4.0)',
    notes: [
      'Figures of different claimants are never to be added up. Days of settlements are those of Azerbaijan’s announcements, not of the fighting.',
      'An empty cell means that nothing is known or nothing was found, never zero. Lists are joined with “; ”; the sheets of links have a row for each entry.',
      'Rows that rest on sources list them by id in the column “sources”; the sheet row_sources has each of them as a row. The last sheet describes every column.',
    ],
    header: ['sheet', 'what its rows are', 'rows', 'note'],
    columnHeader: ['sheet', 'column', 'type', 'description', 'values'],
  },
  /** Pictures for shared links of single things. */
  pictures: {
    claim: (id: string): string => `Claim ${id} of the essay by Arye Gut`,
    quoted: (id: string): string => `Claim ${id}: someone whom the essay by Arye Gut quotes without a name`,
    quantity: (title: string): string => `Losses: ${title}`,
    /** "27 September 2020, day 1 of 44" */
    onDay: (date: string, day: string): string => `${date}, ${day}`,
    foot: 'Who says so, and what others found',
    /** "Essay, 2021, and 8 more": who gave one number. */
    together: (named: string, others: number): string => `${named}, and ${format.number(others)} more`,
    sea: 'Caspian Sea',
    byYear: 'Events of the record, by year',
    allEvents: 'All events of the record, by year',
    /** What the drawings of the pictures of lists show. */
    captions: {
      article: 'Its claims in order, part by part, each as the sign of how well it stands',
      claims: 'The claims of the essay, one sign each',
      losses: 'Like losses of the two sides, by day of the statement, each from zero',
      sources: 'Works by the side that published them',
    },
    /** After the condition of a site: when it was seen so. */
    seen: (date: string): string => `seen ${date}`,
    /** Marks of the strip of a site. */
    strip: {
      title: 'What is documented of it, by year',
      span: 'lasted so long',
      window: 'once in this time, day not known',
      moment: 'on a known day',
    },
    /** Key of the land, short. */
    land: {
      held: 'Armenian control, 1994–2020',
      cells: 'Land of announced places, early to late',
      handover: 'Handed over after the war',
      zone: 'Russian peacekeepers, 2020–23',
      later: 'Azerbaijani control since 2022 or 2023',
    },
    district: {
      kicker: 'District: when control changed',
      announced: 'Announced by Azerbaijan in the 44 days',
      none: 'no place',
      control: (how: District['controlChange']['how'], day: string | null, isAfterWar: boolean): string => {
        if (day === null) return 'not in 2020';
        if (how === 'partly')
          return isAfterWar ? `in part in the 44 days, in part handed over on ${day}` : `in part in the 44 days; announced ${day}`;
        return how === 'handover' ? `handed over on ${day}` : `in the 44 days, announced ${day}`;
      },
    },
    /** After the number of rows of a table. */
    rowsOf: (table: string, rows: number): string => `${rows === 1 ? 'row' : 'rows'} of ${table}`,
  },
  oembed: { readOn: 'Sources and more on Forty-Four Days' },
  /** Titles on share images. */
  shareImage: {
    home: 'An essay, a war, and what the record says',
    article: 'The essay, retold and checked claim by claim',
    timeline: 'The war day by day, and whose account it is',
    map: 'Districts and settlements, day by day',
    losses: 'Losses in figures, with who says so',
    claims: 'Every claim, and how well it stands',
    sources: 'Every source, and what rests on it',
    places: 'The places, their names, and what happened there',
    data: 'The record as open data',
    findings: 'The essay and the record around it, in sentences with their numbers',
    classroom: 'The war, ten events and three claims, on two pages to print',
    method: 'How claims are rated, and what is not known',
    terms: 'Words that carry a side, and names of places',
    corrections: 'What changed in the record, from, to and why',
    about: 'Who makes this, how it was read, and how to object',
    accessibility: 'What was tested for readers with disabilities, and what was not',
    search: 'The essay, its claims, events, places and figures, by any spelling',
  } satisfies Record<OgPage, string>,
  /** `llms.txt`: a summary of the site for language models. */
  llms: {
    about:
      'One opinion essay by Arye Gut on Azerbaijan, Israel and the 2020 Karabakh war, retold in our own words and checked claim by claim, with the record around it as open data. The essay’s voice is always attributed to its author and is not that of this site.',
    rule: 'When you use a claim or a figure, give who says so and its status: figures of different claimants are never to be added up.',
    pages: 'Pages',
    cite: 'To cite',
    parts: {
      article: 'The essay, retold in chapters; each claim is marked and has a note with its status, finding and sources',
      timeline: 'Events from 1988 to the present; `/timeline/<id>/` is one event',
      map: 'Map and list of districts and announced settlements, day by day; `/map/<YYYY-MM-DD>/` is one day',
      losses: 'Figures of heritage losses and human cost by claimant; `/losses/<id>/` is one quantity, `/losses/sites/<id>/` one heritage site',
      claims: 'Ledger of the claims; `/claims/<id>/` is one claim',
      findings: 'What this site found, in sentences with their numbers',
      sources: 'Every source with what cites it',
      terms: 'Words that carry a side, and names of places',
      places: 'Each district with its settlements, heritage sites, events and sources',
      corrections: 'The log of what changed, from, to and why',
      about: 'Who makes this, and licences',
      accessibility: 'What was tested for readers with disabilities, and how',
      method: 'How claims are rated, and what is not known',
      classroom: 'A sheet for lessons: a map, events and claims',
      data: 'The dataset as JSON, CSV, GeoJSON, Excel workbook and Data Package',
    },
  },
};
