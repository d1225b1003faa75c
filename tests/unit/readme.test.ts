import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));

describe('the README', () => {
  test('gives a reason for every dependency, and names none that is not there', () => {
    const section = /## Dependencies\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const named = [...section.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].slice(1).flatMap(([, packages = '']) => packages.split(', '));
    expect(named.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
  });
  test('names no command that does not exist', () => {
    for (const [, script = ''] of readme.matchAll(/npm run ([a-z:0-9-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });
});

test('every dependency is pinned to one version', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
