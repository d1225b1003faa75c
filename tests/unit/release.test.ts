import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseFiles } from '#cli/release-files.ts';
import { isStale } from '#lib/record/last-read.ts';
import { oldestFirst } from '#lib/record/log.ts';
import { compareVersions, raise, versions } from '#lib/record/version.ts';
import { row } from '../fixtures/rows.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const versionsOf = (...log: readonly (string | null)[]): string[] => versions(log.map((version) => ({ version }))).map(({ version }) => version);

describe('the version of the dataset', () => {
  test('is that of the entry that publishes it, and counts the entries after it', () => {
    expect(versionsOf('2.0.0')).toEqual(['2.0.0']);
    expect(versionsOf('2.0.0', null, null)).toEqual(['2.0.0', '2.0.0+1', '2.0.0+2']);
    expect(versionsOf('2.0.0', null, '2.1.0', null)).toEqual(['2.0.0', '2.0.0+1', '2.1.0', '2.1.0+1']);
  });
  test('is none before the first one is published', () => {
    expect(versionsOf(null, '1.0.0')).toEqual(['1.0.0']);
    expect(versionsOf()).toEqual([]);
  });
  test.each([
    ['major', '3.0.0'],
    ['minor', '2.10.0'],
    ['patch', '2.9.10'],
  ] as const)('raised by a %s part from 2.9.9 is %s', (part, version) => {
    expect(raise('2.9.9', part)).toBe(version);
  });
  test('is compared by its numbers, not by their digits', () => {
    expect(['10.0.0', '2.10.0', '2.9.1', '2.9.0'].toSorted(compareVersions)).toEqual(['2.9.0', '2.9.1', '2.10.0', '10.0.0']);
  });
});

test('entries of a log are in order of their days, those of one day as in the file', () => {
  const log = [
    { date: '2026-02-01', id: 'b' },
    { date: '2026-01-01', id: 'a' },
    { date: '2026-02-01', id: 'c' },
  ];
  expect(oldestFirst(log).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a record is stale from the 181st day after it was read', () => {
  expect(isStale('2026-01-01', '2026-06-30')).toBe(false);
  expect(isStale('2026-01-01', '2026-07-01')).toBe(true);
});

describe('a release', () => {
  const texts = {
    package: '{\n  "name": "x",\n  "version": "2.0.0",\n  "dependencies": {\n    "y": "2.0.0"\n  }\n}\n',
    lock: '{\n  "version": "2.0.0",\n  "packages": {\n    "": {\n      "version": "2.0.0",\n    },\n    "y": {\n      "version": "2.0.0",\n    }\n  }\n}\n',
    citation: 'cff-version: 1.2.0\nversion: 2.0.0\ndate-released: 2026-11-28\n',
    changelog: '# Changelog\n\n## Unreleased\n\n- A thing.\n\n## 2.0.0\n',
    log: JSON.stringify([row.correction({ date: '2026-11-28', version: '2.0.0' }), row.change({ date: '2026-12-01' })]),
  };
  const DAY = '2026-12-24';

  test('raises the version everywhere, and dates it', () => {
    const { version, changes, files } = releaseFiles(texts, 'minor', DAY);
    expect([version, changes]).toEqual(['2.1.0', 1]);
    expect(files['package.json']).toBe(texts.package.replace('"version": "2.0.0"', '"version": "2.1.0"'));
    expect(files['package-lock.json']?.match(/"version": "2\.1\.0"/g)).toHaveLength(2);
    expect(files['package-lock.json']).toContain('"y": {\n      "version": "2.0.0"');
    expect(files['CITATION.cff']).toBe('cff-version: 1.2.0\nversion: 2.1.0\ndate-released: 2026-12-24\n');
    expect(files['CHANGELOG.md']).toContain('## Unreleased\n\n## 2.1.0, 24 December 2026\n\n- A thing.');
  });
  test('adds an entry to the log, which says how many changes it holds', () => {
    const log = JSON.parse(releaseFiles(texts, 'patch', DAY).files['content/data/corrections.json'] ?? '');
    expect(log.slice(0, 2)).toEqual(JSON.parse(texts.log));
    expect(log[2]).toMatchObject({
      id: 'release-2-0-1',
      date: DAY,
      kind: 'released',
      version: '2.0.1',
      why: expect.stringContaining('1 change since'),
    });
  });
  test.each([
    ['package.json has no version', { ...texts, package: '{}' }, 'package.json'],
    ['package.json and the log disagree', { ...texts, package: texts.package.replaceAll('2.0.0', '2.5.0') }, '2.5.0'],
    ['the log has an entry of a later day', { ...texts, log: texts.log.replace('2026-12-01', '2027-01-01') }, '2027-01-01'],
    ['the changelog has no heading for it', { ...texts, changelog: '# Changelog\n' }, 'CHANGELOG.md'],
    ['CITATION.cff has no date', { ...texts, citation: 'version: 2.0.0\n' }, 'CITATION.cff'],
  ])('is refused where %s', (_, given, words) => {
    expect(() => releaseFiles(given, 'minor', DAY)).toThrow(words);
  });
  test('finds its files as they are in this repository', () => {
    const { version } = JSON.parse(read('package.json'));
    const released = releaseFiles(
      {
        package: read('package.json'),
        lock: read('package-lock.json'),
        citation: read('CITATION.cff'),
        changelog: read('CHANGELOG.md'),
        log: read('content/data/corrections.json'),
      },
      'patch',
      '2030-12-31',
    );
    expect(released.version).toBe(raise(version, 'patch'));
    expect(read('CITATION.cff')).toMatch(new RegExp(`^version: ${version.replaceAll('.', '\\.')}$`, 'm'));
  });
});
