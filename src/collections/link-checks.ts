import { t } from '#i18n/index.ts';
import type { LinkResult } from '#lib/record/link-result.ts';
import { linkReport } from '#tables';

export type LinkState = LinkResult | 'unchecked' | 'no-link';

/** `npm run check:links` writes the report; a project without one builds too. */
const [text = '[]'] = Object.values(import.meta.glob<string>('/content/link-report.json', { query: '?raw', import: 'default', eager: true }));
const visits = new Map(linkReport.parse(JSON.parse(text)).map((visit) => [`${visit.id} ${visit.url}`, visit]));

/** Result of the last visit to the link of a source, and its day in words; the day is null if there was no visit. */
export const linkHealth = (id: string, url: string | null): { readonly state: LinkState; readonly on: string | null } => {
  if (url === null) return { state: 'no-link', on: null };
  const visit = visits.get(`${id} ${url}`);
  return visit === undefined ? { state: 'unchecked', on: null } : { state: visit.result, on: t.dates.day(visit.on) };
};
