import type { Browser } from '@playwright/test';
import { BUDGETS, median, round, verdict } from './budgets.ts';

interface PageResult {
  readonly page: string;
  readonly 'KB all': number;
  readonly 'KB script': number;
  readonly requests: number;
  /** Milliseconds, median of the runs, with a processor four times slower and a slow mobile network. */
  readonly LCP: number;
  readonly 'of bare': number;
  readonly CLS: number;
  readonly TBT: number;
  readonly budget: string;
}

const RUNS = 3;
/** The network of Lighthouse’s mobile preset: 1.6 Mbit/s, 150 ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
interface Load {
  readonly all: number;
  readonly script: number;
  readonly requests: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
}

/** One first load on a phone's screen, until the network is quiet. */
const load = async (browser: Browser, url: string): Promise<Load> => {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true, ignoreHTTPSErrors: true });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Network.emulateNetworkConditions', SLOW_4G);
  const scripts = new Set<string>();
  let [all, script, requests] = [0, 0, 0];
  client.on('Network.responseReceived', ({ requestId, type }) => {
    requests++;
    if (type === 'Script') scripts.add(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('largest-contentful-paint', (entry) => {
      seen.lcp = entry.startTime;
    });
    watch('layout-shift', (entry) => {
      seen.cls += 'value' in entry ? Number(entry.value) : 0;
    });
    watch('longtask', (entry) => {
      seen.tbt += Math.max(0, entry.duration - 50);
    });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() =>
    Object.fromEntries(Object.entries(Reflect.get(window, 'seen')).map(([name, value]) => [name, Number(value)])),
  );
  await page.close();
  return { all, script, requests, lcp: seen.lcp ?? 0, cls: seen.cls ?? 0, tbt: seen.tbt ?? 0 };
};

/** Every kind of page beside a bare one, in the same run. */
export const pagesBench = async (browser: Browser, base: string): Promise<PageResult[]> => {
  const measure = async (path: string): Promise<Load[]> => {
    const loads: Load[] = [];
    for (let run = 0; run < RUNS; run++) loads.push(await load(browser, `${base}${path}`));
    return loads;
  };
  const bare = median((await measure('bare/')).map(({ lcp }) => lcp));
  const results: PageResult[] = [];
  for (const [path, budget] of Object.entries(BUDGETS)) {
    const loads = await measure(path);
    const of = (name: keyof Load): number => median(loads.map((entry) => entry[name]));
    const cost = { all: of('all') / 1000, script: of('script') / 1000, ofBare: of('lcp') / bare, tbt: of('tbt') };
    results.push({
      page: `/${path}`,
      'KB all': round(cost.all, 1),
      'KB script': round(cost.script, 1),
      requests: of('requests'),
      LCP: round(of('lcp')),
      'of bare': round(cost.ofBare, 2),
      CLS: round(of('cls'), 3),
      TBT: round(cost.tbt),
      budget: verdict(cost, budget),
    });
  }
  return results;
};
