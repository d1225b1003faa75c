import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROOMS } from '#cli/walls/rooms.ts';
import { type Breach, checkFile, checkWalls, readLimits } from '#cli/walls/walls.ts';
import { vocabulary } from '#tables';

const REPOSITORY = resolve(import.meta.dirname, '../..');
/** The list of sentences that wait for their move to src/i18n, on 28 November 2026. */
const MOST_FILES = 16;
const MOST_SENTENCES = 82;

let root = '';
let planted: readonly [string, string | null][] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'walls-'));
  cpSync(join(REPOSITORY, 'src'), join(root, 'src'), { recursive: true });
  cpSync(join(REPOSITORY, 'package.json'), join(root, 'package.json'));
  mkdirSync(join(root, 'content'));
  cpSync(join(REPOSITORY, 'content/vocabulary.json'), join(root, 'content/vocabulary.json'));
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  for (const [file, before] of planted.toReversed()) {
    if (before === null) rmSync(join(root, file));
    else writeFileSync(join(root, file), before);
  }
  planted = [];
});

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** The first file of a folder with that ending that is not in one of the other folders. */
const victim = (folder: string, ending: string, without: readonly string[] = []): string => {
  const found = filesBelow(folder).find((file) => file.endsWith(ending) && !without.some((other) => file.startsWith(other)));
  if (found === undefined) throw new Error(`There is no ${ending} file in ${folder} to plant in.`);
  return found;
};

/** Adds code to a file: below the fence of a component's frontmatter, or at the top of a module. */
const plant = (file: string, code: string): void => {
  const before = readFileSync(join(root, file), 'utf8');
  planted = [...planted, [file, before]];
  writeFileSync(
    join(root, file),
    file.endsWith('.astro') && before.startsWith('---') ? before.replace('---\n', `---\n${code}\n`) : `${code}\n${before}`,
  );
};

const plantFile = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  planted = [...planted, [file, null]];
  writeFileSync(join(root, file), text);
};

const breachesIn = (file: string): readonly Breach[] => checkFile(root, file);

const target = (folder: string, without: readonly string[] = []): string => victim(folder, '.ts', without);
const aliasOf = (file: string): string => `#${file.replace(/^src\//, '')}`;
const relativeTo = (from: string, file: string): string =>
  relative(dirname(from), file)
    .replaceAll('\\', '/')
    .replace(/^(?!\.)/, './');

test('the walls hold', () => {
  expect(checkWalls(root)).toEqual([]);
});

test('npm run check names a planted breach and fails', () => {
  const file = victim('src/components', '.astro', ['src/components/mdx']);
  plant(file, "import { getCollection } from 'astro:content';");
  const { status, stderr } = spawnSync(process.execPath, [join(REPOSITORY, 'src/cli/check-walls.ts')], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining(`${file}:2\n  found     components imports "astro:content"`)]);
  const scripts: unknown = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')).scripts;
  expect(scripts).toMatchObject({ check: expect.stringContaining('check-walls') });
});

test('a sentence of the site keeps to the vocabulary of the record', () => {
  const { words } = vocabulary.parse(JSON.parse(readFileSync(join(root, 'content/vocabulary.json'), 'utf8')));
  const [entry] = words;
  const file = victim('src/i18n/en', '.ts');
  plant(file, `export const planted = { passes: ${JSON.stringify(entry?.passes)} };`);
  expect(breachesIn(file)).toEqual([]);
  plant(file, `export const refused = { refuses: ${JSON.stringify(entry?.refuses)} };`);
  expect(breachesIn(file)).toEqual([
    { file, line: 1, found: expect.any(String), expected: expect.stringContaining(`no ${JSON.stringify(entry?.word)} in our own voice: `) },
  ]);
});

