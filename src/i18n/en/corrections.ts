import { format } from '#i18n/en/format.ts';

/** The log of changes. */
export const corrections = {
  title: 'Corrections',
  description: 'The public log of every change to the record: what changed, from what to what, and why.',
  intro: (entries: number): string =>
    `Every change of a value, a status or a source is entered here, newest first: ${format.count(entries, { one: 'entry', other: 'entries' })} so far. A claim whose status changed keeps its earlier one beside it, and what changed carries a sign that leads here.`,
  howToReport: 'How to report an error',
  follow: <T>(rss: (text: string) => T, json: (text: string) => T): (string | T)[] => [rss('Follow by RSS'), ' or ', json('JSON Feed')],
  from: 'From',
  to: 'To',
  why: 'Why',
  wholeRecord: 'Concerns the whole record.',
  concernsRows: (rows: number): string => `Concerns ${format.count(rows, { one: 'row', other: 'rows' })}`,
};
