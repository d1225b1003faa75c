import type { Browser } from '@playwright/test';

interface SliderResult {
  readonly settlements: number;
  /** Milliseconds of script for one step of the slider. */
  readonly median: number;
  readonly worst: number;
  readonly budget: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** List entries of made-up villages, spread over the region and the days of the war. */
const synthetic = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2020, 8, 27 + (index % 44))).toISOString().slice(0, 10);
    const [lat, lon] = [38.8 + ((index * 7919) % 1600) / 1000, 45.6 + ((index * 104_729) % 2000) / 1000];
    return `<li data-layer="settlements" data-kind="village" data-counted data-day="${day}" data-lat="${lat}" data-lon="${lon}"><a data-select="s${index}" href="#">S${index}</a></li>`;
  }).join('');

const measure = async (browser: Browser, base: string, extra: number): Promise<SliderResult> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, ignoreHTTPSErrors: true });
  if (extra > 0) {
    await page.route('**/map/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace(/(data-list[^>]*>)/, `$1<ol>${synthetic(extra)}</ol>`) });
    });
  }
  await page.goto(`${base}map/`);
  await page.locator('district-map[data-ready]').waitFor({ state: 'attached' });
  const { times, settlements } = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[name="day"]');
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      for (let step = 0; step <= Number(slider?.max); step++) {
        if (slider === null) break;
        slider.value = String(step);
        const start = performance.now();
        slider.dispatchEvent(new Event('input'));
        times.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
    }
    return { times: times.slice(times.length / 3), settlements: document.querySelectorAll('li[data-day]').length };
  });
  await page.close();
  times.sort((a, b) => a - b);
  return { settlements, median: round(times[times.length >> 1] ?? 0), worst: round(times.at(-1) ?? 0), budget: extra > 0 ? 16 : 8 };
};

/** Script time of a step of the map's slider, with the real settlements and with 10,000 made-up ones. */
export const sliderBench = async (browser: Browser, base: string): Promise<SliderResult[]> => [
  await measure(browser, base, 0),
  await measure(browser, base, 10_000),
];