/** For each wall a folder, files of it that end so, and what none of them may import. */
const FORBIDDEN: readonly (readonly [from: string, ending: string, without: readonly string[], to: string])[] = [
  ['src/schemas', '.ts', [], 'src/dataset'],
  ['src/schemas', '.ts', [], 'src/i18n/en'],
  ['src/dataset', '.ts', [], 'src/collections'],
  ['src/dataset', '.ts', [], 'src/i18n/en'],
  ['src/collections', '.ts', [], 'src/dataset'],
  ['src/collections', '.ts', [], 'src/schemas'],
  ['src/collections', '.ts', [], 'src/exports'],
  ['src/exports', '.ts', [], 'src/schemas'],
  ['src/exports', '.ts', [], 'src/dataset'],
  ['src/exports', '.ts', [], 'src/islands'],
  ['src/pages', '.astro', [], 'src/dataset'],
  ['src/pages', '.ts', [], 'src/schemas'],
  ['src/layouts', '.astro', [], 'src/collections'],
  ['src/components', '.astro', ['src/components/mdx'], 'src/collections'],
  ['src/components', '.astro', ['src/components/mdx'], 'src/exports'],
  ['src/components', '.astro', [], 'src/dataset'],
  ['src/components', '.astro', [], 'src/islands'],
  ['src/islands', '.ts', ['src/islands/vendor'], 'src/schemas'],
  ['src/islands', '.ts', ['src/islands/vendor'], 'src/collections'],
  ['src/islands', '.ts', ['src/islands/vendor'], 'src/dataset'],
  ['src/i18n', '.ts', [], 'src/collections'],
  ['src/lib', '.ts', [], 'src/i18n/en'],
  ['src/lib', '.ts', [], 'src/schemas'],
  ['src/lib', '.ts', [], 'src/collections'],
  ['src/integrations', '.ts', [], 'src/collections'],
  ['src/hosting', '.ts', [], 'src/dataset'],
  ['src/cli', '.ts', [], 'src/collections'],
];

describe.each(FORBIDDEN)('%s (%s) without %j', (from, ending, without, to) => {
  const pick = (): { readonly file: string; readonly other: string } => ({ file: victim(from, ending, without), other: target(to) });

  test(`may not import a value of ${to} by alias`, () => {
    const { file, other } = pick();
    plant(file, `import { planted } from '${aliasOf(other)}';`);
    expect(breachesIn(file)).toEqual([expect.objectContaining({ file, found: expect.stringContaining(`imports "${aliasOf(other)}"`) })]);
  });
  test(`may not import a value of ${to} by a relative path`, () => {
    const { file, other } = pick();
    plant(file, `import { planted } from '${relativeTo(file, other)}';`);
    expect(breachesIn(file)).toHaveLength(1);
  });
  test(`may not import ${to} later, or pass its exports on`, () => {
    const { file, other } = pick();
    plant(file, ending === '.astro' ? `const planted = await import('${aliasOf(other)}');` : `export { planted } from '${aliasOf(other)}';`);
    expect(breachesIn(file)).toHaveLength(1);
  });
});

describe('packages', () => {
  test.each([
    ['src/islands', '.ts', ['src/islands/vendor'], 'leaflet'],
    ['src/islands', '.ts', ['src/islands/vendor'], 'leaflet/src/map/Map.js'],
    ['src/islands', '.ts', ['src/islands/vendor'], 'chart.js/auto'],
    ['src/islands', '.ts', ['src/islands/vendor'], 'zod'],
    ['src/islands', '.ts', ['src/islands/vendor'], 'astro:content'],
    ['src/components', '.astro', ['src/components/mdx'], 'astro:content'],
    ['src/components/mdx', '.astro', [], 'astro:content'],
    ['src/layouts', '.astro', [], 'astro:content'],
    ['src/pages', '.astro', [], 'astro:content'],
    ['src/exports', '.ts', [], 'astro:content'],
    ['src/components', '.astro', [], 'node:fs'],
    ['src/components', '.astro', [], 'fs'],
    ['src/lib', '.ts', [], 'zod'],
    ['src/components', '.astro', [], 'astro/zod'],
    ['src/pages', '.astro', [], 'astro/zod'],
    ['src/lib', '.ts', [], 'node:fs'],
    ['src/i18n', '.ts', [], 'zod'],
    ['src/schemas', '.ts', [], 'astro/zod'],
    ['src/dataset', '.ts', [], 'astro:content'],
    ['src/collections', '.ts', [], 'zod'],
  ])('%s (%s) without %j may not import %s', (from, ending, without, name) => {
    const file = victim(from, ending, without);
    plant(file, `import planted from '${name}';`);
    expect(breachesIn(file)).toEqual([expect.objectContaining({ found: expect.stringContaining(`"${name}"`) })]);
  });
  test('types of a package may be imported', () => {
    const file = victim('src/lib', '.ts');
    plant(file, "import type { Planted } from 'zod';");
    expect(breachesIn(file)).toEqual([]);
  });
});

