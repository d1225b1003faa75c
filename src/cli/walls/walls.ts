import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { OWNED_PACKAGES, ROOMS, type Room } from '#cli/walls/rooms.ts';
import { type Found, type Import, readSource } from '#cli/walls/source.ts';
import { count } from '#dataset/english.ts';
import { wordFinder } from '#lib/record/vocabulary.ts';
import { vocabulary } from '#tables';

/** A breach of a wall: where, what was found, what is allowed there, and what to do. */
export interface Breach {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

const SOURCE = /\.(?:ts|astro)$/;
/** Files in src that hold no code: styles, fonts with their licences and metrics, the list of the walls. */
const OTHER = /^src\/styles\/[\w-]+\.css$|^src\/assets\/fonts\/[\w-]+\.(?:woff2|ttf|json|md)$|^src\/cli\/(?:node\.cjs|walls\/sentences\.json)$/;

const roomOf = (path: string): Room => {
  const room = ROOMS.find(({ paths }) => paths.some((own) => (own.endsWith('/') || own === '' ? path.startsWith(own) : path === own)));
  if (room === undefined) throw new Error(`No room holds ${path}. Add one to src/cli/walls/rooms.ts.`);
  return room;
};

/** Path of the project that an alias or a relative path leads to; null for a package. */
const pathOf = (specifier: string, from: string, aliases: Readonly<Record<string, string>>): string | null => {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return normalize(join(dirname(from), plain));
  if (plain.startsWith('/')) return plain.slice(1);
  for (const [alias, target] of Object.entries(aliases)) {
    const stem = alias.replace(/\*$/, '');
    if (alias.endsWith('*') ? plain.startsWith(stem) : plain === alias) return normalize(target.replace('*', plain.slice(stem.length)));
  }
  return null;
};

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node:';
  if (specifier.startsWith('astro:env')) return 'astro:env';
  if (specifier === 'astro/zod') return specifier;
  if (specifier.startsWith('astro:')) return specifier;
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
};

const mayImportPackage = (room: Room, name: string): boolean => {
  if (room.packages.includes(name)) return true;
  const isOwned = OWNED_PACKAGES.some((owned) => owned === name) || name.startsWith('astro:');
  return room.packages.includes('*') && !isOwned && name !== 'node:';
};

/** The script of a component may import an island, which is no business of the component itself. */
const SCRIPT_ROOMS = ['islands', 'islands/base'];

