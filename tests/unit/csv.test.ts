import { expect, test } from 'vitest';
import { toCsv } from '#lib/csv.ts';

/** The byte order mark, by which spreadsheets know UTF-8. */
const MARK = '\uFEFF';

test('CSV quotes what needs it, joins lists, leaves null empty', () => {
  expect(toCsv([{ id: 'a', text: 'said "x", then\ny', value: 1000, none: null, list: ['Şuşa', 'b'] }])).toBe(
    `${MARK}id,text,value,none,list\r\na,"said ""x"", then\ny",1000,,Şuşa; b\r\n`,
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('CSV defuses %j, which a spreadsheet would run', (text) => {
  expect(toCsv([{ text }])).toBe(`${MARK}text\r\n'${text}\r\n`);
});

test('CSV leaves negative numbers alone', () => {
  expect(toCsv([{ value: -5 }])).toBe(`${MARK}value\r\n-5\r\n`);
});

test('CSV without rows has the columns that were given', () => {
  expect(toCsv([], ['id', 'text'])).toBe(`${MARK}id,text\r\n`);
});
