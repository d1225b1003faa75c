import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { takeLock } from '#cli/build-places.ts';
import { newAsk } from '#cli/links/ask.ts';
import { checkLinks } from '#cli/links/run.ts';
import { newTurns, SYSTEM_CLOCK } from '#cli/links/turns.ts';
import { newVisit } from '#cli/links/visit.ts';
import { misuse, sentenceOfArgs } from '#cli/misuse.ts';
import { whenParentEnds } from '#cli/parent.ts';
import { EXAMPLE_ORIGIN, loadEnvironment } from '#hosting/environment.ts';

const COMMAND = 'check:links';
/** Also the name that robots.txt of a host may address. */
const ROBOT = 'forty-four-days-link-check';
const FOLDER = 'content';
const LOCK = '.cache/links.lock';
const PAUSE_MS = 1_000;

const HELP = `Visits the URLs of sources (the original, the copy in an archive, other copies) and writes what it finds into ${FOLDER}/link-report.json.

  npm run ${COMMAND} -- [options]

  --days N     leaves out what was visited within N days (30); 0 visits all
  --limit N    visits N URLs at most: those first that were never visited, then those whose visit is the longest ago
  --help       writes this

A run may be ended at any time with Ctrl+C: the report has what was learnt, and the next run goes on. SITE_URL, BASE_PATH and CONTACT_EMAIL tell hosts who
visits them. Only the public web is visited, on ports 80 and 443; each host gets one request a second, and its robots.txt is obeyed. The exit code is 0, 1
where files of ${FOLDER}/ have problems, 2 where the command cannot be understood, and 130 where it was ended.`;

const refuse = (sentence: string): never => misuse(COMMAND, sentence);

const given = (() => {
  try {
    return parseArgs({ options: { days: { type: 'string' }, limit: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } })
      .values;
  } catch (error) {
    return refuse(sentenceOfArgs(error));
  }
})();

if (given.help) {
  console.log(HELP);
  process.exit();
}

const wholeNumber = (name: string, text: string | undefined, least: number, fallback: number): number => {
  if (text === undefined) return fallback;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  return number >= least ? number : refuse(`Expected a whole number from ${least} on after --${name}, found ${JSON.stringify(text)}.`);
};
const days = wholeNumber('days', given.days, 0, 30);
const limit = wholeNumber('limit', given.limit, 1, Number.POSITIVE_INFINITY);

const environment = (() => {
  try {
    return loadEnvironment();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(2);
  }
})();

const holder = takeLock(LOCK);
if (holder !== null) {
  console.error(`Another visit of the links is running${holder > 0 ? ` (process ${holder})` : ''}. Wait until it has ended, or end it.`);
  process.exit(1);
}

const { siteUrl, basePath, contactEmail } = environment;
const isConfigured = siteUrl !== EXAMPLE_ORIGIN;
const headers = {
  'user-agent': `${ROBOT}/2.0${isConfigured ? ` (+${siteUrl}${basePath}about/)` : contactEmail === null ? '' : ` (${contactEmail})`}`,
  accept: '*/*',
  ...(contactEmail === null ? {} : { from: contactEmail }),
};
if (!isConfigured && contactEmail === null) console.warn('Hosts are not told who visits them: set SITE_URL or CONTACT_EMAIL, so that they can ask.');

const stopping = new AbortController();
const { signal } = stopping;
let code = 0;
const stop = (exitCode: number): void => {
  code = exitCode;
  stopping.abort();
};
/** What a shell gives for a process that a signal ended (POSIX, 2.8.2). */
const ENDED_BY_SIGNAL = 128;
for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(name, () => stop(ENDED_BY_SIGNAL + constants.signals[name]));
whenParentEnds(() => stop(1));

const today = new Date().toISOString().slice(0, 10);
const visit = newVisit({ ask: newAsk({ headers }), turns: newTurns(SYSTEM_CLOCK, PAUSE_MS, signal), clock: SYSTEM_CLOCK, signal, robot: ROBOT });
const result = await checkLinks({ folder: FOLDER, today, days, limit, visit, signal, say: (line) => console.log(line) });
rmSync(LOCK, { force: true });
// Once what was said is out; a name that is still looked up would keep the process.
process.stdout.write('', () => process.exit(code || result));
