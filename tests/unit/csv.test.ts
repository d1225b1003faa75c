import { expect, test } from 'vitest';
import { toCsv } from '#lib/csv.ts';

test('CSV quotes what needs it, joins lists, leaves null empty', () => {
  expect(toCsv([{ id: 'a', text: 'said "x", then\ny', value: 1000, none: null, list: ['Şuşa', 'b'] }])).toBe(
    'id,text,value,none,list\r\na,"said ""x"", then\ny",1000,,Şuşa; b\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('CSV defuses %j, which a spreadsheet would run', (text) => {
  expect(toCsv([{ text }])).toBe(`text\r\n'${text}\r\n`);
});

test('CSV leaves negative numbers alone', () => {
  expect(toCsv([{ value: -5 }])).toBe('value\r\n-5\r\n');
});
