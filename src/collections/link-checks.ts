import { t } from '#i18n/index.ts';
import type { LinkResult } from '#lib/record/link-result.ts';
import { linkReport } from '#tables';

export type LinkState = LinkResult | 'unchecked' | 'no-link';

/** The report, which need not be there yet. */
const [text = '[]'] = Object.values(import.meta.glob<string>('/content/link-report.json', { query: '?raw', import: 'default', eager: true }));
const visits = new Map(linkReport.parse(JSON.parse(text)).map((visit) => [`${visit.id} ${visit.url}`, visit]));

/** What is known of the address of a source, with the day on which it was visited. */
export const linkHealth = (id: string, url: string | null): { readonly state: LinkState; readonly on: string | null } => {
  if (url === null) return { state: 'no-link', on: null };
  const visit = visits.get(`${id} ${url}`);
  return visit === undefined ? { state: 'unchecked', on: null } : { state: visit.result, on: t.dates.day(visit.on) };
};
