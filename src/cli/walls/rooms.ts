/** What the files of one room may import. */
export interface Room {
  readonly name: string;
  /** Paths of the room, from the root of the project: a folder with its slash, or one file. The first room that fits a file is its room. */
  readonly paths: readonly string[];
  /** Rooms whose values and types its files may import; its own is always among them. */
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly types: readonly string[];
  /** Packages, `node:` for the modules of Node, or `*` for every package that does not belong to another room alone. */
  readonly packages: readonly string[];
  /** Whether its files may read `import.meta.env` and `astro:env`. */
  readonly readsEnv?: true;
  /** Whether its files may read `process.env`. */
  readonly readsProcessEnv?: true;
  /** Whether its files may hold sentences: they are for developers or document the data, or this is where sentences live. */
  readonly holdsSentences?: true;
  /** Whether an import may be computed at run time. */
  readonly importsByExpression?: true;
  /** Why the room has its walls, in one sentence, for the report. */
  readonly why: string;
}

/** Packages that only the rooms which name them may import. */
export const OWNED_PACKAGES = ['astro:content', 'astro:env', 'astro/zod', 'zod', 'leaflet', 'chart.js'] as const;

/** The table of docs/architecture.md, as data. The order matters: a folder inside another room's folder comes first. */
export const ROOMS: readonly Room[] = [
  {
    name: 'tables',
    paths: ['src/tables.ts'],
    rooms: ['schemas', 'lib'],
    types: [],
    packages: ['zod'],
    holdsSentences: true,
    why: 'The registry knows the schemas; everything else about tables is derived from it.',
  },
  {
    name: 'site',
    paths: ['src/site.ts'],
    rooms: ['lib'],
    types: [],
    packages: ['astro:env'],
    readsEnv: true,
    why: 'The site module is the only reader of the environment.',
  },
  {
    name: 'content.config',
    paths: ['src/content.config.ts'],
    rooms: ['tables'],
    types: [],
    packages: ['astro:content', 'astro'],
    why: 'Content collections are a loop over the registry.',
  },
  {
    name: 'schemas',
    paths: ['src/schemas/'],
    rooms: ['lib'],
    types: [],
    packages: ['zod'],
    holdsSentences: true,
    why: 'A schema knows zod, other schemas and pure helpers.',
  },
  {
    name: 'dataset',
    paths: ['src/dataset/'],
    rooms: ['schemas', 'tables', 'lib'],
    types: [],
    packages: ['*', 'node:', 'zod'],
    holdsSentences: true,
    why: 'The dataset check reads files and schemas; it knows no page.',
  },
  {
    name: 'release',
    paths: ['src/collections/release.ts'],
    rooms: ['collections', 'lib', 'i18n', 'site', 'papers'],
    types: ['schemas'],
    packages: [],
    why: 'Every page says of which version and day it is, so that one question of the collections may be asked by a layout.',
  },
  {
    name: 'collections',
    paths: ['src/collections/'],
    rooms: ['release', 'tables', 'lib', 'i18n', 'site', 'geometry', 'content', 'papers'],
    types: ['schemas'],
    packages: ['astro:content', 'topojson-client', 'topojson-specification', 'geojson'],
    why: 'Collections read astro:content and make views; schemas stay with the check.',
  },
  {
    name: 'exports',
    paths: ['src/exports/'],
    rooms: ['release', 'collections', 'tables', 'lib', 'i18n', 'site', 'papers'],
    types: ['schemas'],
    packages: ['*', 'node:', 'zod'],
    why: 'Exports turn views into files; they know no page and no component.',
  },
  {
    name: 'pages',
    paths: ['src/pages/'],
    rooms: ['release', 'collections', 'exports', 'layouts', 'components', 'components/mdx', 'i18n', 'lib', 'site', 'styles'],
    types: ['schemas'],
    packages: ['astro', '@astrojs/rss'],
    why: 'A page asks collections and exports, and hands what it gets to components.',
  },
  {
    name: 'layouts',
    paths: ['src/layouts/'],
    rooms: ['release', 'components', 'i18n', 'lib', 'site', 'styles'],
    types: ['collections', 'schemas'],
    packages: ['astro', 'astro:assets'],
    why: 'A layout gets props; it queries nothing but the version.',
  },
  {
    name: 'components/mdx',
    paths: ['src/components/mdx/'],
    rooms: ['components', 'collections', 'i18n', 'lib', 'site', 'styles'],
    types: ['schemas'],
    packages: ['astro'],
    why: 'What authors write by id may query; nothing else in components may.',
  },
  {
    name: 'components',
    paths: ['src/components/'],
    rooms: ['i18n', 'lib', 'site', 'styles', 'geometry'],
    types: ['release', 'collections', 'exports', 'schemas', 'components/mdx'],
    packages: ['astro'],
    why: 'A component gets props and makes HTML; it never queries.',
  },
  {
    name: 'vendor',
    paths: ['src/islands/vendor/'],
    rooms: ['islands/base', 'i18n', 'lib'],
    types: ['schemas'],
    packages: ['leaflet', 'chart.js', 'topojson-client'],
    importsByExpression: true,
    why: 'Libraries of the browser come in through one folder.',
  },
  {
    name: 'islands/base',
    paths: ['src/islands/base.ts'],
    rooms: ['i18n', 'lib'],
    types: ['schemas'],
    packages: [],
    why: 'What all islands share knows none of them.',
  },
  {
    name: 'islands',
    paths: ['src/islands/'],
    rooms: ['islands/base', 'vendor', 'i18n', 'lib'],
    types: ['schemas', 'collections', 'tables'],
    packages: [],
    why: 'Islands ship to readers: zod, Astro and queries stay on the server, libraries come through vendor.',
  },
  {
    name: 'offline',
    paths: ['src/offline/'],
    rooms: [],
    types: ['lib'],
    packages: [],
    why: 'The service worker is published as one file without its types, so that it imports nothing else.',
  },
  {
    name: 'i18n',
    paths: ['src/i18n/'],
    rooms: ['lib'],
    types: ['schemas', 'collections', 'exports', 'tables'],
    packages: [],
    holdsSentences: true,
    why: 'Sentences are functions of their values; they look nothing up.',
  },
  {
    name: 'lib',
    paths: ['src/lib/'],
    rooms: [],
    types: ['schemas'],
    packages: ['csv-stringify', 'geojson', 'satteri'],
    why: 'lib is pure and used by all, so it imports nothing of ours but lib.',
  },
  {
    name: 'integrations',
    paths: ['src/integrations/'],
    rooms: ['dataset', 'hosting', 'lib'],
    types: ['exports'],
    packages: ['*', 'node:'],
    holdsSentences: true,
    why: 'Integrations run around the build; they know files, not views.',
  },
  {
    name: 'hosting',
    paths: ['src/hosting/'],
    readsProcessEnv: true,
    rooms: ['lib'],
    types: [],
    packages: ['*', 'node:'],
    holdsSentences: true,
    why: 'Hosting knows a folder of built files.',
  },
  {
    name: 'cli',
    paths: ['src/cli/'],
    rooms: ['dataset', 'tables', 'hosting', 'integrations', 'lib', 'styles'],
    types: ['schemas', 'exports'],
    packages: ['*', 'node:'],
    holdsSentences: true,
    readsProcessEnv: true,
    why: 'Commands check, build and serve; they know no page.',
  },
  { name: 'styles', paths: ['src/styles/', 'src/assets/'], rooms: [], types: [], packages: [], why: 'Styles import styles.' },
  { name: 'geometry', paths: ['content/geo/'], rooms: [], types: [], packages: [], why: 'Geometry is drawn as it is.' },
  { name: 'content', paths: ['content/'], rooms: [], types: [], packages: [], why: 'Content is words and data.' },
  {
    name: 'papers',
    paths: ['CITATION.cff', 'LICENSE-DATA.md', 'package.json'],
    rooms: [],
    types: [],
    packages: [],
    why: 'Papers go into the archive of the data.',
  },
  { name: 'project', paths: [''], rooms: [], types: [], packages: [], why: 'Files at the root of the project.' },
];
