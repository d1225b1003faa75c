import robotsParser from 'robots-parser';
import { type Answer, type Ask, faultOfTarget, type Guard, NotVisited, PUBLIC_WEB } from '#cli/links/ask.ts';
import type { Clock, Turns } from '#cli/links/turns.ts';
import { resultOf } from '#lib/record/link-result.ts';

/**
 * What came of a visit. `visited`: the status of the last answer; `disallowed`: robots.txt of the host asks programs to stay away; `silent`: no answer;
 * `skipped`: this check does not go there, or the host asked to wait for longer than a run, so that nothing was learnt.
 */
export type Outcome =
  | { readonly kind: 'visited'; readonly status: number }
  | { readonly kind: 'disallowed' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'skipped'; readonly why: string };

interface Options {
  readonly ask: Ask;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Name under which robots.txt addresses this program. */
  readonly robot: string;
  readonly guard?: Guard;
  /** Time for one request, in milliseconds. */
  readonly requestMs?: number;
  /** Time for all requests of a visit together, without the pauses between them. */
  readonly visitMs?: number;
}

const MOST_REDIRECTS = 5;
/** Longer URLs are not followed: browsers and servers of the web stay below. */
const LONGEST_URL = 4_000;
/** A host that asks for a longer wait is left for the next run. */
const LONGEST_WAIT_MS = 60_000;
/** Requests for which a wait is kept, before the host is left for the next run. */
const MOST_WAITS = 2;
/** What a reader of robots.txt must read at least (RFC 9309, 2.5). */
const ROBOTS_BYTES = 512_000;

/** Milliseconds of a Retry-After header from now on, which is a number of seconds or a date (RFC 9110, 10.2.3); null where there is none. */
export const waitOf = (retryAfter: string | null, now: number): number | null => {
  if (retryAfter === null) return null;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};

/** What a host lets programs ask for. */
type Rules =
  | { readonly kind: 'known'; readonly allows: (url: URL) => boolean }
  | { readonly kind: 'silent' }
  | { readonly kind: 'skipped'; readonly why: string };

/** The end of a way that led to no answer, thrown through the steps of a visit. */
class Ended extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

const skipped = (why: string): Ended => new Ended({ kind: 'skipped', why });

/** A stopwatch for the requests of one visit. */
interface Budget {
  leftMs: number;
}

/**
 * Makes what visits. A visit asks for the head of a page, and for the page where that is not sent; it reads robots.txt of each host once, follows
 * redirects only to where a visit may begin, and waits as long as hosts ask it to. Throws only when the signal ends it.
 */
