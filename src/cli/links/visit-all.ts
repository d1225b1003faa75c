import type { Address } from '#cli/links/plan.ts';
import type { Outcome } from '#cli/links/visit.ts';
import { resultOf } from '#lib/record/link-result.ts';
import type { Visit } from '#schemas/link-report.ts';

interface Options {
  readonly visit: (url: string) => Promise<Outcome>;
  /** Day of the visits, `YYYY-MM-DD`. */
  readonly on: string;
  /** Ends the run; visits under way are given up. */
  readonly signal: AbortSignal;
  /** Addresses to visit at most; those that are skipped do not count. */
  readonly limit: number;
  /** Hosts visited at a time. */
  readonly hosts?: number;
  /** Called with each visit from which something was learnt. */
  readonly onVisit: (visit: Visit) => void;
  readonly onSkip: (address: Address, why: string) => void;
}

/** `done`: nothing is left to visit; `limit`: as much as was allowed; `stopped`: by the signal; `no-network`: no host answers, or none answers any more. */
export type End = 'done' | 'limit' | 'stopped' | 'no-network';

/** After this many hosts without any answer in between the network is taken to be absent. */
const PROBES = 12;

const hostOf = ({ url }: Address): string => new URL(url).hostname;

/**
 * Visits addresses in their order, several hosts at a time and each host by one visit at a time. That no answer came is learnt only where the network
 * was there: when another host answers afterwards, or at the end of a run in which one did.
 */
export const visitAll = async (addresses: readonly Address[], options: Options): Promise<End> => {
  const { visit, on, signal, limit, hosts = 6, onVisit, onSkip } = options;
  const queue = [...addresses];
  const busy = new Set<string>();
  let open = limit;
  let hasAnswer = false;
  let silent: Address[] = [];
  const silentHosts = new Set<string>();
  const isLost = (): boolean => silentHosts.size >= PROBES;

  const tellSilent = (): void => {
    for (const { id, url } of silent) onVisit({ id, url, on, result: resultOf(null), status: null });
    silent = [];
    silentHosts.clear();
  };
  const tell = (address: Address, outcome: Outcome): void => {
    const { id, url } = address;
    if (outcome.kind === 'skipped') {
      open++;
      onSkip(address, outcome.why);
    } else if (outcome.kind === 'silent') {
      silent.push(address);
      silentHosts.add(hostOf(address));
    } else {
      hasAnswer = true;
      tellSilent();
      onVisit(
        outcome.kind === 'disallowed'
          ? { id, url, on, result: 'refused', status: null, reason: 'robots-txt' }
          : { id, url, on, result: resultOf(outcome.status), status: outcome.status },
      );
    }
  };
  const work = async (): Promise<void> => {
    while (open > 0 && !signal.aborted && !isLost()) {
      const next = queue.findIndex((address) => !busy.has(hostOf(address)));
      const [address] = next === -1 ? [] : queue.splice(next, 1);
      // What is left is of hosts that others are at, who will go on with it.
      if (address === undefined) return;
      const host = hostOf(address);
      busy.add(host);
      open--;
      try {
        tell(address, await visit(address.url));
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        busy.delete(host);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
  const ending = (): End => {
    if (signal.aborted) return 'stopped';
    if (isLost() || (!hasAnswer && silent.length > 0)) return 'no-network';
    return queue.length > 0 ? 'limit' : 'done';
  };
  const end = ending();
  if (hasAnswer && !isLost()) tellSilent();
  return end;
};