const breachOfImport = (file: string, room: Room, own: Import, aliases: Readonly<Record<string, string>>): string | null => {
  const { specifier, isType, isScript } = own;
  if (/^\.\.?\//.test(specifier) && !/^\.\/[^/]+$/.test(specifier))
    return `an alias of package.json, such as "#lib/dates.ts"; a relative path may name a file of the same folder only`;
  const path = pathOf(specifier, file, aliases);
  if (path === null) {
    if (specifier.startsWith('#')) return 'an alias that package.json lists under "imports"';
    if (isScript) return 'an island: a script of a page or component imports nothing else';
    const name = packageOf(specifier);
    if (isType && !name.startsWith('astro:')) return null;
    return mayImportPackage(room, name) ? null : `${listOf('no package', room.packages)}. ${room.why}`;
  }
  const target = roomOf(path);
  if (isScript) return SCRIPT_ROOMS.includes(target.name) ? null : 'an island: a script of a page or component imports nothing else';
  if (target === room || room.rooms.includes(target.name) || (isType && room.types.includes(target.name))) {
    if (room.name !== 'islands' || target !== room || isOwnFolder(file, path)) return null;
    return 'its own folder, base, vendor, lib or i18n: an island knows no other island';
  }
  const types = room.types.includes(target.name) ? ` (of ${target.name} types alone: write "import type")` : '';
  return `${listOf('nothing of another room', room.rooms)}${types}. ${room.why}`;
};

const listOf = (none: string, names: readonly string[]): string => (names.length === 0 ? none : `one of ${names.join(', ')}`);

/** An island is one file and the folder of its name; an element may extend another one, which is then its base. */
const isOwnFolder = (file: string, path: string): boolean => {
  const nameOf = (own: string): string => (own.split('/')[2] ?? '').replace(/\.ts$/, '');
  return nameOf(file) === nameOf(path) || path === 'src/islands/filter-list.ts';
};

const readAliases = (root: string): Readonly<Record<string, string>> => {
  const read: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const imports: unknown = typeof read === 'object' && read !== null && 'imports' in read ? read.imports : {};
  const pairs = Object.entries(typeof imports === 'object' && imports !== null ? imports : {});
  return Object.fromEntries(pairs.map(([alias, target]): [string, string] => [alias, String(target)]));
};

const breachesOfFile = (
  file: string,
  text: string,
  aliases: Readonly<Record<string, string>>,
): { breaches: Breach[]; sentences: readonly Found[]; spoken: readonly Found[] } => {
  const room = roomOf(file);
  const source = readSource(file, text);
  const breaches: Breach[] = [];
  const add = (line: number, found: string, expected: string): void => {
    breaches.push({ file, line, found, expected });
  };
  for (const own of source.imports) {
    const expected = breachOfImport(file, room, own, aliases);
    if (expected !== null) add(own.line, `${room.name} imports ${own.isType ? 'a type from ' : ''}"${own.specifier}"`, expected);
  }
  if (room.importsByExpression !== true)
    for (const { text: path, line } of source.computedImports) add(line, `import(${path})`, 'a path in quotes, so that the walls can be checked');
  if (room.readsEnv !== true)
    for (const { text: use, line } of source.env)
      add(line, use, 'link(), absolute() or another value of "#site", the only reader of import.meta.env');
  if (room.readsProcessEnv !== true)
    for (const { text: use, line } of source.processEnv) add(line, use, 'a value of "#site": only commands read process.env');
  return { breaches, sentences: room.holdsSentences === true ? [] : source.sentences, spoken: source.sentences };
};

const breachesOfSentences = (file: string, sentences: readonly Found[], limits: Limits): Breach[] => {
  const limit = limits[file] ?? 0;
  const expected = 'a function or string of src/i18n or a text in content/: sentences for readers are there';
  if (sentences.length > limit)
    return limit === 0
      ? sentences.map(({ text, line }) => ({ file, line, found: JSON.stringify(text.slice(0, 80)), expected }))
      : [
          {
            file,
            line: 1,
            found: `${count(sentences.length, 'sentence')}, the last ${JSON.stringify(sentences.at(-1)?.text.slice(0, 60))}`,
            expected: `at most ${limit} (src/cli/walls/sentences.json); move the new one to src/i18n`,
          },
        ];
  if (sentences.length < limit)
    return [
      {
        file,
        line: 1,
        found: count(sentences.length, 'sentence'),
        expected: `the same number in src/cli/walls/sentences.json, which says ${limit}: lower it, or take the file off the list`,
      },
    ];
  return [];
};

/** How many sentences files that wait for their move to src/i18n may still hold, by path. */
export type Limits = Readonly<Record<string, number>>;

const LIMITS = 'src/cli/walls/sentences.json';

export const readLimits = (root: string): Limits => {
  const read: unknown = JSON.parse(readFileSync(join(root, LIMITS), 'utf8'));
  const pairs = Object.entries(typeof read === 'object' && read !== null ? read : {});
  return Object.fromEntries(pairs.map(([file, number]): [string, number] => [file, Number(number)]));
};

/** The list with each number lowered to the sentences that are left; files that hold none are off it. */
export const countSentences = (root: string): Limits => {
  const limits = readLimits(root);
  const counted = Object.entries(limits).flatMap(([file, limit]) => {
    const path = join(root, file);
    const found = existsSync(path) && roomOf(file).holdsSentences !== true ? readSource(file, readFileSync(path, 'utf8')).sentences.length : 0;
    return found === 0 ? [] : [[file, Math.min(limit, found)] as const];
  });
  return Object.fromEntries(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const VOCABULARY = 'content/vocabulary.json';
type WordFinder = ReturnType<typeof wordFinder>;

/** Finds the words that our own voice does not use; finds none where the list is faulty, which the check of the content says. */
const readVocabulary = (root: string): WordFinder => {
  const path = join(root, VOCABULARY);
  const { data } = existsSync(path) ? vocabulary.safeParse(JSON.parse(readFileSync(path, 'utf8'))) : { data: undefined };
  return data === undefined ? () => [] : wordFinder(data);
};

/** Sentences of the site use the vocabulary of the record, as its content does. */
const breachesOfVocabulary = (file: string, sentences: readonly Found[], find: WordFinder): Breach[] =>
  sentences.flatMap(({ text, line }) =>
    find(text).map(({ found, word, instead }) => ({
      file,
      line,
      found: JSON.stringify(found),
      expected: `no ${JSON.stringify(word)} in our own voice: ${instead}; the list is ${VOCABULARY}`,
    })),
  );

/** Source files below src, with forward slashes. */
export const sourceFiles = (root: string): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => normalize(join(entry.parentPath, entry.name)).slice(normalize(root).replace(/\/?$/, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** Whether a source file is in a room of its own: what is in none is read by no wall. */
const isHoused = (file: string): boolean => roomOf(file).name !== 'project';

/** What a single source file breaks. `limits` is how many sentences files that wait for their move may still hold. */
export const checkFile = (root: string, file: string, limits: Limits = readLimits(root), find: WordFinder = readVocabulary(root)): Breach[] => {
  if (!isHoused(file))
    return [
      {
        file,
        line: 1,
        found: 'a file of no room',
        expected: 'a file of one of the rooms of src/cli/walls/rooms.ts; a new folder needs an entry there',
      },
    ];
  if (!SOURCE.test(file))
    return OTHER.test(file) ? [] : [{ file, line: 1, found: 'a file that the walls do not read', expected: 'source in .ts or .astro files' }];
  const { breaches, sentences, spoken } = breachesOfFile(file, readFileSync(join(root, file), 'utf8'), readAliases(root));
  return [...breaches, ...breachesOfSentences(file, sentences, limits), ...breachesOfVocabulary(file, spoken, find)];
};

/** Checks every file of src against the table of rooms. */
export const checkWalls = (root: string, limits: Limits = readLimits(root)): Breach[] => {
  const files = sourceFiles(root);
  const find = readVocabulary(root);
  return [
    ...files.flatMap((file) => checkFile(root, file, limits, find)),
    ...Object.keys(limits)
      .filter((file) => !files.includes(file))
      .map((file) => ({ file: LIMITS, line: 1, found: JSON.stringify(file), expected: 'only files that exist: take it off the list' })),
  ];
};

export const formatBreaches = (breaches: readonly Breach[]): string =>
  [
    ...breaches.map(({ file, line, found, expected }) => `${file}:${line}\n  found     ${found}\n  expected  ${expected}`),
    `${count(breaches.length, 'breach', 'breaches')} of the walls; the table is src/cli/walls/rooms.ts, its reasons docs/architecture.md`,
  ].join('\n\n');
