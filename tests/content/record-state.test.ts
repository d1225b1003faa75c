import { describe, expect, test } from 'vitest';
import { checkFiles } from '#dataset/check.ts';
import { filesOnDisk, overlaid } from '#dataset/files.ts';
import { formatProblem } from '#dataset/problem.ts';

const files = filesOnDisk(new URL('../../content', import.meta.url).pathname);

/** What the check says of a record that was last read on a day, as of another day. */
const checked = (text: string | null, today: string) => {
  const { problems, warnings } = checkFiles(overlaid(files, { 'record.json': text }), { isSite: true, today });
  return { problems: problems.map(formatProblem), warnings: warnings.filter(({ file }) => file === 'content/record.json').map(formatProblem) };
};
const lastRead = (day: string): string => JSON.stringify({ lastRead: day });

describe('the day on which the record was last read', () => {
  test('passes on the day itself and 180 days later', () => {
    expect(checked(lastRead('2026-11-28'), '2026-11-28')).toEqual({ problems: [], warnings: [] });
    expect(checked(lastRead('2026-11-28'), '2027-05-27')).toEqual({ problems: [], warnings: [] });
  });
  test('is warned of when it is longer ago', () => {
    const { problems, warnings } = checked(lastRead('2026-11-28'), '2027-05-28');
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^content\/record\.json:1:13 {2}\$\.lastRead {2}\(warning\)\n {2}found {5}"2026-11-28", 181 days ago\n/),
    ]);
  });
  test('is refused in the future', () => {
    const { problems } = checked(lastRead('2026-11-29'), '2026-11-28');
    expect(problems).toEqual([
      expect.stringMatching(/^content\/record\.json:1:13 {2}\$\.lastRead\n {2}found {5}"2026-11-29"\n {2}expected {2}2026-11-28, /),
    ]);
  });
  test.each([
    ['no file', null],
    ['a day that does not exist', lastRead('2026-02-30')],
    ['another key', JSON.stringify({ lastRead: '2026-11-28', read: true })],
    ['a list', '[]'],
    ['no JSON', '{'],
  ])('is refused with %s', (_, text) => {
    expect(checked(text, '2026-11-28').problems).toEqual([expect.stringMatching(/^content\/record\.json:1:/)]);
  });
});
