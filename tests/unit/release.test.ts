import { describe, expect, test } from 'vitest';
import { versions } from '#lib/record/version.ts';

type Kind = Parameters<typeof versions>[0][number]['kind'];

const versionsAfter = (...kinds: readonly Kind[]): string[] =>
  versions(kinds.map((kind) => ({ kind, date: '2026-01-01' }))).map(({ version }) => version);

describe('the version of the dataset', () => {
  test('is 1.0.0 where the log opens', () => {
    expect(versionsAfter('opened')).toEqual(['1.0.0']);
    expect(versionsAfter()).toEqual([]);
  });
  test.each([
    ['corrected', '1.0.1'],
    ['status-changed', '1.0.1'],
    ['added', '1.1.0'],
    ['removed', '1.1.0'],
    ['columns', '2.0.0'],
  ] as const)('after an entry "%s" is %s', (kind, version) => {
    expect(versionsAfter('opened', kind)).toEqual(['1.0.0', version]);
  });
  test('counts on from the entry before, and begins anew below what it raised', () => {
    expect(versionsAfter('opened', 'corrected', 'corrected', 'added', 'status-changed', 'removed', 'columns', 'corrected', 'added')).toEqual([
      '1.0.0',
      '1.0.1',
      '1.0.2',
      '1.1.0',
      '1.1.1',
      '1.2.0',
      '2.0.0',
      '2.0.1',
      '2.1.0',
    ]);
  });
  test('stands beside the entry that made it', () => {
    const log = [
      { kind: 'opened' as const, date: '2026-01-01', id: 'a' },
      { kind: 'added' as const, date: '2026-01-02', id: 'b' },
    ];
    expect(versions(log).map(({ version, entry }) => [version, entry.id])).toEqual([
      ['1.0.0', 'a'],
      ['1.1.0', 'b'],
    ]);
  });
});