describe('the environment', () => {
  test.each([
    ['src/lib', '.ts', 'export const planted = import.meta.env.SITE;'],
    ['src/components', '.astro', 'const planted = import.meta.env.BASE_URL;'],
    ['src/islands', '.ts', 'export const planted = import.meta.env.PROD;'],
    ['src/pages', '.astro', "import { SITE_URL } from 'astro:env/server';"],
    ['src/collections', '.ts', "import { SITE_URL } from 'astro:env/client';"],
    ['src/exports', '.ts', 'export const planted = process.env.SITE_URL;'],
    ['src/lib', '.ts', "export const planted = import.meta['env'];"],
    ['src/lib', '.ts', 'export const { env: planted } = import.meta;'],
    ['src/lib', '.ts', "export const planted = process['env'];"],
    ['src/lib', '.ts', 'export const planted = globalThis.process.env;'],
    ['src/lib', '.ts', 'export const { env: planted } = process;'],
    ['src/lib', '.ts', "export const planted = process.getBuiltinModule('node:fs');"],
  ])('is not read in %s (%s): %s', (from, ending, code) => {
    const file = victim(from, ending);
    plant(file, code);
    expect(breachesIn(file)).toHaveLength(1);
  });
});

describe('scripts of components', () => {
  const inScript = (script: string): string => {
    const file = victim('src/components', '.astro', ['src/components/mdx']);
    plant(file, '');
    writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}\n<script>\n${script}\n</script>\n`);
    return file;
  };
  test('may import an island', () => {
    expect(breachesIn(inScript(`import '${aliasOf(target('src/islands', ['src/islands/vendor']))}';`))).toEqual([]);
  });
  test('import nothing else', () => {
    expect(breachesIn(inScript(`import '${aliasOf(target('src/lib'))}';`))).toHaveLength(1);
    expect(breachesIn(inScript(`import '${aliasOf(target('src/collections'))}';`)).length).toBeGreaterThan(0);
  });
  test('import no package, and on pages no collection either', () => {
    expect(breachesIn(inScript("import { z } from 'zod';\nimport { z as y } from 'astro/zod';"))).toHaveLength(2);
    const page = victim('src/pages', '.astro');
    plant(page, '');
    writeFileSync(
      join(root, page),
      `${readFileSync(join(root, page), 'utf8')}\n<script>\nimport '${aliasOf(target('src/collections'))}';\n</script>\n`,
    );
    expect(breachesIn(page)).toHaveLength(1);
  });
  test('come in by no relative path', () => {
    const file = victim('src/components', '.astro', ['src/components/mdx']);
    plant(file, '');
    writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}\n<script src="${relativeTo(file, target('src/lib'))}"></script>\n`);
    expect(breachesIn(file)).toHaveLength(1);
  });
});

describe('aliases of the project and of content', () => {
  test.each([
    ['src/exports', '.ts', '#project/tests/fixtures/record.ts'],
    ['src/cli', '.ts', '#project/src/collections/rows.ts'],
    ['src/components', '.astro', '#content/data/events.json'],
  ])('lead from %s (%s) to no other room: %s', (from, ending, path) => {
    const file = victim(from, ending, ['src/components/mdx']);
    plant(file, `import planted from '${path}';`);
    expect(breachesIn(file)).toHaveLength(1);
  });
});

describe('islands', () => {
  test('know no other island', () => {
    const [one, other] = filesBelow('src/islands').filter(
      (file) => /^src\/islands\/[\w-]+\.ts$/.test(file) && !/\/(?:base|filter-list)\.ts$/.test(file),
    );
    if (one === undefined || other === undefined) throw new Error('There are not two islands.');
    plant(one, `import '${aliasOf(other)}';`);
    expect(breachesIn(one)).toHaveLength(1);
  });
  test('may import types of schemas', () => {
    const file = victim('src/islands', '.ts', ['src/islands/vendor']);
    plant(file, `import type { Planted } from '${aliasOf(target('src/schemas'))}';`);
    expect(breachesIn(file)).toEqual([]);
  });
  test('may not import a path that is computed', () => {
    const file = victim('src/islands', '.ts', ['src/islands/vendor']);
    plant(file, "export const planted = (name: string) => import('/' + name);");
    expect(breachesIn(file)).toHaveLength(1);
  });
});

