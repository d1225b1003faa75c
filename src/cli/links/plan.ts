import { faultOfAddress } from '#dataset/addresses.ts';
import type { Folder } from '#dataset/folder.ts';
import type { Visit } from '#schemas/link-report.ts';

/** A URL of a source: of its original, of its copy in an archive, or of another copy. */
export type Address = Pick<Visit, 'id' | 'url'>;

/** All URLs of sources that the dataset accepts, in the order of the table. */
export const addressesOf = (folder: Folder): Address[] =>
  folder
    .rows('sources')
    .flatMap(({ row: { id, url, archived, copies } }) =>
      [...new Set([url, archived, ...copies.map((copy) => copy.url)])].flatMap((own) => (own === null ? [] : [{ id, url: own }])),
    )
    // What the check refuses could be a host of this machine or of a private network.
    .filter(({ url }) => faultOfAddress(url)?.level !== 'error');

const keyOf = ({ id, url }: Address): string => `${id} ${url}`;

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The visits that are still of a URL of the dataset. */
export const keptVisits = (report: readonly Visit[], addresses: readonly Address[]): Visit[] => {
  const keys = new Set(addresses.map(keyOf));
  return report.filter((visit) => keys.has(keyOf(visit)));
};

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Whether a host asked for another time, which no page is on: such a visit counts for nothing. */
const isPutOff = ({ status }: Visit): boolean => status === 429 || status === 503;

/** The addresses that are due, those first that were never visited, then those whose visit is the longest ago. */
export const dueAddresses = (
  addresses: readonly Address[],
  report: readonly Visit[],
  { today, days }: { /** `YYYY-MM-DD` */ readonly today: string /** Days for which a visit is good. */; readonly days: number },
): Address[] => {
  const last = new Map(report.map((visit) => [keyOf(visit), visit]));
  const dayOf = (address: Address): string => last.get(keyOf(address))?.on ?? '';
  return addresses
    .filter((address) => {
      const visit = last.get(keyOf(address));
      return visit === undefined || isPutOff(visit) || daysBetween(visit.on, today) >= days;
    })
    .toSorted((a, b) => inOrder(dayOf(a), dayOf(b)));
};

/** A report with newer visits in the place of older ones, by source and URL. */
export const withVisits = (report: readonly Visit[], visits: readonly Visit[]): Visit[] => [
  ...new Map([...report, ...visits].toSorted((a, b) => inOrder(keyOf(a), keyOf(b))).map((visit) => [keyOf(visit), visit])).values(),
];
