import lighthouse from 'lighthouse';
import { BUDGETS, median, round, verdict } from './budgets.ts';

interface Run {
  /** Performance, accessibility, best practices, search engines. */
  readonly scores: readonly number[];
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  readonly all: number;
  readonly script: number;
  readonly requests: number;
}

interface Row {
  readonly page: string;
  readonly scores: string;
  readonly LCP: number;
  readonly 'of bare': number;
  readonly CLS: number;
  readonly TBT: number;
  readonly 'KB all': number;
  readonly 'KB script': number;
  readonly requests: number;
  readonly budget: string;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = 3;

const numberOf = (value: unknown, key: string): number => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'number' ? found : 0;
};

/** One run of the mobile preset, with simulated throttling. */
const visit = async (url: string, port: number): Promise<Run> => {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { audits, categories } = result.lhr;
  const metric = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  const details = audits['network-requests']?.details;
  const requests: readonly unknown[] = details?.type === 'table' ? details.items : [];
  const scripts = requests.filter((request) => typeof request === 'object' && request !== null && Reflect.get(request, 'resourceType') === 'Script');
  const bytes = (list: readonly unknown[]): number => list.reduce<number>((sum, request) => sum + numberOf(request, 'transferSize'), 0) / 1000;
  return {
    scores: CATEGORIES.map((id) => round((categories[id]?.score ?? 0) * 100)),
    lcp: metric('largest-contentful-paint'),
    cls: metric('cumulative-layout-shift'),
    tbt: metric('total-blocking-time'),
    all: bytes(requests),
    script: bytes(scripts),
    requests: requests.length,
  };
};

const visits = async (url: string, port: number): Promise<Run[]> => {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await visit(url, port));
  return runs;
};

/** Every kind of page beside the bare one, in the browser that listens on that debugging port. */
export const lighthouseBench = async (base: string, port: number): Promise<Row[]> => {
  const bare = median((await visits(`${base}bare/`, port)).map(({ lcp }) => lcp));
  const rows: Row[] = [];
  for (const [path, budget] of Object.entries(BUDGETS)) {
    const runs = await visits(`${base}${path}`, port);
    const of = (pick: (run: Run) => number): number => median(runs.map(pick));
    const load = { all: of(({ all }) => all), script: of(({ script }) => script), ofBare: of(({ lcp }) => lcp) / bare, tbt: of(({ tbt }) => tbt) };
    rows.push({
      page: `/${path}`,
      scores: CATEGORIES.map((_, index) => of(({ scores }) => scores[index] ?? 0)).join(' '),
      LCP: round(of(({ lcp }) => lcp)),
      'of bare': round(load.ofBare, 2),
      CLS: round(
        of(({ cls }) => cls),
        3,
      ),
      TBT: round(load.tbt),
      'KB all': round(load.all, 1),
      'KB script': round(load.script, 1),
      requests: of(({ requests }) => requests),
      budget: verdict(load, budget),
    });
  }
  return rows;
};
