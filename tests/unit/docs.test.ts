import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ROOMS } from '#cli/walls/rooms.ts';
import { typeOf } from '#hosting/server.ts';
import { recipeFor, SERVERS } from '../fixtures/recipes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const readPackage = (file: string): Package => JSON.parse(read(file));

const { scripts, ...lists } = readPackage('package.json');
const documents = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
];

describe.each(documents)('%s', (file) => {
  test('names no command that does not exist', () => {
    for (const [, script = ''] of read(file).matchAll(/npm run ([a-z:0-9-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });
  test('links to files that exist', () => {
    for (const [, target = ''] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect(existsSync(join(ROOT, dirname(file), target)), target).toBe(true);
  });
  test('names files of src that exist', () => {
    for (const [path] of read(file).matchAll(/(?<=`)(?:src|content|docs|tests)\/(?!.*NN-)[\w./-]+(?=`)/g))
      expect(existsSync(join(ROOT, path)), path).toBe(true);
  });
});

test('docs/dependencies.md gives a reason for every package, and names none that is not there', () => {
  const named = [...read('docs/dependencies.md').matchAll(/^\| (@?[a-z][^|]*) \| [^|]+ \|$/gm)].flatMap(([, packages = '']) => packages.split(', '));
  const listed = [lists.dependencies, lists.devDependencies ?? {}, lists.optionalDependencies ?? {}].flatMap((list) => Object.keys(list));
  expect(named.filter((name) => name !== 'packages').toSorted()).toEqual(listed.toSorted());
});

test.each(['package.json', 'tests/bench/package.json'])('every package of %s is pinned to one version', (file) => {
  const { dependencies, devDependencies, optionalDependencies } = readPackage(file);
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the parser of chapters is the one that the build uses', () => {
  const lock: { readonly packages: Readonly<Record<string, { readonly version: string }>> } = JSON.parse(read('package-lock.json'));
  const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith('node_modules/satteri'));
  expect(copies.map(([, { version }]) => version)).toEqual([lists.dependencies.satteri]);
});

describe('the recipe for', () => {
  const node = read('.nvmrc').trim();
  const COMMAND = /^(?:SITE_URL=\$URL )?npm run build -- --no-copies$/;
  test('GitHub Pages is the workflow of this project', () => {
    const recipe = recipeFor('GitHub Pages', 'yaml');
    expect(recipe).toBe(read('.github/workflows/pages.yml'));
    expect(parseYaml(recipe)).toMatchObject({ name: 'Pages', jobs: { deploy: { 'runs-on': expect.any(String) } } });
  });
  test('Netlify builds with a command that exists, the Node of the project and nothing that rewrites pages', () => {
    expect(parseToml(recipeFor('Netlify', 'toml'))).toEqual({
      build: {
        command: expect.stringMatching(COMMAND),
        publish: 'dist',
        environment: { NODE_VERSION: node },
        processing: { skip_processing: true },
      },
    });
    expect(read('src/cli/build.ts')).toContain("'--no-copies'");
  });
  test('Cloudflare Pages names the folder of the build, and variables that the build reads', () => {
    expect(parseToml(recipeFor('Cloudflare Pages', 'toml'))).toEqual({
      name: 'forty-four-days',
      pages_build_output_dir: './dist',
      compatibility_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      vars: { NODE_VERSION: node, SITE_URL: expect.stringMatching(/^https:\/\/[\w.-]+$/) },
    });
    expect(/## Cloudflare Pages\n[\s\S]*?`(npm run build[^`]*)` into the field "Build command"/.exec(read('docs/hosting.md'))?.[1]).toMatch(COMMAND);
  });
  describe.each(SERVERS)('$heading', ({ heading, language }) => {
    const recipe = recipeFor(heading, language);
    test('is whole: what it opens it closes', () => {
      const [open, close] = language === 'apache' ? [/^\s*<[A-Z]/gm, /^\s*<\//gm] : [/\{/g, /\}/g];
      expect(recipe.match(open)?.length).toBe(recipe.match(close)?.length);
    });
    test.each(['bib', 'geojson', 'ics', 'jsonld', 'ris', 'webmanifest'])('names the type of .%s that the preview sends', (ending) => {
      const type = typeOf(`a.${ending}`).replace(/;.*/, '');
      expect(recipe.split('\n').some((line) => line.includes(type) && new RegExp(`\\b${ending}\\b`).test(line))).toBe(true);
    });
    test.each(['404.html', '_headers', '_redirects', 'BASE_PATH', '/srv/forty-four-days', 'example.org'])('speaks of %s', (word) => {
      expect(recipe).toContain(word);
    });
  });
});

describe('docs/architecture.md', () => {
  const text = read('docs/architecture.md');
  /** Paths of the tree, from its indentation of two spaces. */
  const drawn = (): string[] => {
    const block = /```\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const open: string[] = [];
    return block
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const depth = (line.length - line.trimStart().length) / 2;
        const name = line.trim().split(/\s/)[0] ?? '';
        open.splice(depth, open.length, name.replace(/\/$/, ''));
        return open.join('/');
      });
  };
  const NOT_OURS = ['node_modules', 'dist', '.git', '.astro', '.cache', '.vitest', 'test-results'];
  /** Folders of pages are URLs, which docs/contract.md lists. */
  const isShown = (path: string): boolean => !path.startsWith('src/pages/');
  const foldersBelow = (path: string): string[] =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !(path === '' && NOT_OURS.includes(entry.name)))
      .map((entry) => (path === '' ? entry.name : `${path}/${entry.name}`))
      .flatMap((folder) => [folder, ...(folder.startsWith('.') ? [] : foldersBelow(folder))])
      .filter(isShown);
  const modulesOfSrc = (): string[] =>
    readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `src/${name}`);

  test('draws the folders and the modules on top of src as they are on the disk', () => {
    expect(drawn().toSorted()).toEqual([...foldersBelow(''), ...modulesOfSrc()].toSorted());
  });
  test('has a row for every room that the walls know', () => {
    const named = [...text.matchAll(/^\| ([a-z0-9./, -]+) \| [^|]+ \|$/gm)].flatMap(([, rooms = '']) => rooms.split(', '));
    const OTHERS = ['styles', 'content', 'geometry', 'papers', 'project', 'islands/base', 'vendor'];
    for (const { name } of ROOMS) if (!OTHERS.includes(name)) expect(named).toContain(name);
  });
  test('names what is there as a folder', () => {
    for (const path of drawn()) expect(statSync(join(ROOT, path)).isDirectory() || path.endsWith('.ts'), path).toBe(true);
  });
});