export const newVisit = (options: Options): ((url: string) => Promise<Outcome>) => {
  const { ask, turns, clock, signal, robot, guard = PUBLIC_WEB, requestMs = 15_000, visitMs = 60_000 } = options;
  const robots = new Map<string, Promise<Rules>>();
  const closed = new Set<string>();

  /** One answer of a host, after the waits that it asks for. */
  const answerOf = async (url: URL, method: 'HEAD' | 'GET', budget: Budget, readsBytes = 0): Promise<Answer> => {
    for (let waits = 0; ; waits++) {
      const answer = await turns.take(url.hostname, async () => {
        if (closed.has(url.hostname)) throw skipped(`${url.hostname} asked to be left alone for now`);
        if (budget.leftMs <= 0) throw new Ended({ kind: 'silent' });
        const start = clock.now();
        try {
          return await ask(url, { method, readsBytes, timeoutMs: Math.min(requestMs, budget.leftMs), signal });
        } finally {
          budget.leftMs -= clock.now() - start;
        }
      });
      if (answer.status !== 429 && answer.status !== 503) return answer;
      const wait = waitOf(answer.retryAfter, clock.now());
      if (answer.status === 503 && wait === null) return answer;
      if (wait === null || wait > LONGEST_WAIT_MS || waits === MOST_WAITS) {
        closed.add(url.hostname);
        return answer;
      }
      turns.hold(url.hostname, wait);
    }
  };

  /** The answer that a way of redirects ends with. */
  const follow = async (start: URL, step: (url: URL) => Promise<Answer>): Promise<Answer> => {
    let url = start;
    for (let redirects = 0; ; redirects++) {
      const answer = await step(url);
      if (![301, 302, 303, 307, 308].includes(answer.status) || answer.location === null) return answer;
      if (redirects === MOST_REDIRECTS) throw skipped(`more than ${MOST_REDIRECTS} redirects`);
      if (!URL.canParse(answer.location, url)) throw skipped(`it leads to ${JSON.stringify(answer.location)}, which is no URL`);
      url = new URL(answer.location, url);
      if (url.href.length > LONGEST_URL) throw skipped(`it leads to a URL of more than ${LONGEST_URL} characters`);
      const fault = faultOfTarget(url, guard);
      if (fault !== null) throw skipped(`it leads on, but ${fault}`);
    }
  };

  const readRobots = async (origin: string): Promise<Rules> => {
    const url = new URL('/robots.txt', origin);
    const budget = { leftMs: visitMs };
    try {
      const { status, text } = await follow(url, (at) => answerOf(at, 'GET', budget, ROBOTS_BYTES));
      if (status === 429 || status >= 500) return { kind: 'skipped', why: `robots.txt of ${url.host} cannot be read now (${status})` };
      if (status < 200 || status >= 300) return { kind: 'known', allows: () => true };
      const rules = robotsParser(url.href, text);
      const delay = rules.getCrawlDelay(robot) ?? 0;
      if (delay > 0) turns.slow(url.hostname, Math.min(delay * 1000, LONGEST_WAIT_MS));
      return { kind: 'known', allows: (page) => rules.isAllowed(page.href, robot) !== false };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof NotVisited) return { kind: 'skipped', why: error.message };
      // A robots.txt that leads astray says nothing; RFC 9309, 2.3.1.2, lets such a host be visited.
      if (error instanceof Ended && error.outcome.kind === 'skipped' && !closed.has(url.hostname)) return { kind: 'known', allows: () => true };
      return error instanceof Ended && error.outcome.kind === 'skipped' ? error.outcome : { kind: 'silent' };
    }
  };

  const rulesOf = (origin: string): Promise<Rules> => {
    const known = robots.get(origin) ?? readRobots(origin);
    robots.set(origin, known);
    return known;
  };

  const askPolitely = async (url: URL, method: 'HEAD' | 'GET', budget: Budget): Promise<Answer> => {
    const rules = await rulesOf(url.origin);
    if (rules.kind !== 'known') throw new Ended(rules);
    if (!rules.allows(url)) throw new Ended({ kind: 'disallowed' });
    return answerOf(url, method, budget);
  };

  const tryMethod = async (url: URL, method: 'HEAD' | 'GET', budget: Budget): Promise<Outcome> => {
    try {
      const { status } = await follow(url, (at) => askPolitely(at, method, budget));
      return { kind: 'visited', status };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Ended) return error.outcome;
      return error instanceof NotVisited ? { kind: 'skipped', why: error.message } : { kind: 'silent' };
    }
  };

  return async (text) => {
    const url = new URL(text);
    const fault = faultOfTarget(url, guard);
    if (fault !== null) return { kind: 'skipped', why: fault };
    const budget = { leftMs: visitMs };
    const head = await tryMethod(url, 'HEAD', budget);
    const isSettled = head.kind === 'skipped' || head.kind === 'disallowed' || (head.kind === 'visited' && resultOf(head.status) === 'reachable');
    if (isSettled || budget.leftMs <= 0) return head;
    // A host that asked to be left alone has said so with the answer to the first request.
    if (head.kind === 'visited' && (head.status === 429 || closed.has(url.hostname))) return head;
    const rules = await rulesOf(url.origin);
    if (rules.kind === 'silent') return head;
    const page = await tryMethod(url, 'GET', budget);
    return page.kind === 'silent' || (page.kind === 'skipped' && head.kind === 'visited') ? head : page;
  };
};
