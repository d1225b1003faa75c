import { format } from '#i18n/en/format.ts';

/** The data page. */
export const data = {
  title: 'The data',
  description:
    'The whole record as open data: JSON, CSV, GeoJSON, JSON Schema and a Frictionless Data Package, with licence, version and how to cite.',
  intro:
    'Everything that this site shows, to be used elsewhere. Each row keeps its sources, its status and its precision; what is not known is empty, never zero. Figures of different claimants are not to be added up, and days of settlements are those of Azerbaijan’s announcements.',
  archive: 'All of it as one archive',
  archiveHolds: (bytes: number): string => `(${format.fileSize(bytes)}, with licence, citation and checksums)`,
  workbook: 'All tables as one workbook for Excel or LibreOffice',
  workbookHolds: (bytes: number): string => `(${format.fileSize(bytes)}, a sheet for each table, days as dates)`,
  fileSize: (bytes: number): string => format.fileSize(bytes),
  version: 'Version',
  versionMeans: (version: string, day: string): string =>
    `${version}, ${day}. The number after “+” is that of the changes since the version was published.`,
  /** Archives that stay as they were on the day of a release. */
  releases: 'Frozen releases',
  whatChanged: 'What changed',
  licence: 'Licence',
  licences:
    'Texts and compiled data CC BY 4.0; coordinates from GeoNames (CC BY 4.0); outlines of districts and lakes ODbL 1.0 (© OpenStreetMap contributors) and Natural Earth.',
  cite: 'To cite',
  machines: 'For machines',
  machineFiles: {
    dataPackage: 'Data Package (v2)',
    catalogue: 'DCAT',
    calendar: 'Calendar of the events',
    timelineJs: 'TimelineJS',
    rss: 'Changes as RSS',
    jsonFeed: 'as JSON Feed',
  },
  tables: 'Tables',
  csv: 'CSV files have names of columns in lower case, commas between cells, and lists joined with “; ”. They are UTF-8 with a byte order mark, so that a spreadsheet keeps every letter when it opens them.',
  links: {
    title: 'Lists as rows',
    text: 'Where a cell lists ids or records, these files have a row for each of them, to be joined with the tables.',
    size: (rows: number, title: string): string => `, ${format.count(rows, { one: 'row', other: 'rows' })}. ${title}.`,
  },
  /** After the name of a table. */
  tableSize: (rows: number, columns: number, note: string): string =>
    `, ${format.count(rows, { one: 'row', other: 'rows' })}, ${format.count(columns, { one: 'column', other: 'columns' })}. ${note}`,
  columns: 'Columns, and the first rows',
  firstRows: (table: string): string => `First rows of ${table}`,
  waysToUse: {
    title: 'Ways to use it',
    notebook: 'In a notebook',
    notebookText: 'All claimants’ figures for the libraries, side by side:',
    qgis: 'In QGIS',
    qgisSteps: <T>(code: Readonly<Record<'settlements' | 'announced' | 'districts', T>>): (string | T)[][] => [
      ['Layer, Add Layer, Add Vector Layer; source type Protocol: HTTP(S), URI ', code.settlements, '.'],
      ['Symbology: graduated by ', code.announced, '. Rows without a point are in the attribute table only: they are not located.'],
      ['Add ', code.districts, ' below it; its lines are approximate.'],
    ],
    frames: 'In a page of yours',
    framesText:
      'Pages of claims, quantities, districts and days, the map and the timeline have the code of a frame under “Share or embed”. A frame tells the page around it how high its content is. With these lines each of them gets that height:',
    spreadsheet: 'In a spreadsheet',
    spreadsheetSteps: <T>(code: Readonly<Record<'file' | 'announced' | 'id' | 'kind' | 'controlChange', T>>): (string | T)[][] => [
      [
        'Download ',
        code.file,
        ' and open it: it is UTF-8 and begins with a byte order mark, by which a spreadsheet keeps the letters of every language.',
      ],
      [
        'A pivot table with ',
        code.announced,
        ' as rows and a count of ',
        code.id,
        ', filtered to ',
        code.kind,
        ' city, town and village and ',
        code.controlChange,
        ' fighting, gives the counts of the timeline.',
      ],
      ['Where a cell begins with an apostrophe, the text in the data begins with a sign that a spreadsheet would read as a formula.'],
    ],
  },
};