describe('sentences for readers', () => {
  test.each([
    ['src/components', '.astro', 'const planted = "Everything that was announced";'],
    ['src/layouts', '.astro', 'const planted = `Last changed on $' + '{new Date().getFullYear()}`;'],
    ['src/islands', '.ts', "export const planted = 'The map could not start.';"],
    ['src/islands', '.ts', "export const planted = (map: Element): void => map.setAttribute('aria-label', 'The places of the map');"],
    ['src/collections', '.ts', 'export const planted = (number: number): string => `$' + '{number} settlements`;'],
    ['src/lib', '.ts', "export const planted = 'no longer there';"],
    ['src/exports', '.ts', "export const planted = ['Days are those of announcements.'];"],
  ])('are refused in %s (%s): %s', (from, ending, code) => {
    const file = victim(from, ending, Object.keys(readLimits(root)));
    plant(file, code);
    expect(breachesIn(file)).toHaveLength(1);
  });
  test.each([
    '<p set:text={"The places of the map"} />',
    '<meta name="description" content="The places of the map">',
    '<p>Words</p>',
    '<a href="/" aria-label="Words">x</a>',
    '<p>{true ? "Words" : ""}</p>',
    '<img alt="Words" src="/x.png">',
  ])('are refused in markup: %s', (markup) => {
    const file = 'src/components/common/Planted.astro';
    plantFile(file, `---\n---\n${markup}\n`);
    expect(breachesIn(file).length).toBeGreaterThan(0);
  });
  test.each([
    'const planted = document.querySelector("main > article section");',
    "throw new Error('Expected a row with a day.');",
    "export const planted = 'M0 0h10v10z';",
    "export const planted = '(prefers-color-scheme: dark)';",
    "console.warn('The chart could not be drawn.');",
  ])('are no selectors, paths, queries or messages for developers: %s', (code) => {
    const file = victim('src/islands', '.ts', [...Object.keys(readLimits(root)), 'src/islands/vendor']);
    plant(file, code);
    expect(breachesIn(file)).toEqual([]);
  });
  test('of a file that waits for its move may not become more, and are counted down when they become fewer', () => {
    const [file, limit] = Object.entries(readLimits(root))[0] ?? [];
    if (file === undefined || limit === undefined) return;
    const breachesWith = (number: number): readonly Breach[] => checkFile(root, file, { [file]: number });
    expect(breachesWith(limit)).toEqual([]);
    expect(breachesWith(limit - 1)).not.toEqual([]);
    expect(breachesWith(limit + 1)).toEqual([expect.objectContaining({ file, expected: expect.stringContaining('lower it') })]);
  });
  test('become fewer with time: their sum and files may only fall', () => {
    const limits = Object.values(readLimits(root));
    // Lower these two numbers whenever the list gets shorter; never raise them.
    expect(limits.length).toBeLessThanOrEqual(MOST_FILES);
    expect(limits.reduce((sum, number) => sum + number, 0)).toBeLessThanOrEqual(MOST_SENTENCES);
  });
  test('are waited for in files that exist', () => {
    expect(checkWalls(root, { ...readLimits(root), 'src/gone.ts': 1 })).toEqual([expect.objectContaining({ found: '"src/gone.ts"' })]);
  });
});

describe('files', () => {
  test.each(['src/pages/planted.md', 'src/components/planted.json', 'src/lib/planted.js', 'src/lib/planted.mts', 'src/components/Planted.tsx'])(
    '%s, which the walls would not read, is refused',
    (file) => {
      plantFile(file, "import '#collections/rows.ts';\n");
      expect(breachesIn(file)).toHaveLength(1);
    },
  );
  test('of a new folder belong to no room', () => {
    plantFile('src/elsewhere/planted.ts', 'export {};\n');
    expect(breachesIn('src/elsewhere/planted.ts')).toEqual([
      expect.objectContaining({ expected: expect.stringContaining('src/cli/walls/rooms.ts') }),
    ]);
  });
  test('of every room that the table names exist', () => {
    const files = filesBelow('src');
    for (const { name, paths } of ROOMS.filter((room) => room.paths.some((path) => path.startsWith('src/'))))
      expect(
        paths.some((path) => files.some((file) => file.startsWith(path))),
        name,
      ).toBe(true);
  });
});
