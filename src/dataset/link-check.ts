import { resultOf } from '#lib/record/link-result.ts';
import type { Visit } from '#schemas/link-report.ts';

/** What a visit needs of `fetch`: the status of the answer. */
export type Ask = (url: string, init: { readonly method: 'HEAD' | 'GET'; readonly signal: AbortSignal }) => Promise<{ readonly status: number }>;

interface Options {
  readonly ask: Ask;
  /** Day of the visits, `YYYY-MM-DD`. */
  readonly on: string;
  /** Hosts visited at a time; each host gets one request at a time. */
  readonly hosts?: number;
  readonly timeoutMs?: number;
}

type Address<S> = S & { readonly url: string };

/** After this many hosts without any answer the network is taken to be absent. */
const PROBES = 8;

const statusOf = async (url: string, ask: Ask, timeoutMs: number): Promise<number | null> => {
  for (const method of ['HEAD', 'GET'] as const) {
    try {
      const { status } = await ask(url, { method, signal: AbortSignal.timeout(timeoutMs) });
      if (resultOf(status) === 'reachable' || method === 'GET') return status;
    } catch {
      if (method === 'GET') return null;
    }
  }
  return null;
};

/** Visits each address, host by host. Null if no host answered at all: then there is no network, and nothing was learnt. */
export const visitAll = async <S extends { readonly id: Visit['id'] }>(sources: readonly Address<S>[], options: Options): Promise<Visit[] | null> => {
  const { ask, on, hosts = 6, timeoutMs = 15_000 } = options;
  const queue = [...Map.groupBy(sources, ({ url }) => new URL(url).host).values()];
  const visits: Visit[] = [];
  let answers = 0;
  let silentHosts = 0;
  const work = async (): Promise<void> => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
      for (const { id, url } of host) {
        if (answers === 0 && silentHosts >= PROBES) return;
        const status = await statusOf(url, ask, timeoutMs);
        if (status !== null) answers++;
        visits.push({ id, url, on, result: resultOf(status), status });
      }
      if (answers === 0) silentHosts++;
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return answers === 0 ? null : visits.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
};
