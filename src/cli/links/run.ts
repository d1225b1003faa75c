import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, addressesOf, dueAddresses, keptVisits, withVisits } from '#cli/links/plan.ts';
import type { Outcome } from '#cli/links/visit.ts';
import { visitAll } from '#cli/links/visit-all.ts';
import { count, numberInEnglish } from '#dataset/english.ts';
import { filesOnDisk } from '#dataset/files.ts';
import { readFolder } from '#dataset/folder.ts';
import { LINK_REPORT } from '#dataset/link-report.ts';
import { formatReport, type Problem } from '#dataset/problem.ts';
import { readRootFile } from '#dataset/root-file.ts';
import type { Visit } from '#schemas/link-report.ts';
import { linkReport } from '#tables';

interface Options {
  /** The content folder, which holds the report. */
  readonly folder: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Days for which a visit is good; what was visited since is left out. */
  readonly days: number;
  /** URLs to visit at most. */
  readonly limit: number;
  readonly visit: (url: string) => Promise<Outcome>;
  /** Ends the run; what was learnt is written. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Hosts visited at a time. */
  readonly hosts?: number;
  /** Visits after which the report is written. */
  readonly saveEvery?: number;
}

const urls = (number: number): string => count(number, 'URL');

const inNumbers = (visits: readonly Visit[]): string => {
  const number = (result: Visit['result']) => numberInEnglish(visits.filter((visit) => visit.result === result).length);
  return `${number('reachable')} reachable, ${number('refused')} refused, ${number('not-reachable')} not reachable`;
};

/** Writes the report to a temporary file and renames it, so that no reader finds it half written. */
const writeReport = (folder: string, visits: readonly Visit[]): void => {
  const file = join(folder, LINK_REPORT);
  writeFileSync(`${file}.part`, `${JSON.stringify(visits, null, 2)}\n`);
  renameSync(`${file}.part`, file);
};

/** Visits the URLs of sources that are due, and writes what it learns into the report of the folder as it goes on. Gives the exit code. */
export const checkLinks = async (options: Options): Promise<0 | 1> => {
  const { folder, today, days, limit, visit, signal, say, hosts = 6, saveEvery = 25 } = options;
  const content = readFolder(filesOnDisk(folder));
  const problems: Problem[] = [...content.problems];
  const before = readRootFile(content.files, LINK_REPORT, linkReport, (problem) => problems.push(problem))?.data ?? [];
  if (problems.length > 0) {
    say(`Nothing was visited, since files of ${folder} have problems.\n\n${formatReport(problems)}`);
    return 1;
  }
  const addresses = addressesOf(content);
  let report = withVisits(keptVisits(before, addresses), []);
  const gone = before.length - report.length;
  if (gone > 0) {
    writeReport(folder, report);
    say(`${count(gone, 'visit')} taken out of the report: ${gone === 1 ? 'its URL is' : 'their URLs are'} of no source any more.`);
  }
  const due = dueAddresses(addresses, report, { today, days });
  const fresh = addresses.length - due.length;
  say(
    `${urls(addresses.length)} of sources, ${numberInEnglish(due.length)} to visit${fresh > 0 ? `; ${urls(fresh)} visited within ${count(days, 'day')}` : ''}.`,
  );
  if (due.length === 0) return 0;

  const visits: Visit[] = [];
  const skips: { readonly address: Address; readonly why: string }[] = [];
  const end = await visitAll(due, {
    visit,
    on: today,
    signal,
    limit,
    hosts,
    onVisit: (visit) => {
      visits.push(visit);
      if (visits.length % saveEvery !== 0) return;
      report = withVisits(report, visits);
      writeReport(folder, report);
      say(`${numberInEnglish(visits.length)} of ${numberInEnglish(Math.min(limit, due.length))}: ${inNumbers(visits)}`);
    },
    onSkip: (address, why) => skips.push({ address, why }),
  });
  if (visits.length > 0) writeReport(folder, withVisits(report, visits));

  for (const [why, of] of Map.groupBy(skips, (skip) => skip.why))
    say([`Not visited, since ${why}:`, ...of.map(({ address: { id, url } }) => `  ${id}  ${url}`)].join('\n'));
  if (visits.length === 0 && end === 'no-network') {
    say('No host answered: there is no network here. The report stays as it was.');
    return 0;
  }
  say(`${urls(visits.length)} visited: ${inNumbers(visits)}.${skips.length > 0 ? ` ${urls(skips.length)} not visited, for the reasons above.` : ''}`);
  const left = due.length - visits.length - skips.length;
  if (end === 'no-network') say('No host answered at the end: the network seems to be gone. What it did not answer is not in the report.');
  if (left > 0) say(`${urls(left)} left. Run the command again: it goes on where this run ended.`);
  return 0;
};
