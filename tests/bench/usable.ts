import type { Browser, Page } from '@playwright/test';

interface UsableResult {
  readonly page: string;
  readonly elements: number;
  /** Milliseconds from the click on a link to a page that answers, without a slow network or processor. */
  readonly 'ms to usable': number;
  /** Milliseconds of script, and until the result is painted, for one choice in a filter, for a text search, and for clearing it. */
  readonly 'a choice': string;
  readonly words: string;
  readonly 'all again': string;
}

interface Answer {
  readonly script: number;
  readonly painted: number;
}

interface Visit {
  readonly elements: number;
  readonly usable: number;
  /** Null where the page has no filters. */
  readonly answers: { readonly choice: Answer; readonly words: Answer; readonly all: Answer } | null;
}

const RUNS = 3;
const WORDS = 'village';

const median = (values: readonly number[]): number => Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);

/** Sets a field of the filters and measures how long the answer takes. */
const answerTo = (page: Page, selector: string, value: string | boolean): Promise<Answer> =>
  page.locator(selector).evaluate(async (field, value) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('The field is no input.');
    if (typeof value === 'string') field.value = value;
    else field.checked = value;
    const start = performance.now();
    field.dispatchEvent(new Event('change', { bubbles: true }));
    const script = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { script, painted: performance.now() - start };
  }, value);

const useFilters = async (page: Page): Promise<Visit['answers']> => {
  const field = 'form[data-filters] input[type="checkbox"] >> nth=0';
  if ((await page.locator(field).count()) === 0) return null;
  const choice = await answerTo(page, field, true);
  await answerTo(page, field, false);
  const words = await answerTo(page, 'form[data-filters] input[name="q"]', WORDS);
  return { choice, words, all: await answerTo(page, 'form[data-filters] input[name="q"]', '') };
};

const visit = async (browser: Browser, url: string, ready: string | null): Promise<Visit> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url, { waitUntil: 'commit' });
  const { usable, elements } = await page.evaluate(async (selector) => {
    const isUsable = (): boolean => document.readyState === 'complete' && (selector === null || document.querySelector(selector) !== null);
    while (!isUsable()) await new Promise((resolve) => setTimeout(resolve, 5));
    return { usable: performance.now(), elements: document.querySelectorAll('*').length };
  }, ready);
  const answers = await useFilters(page);
  await page.close();
  return { usable, elements, answers };
};

const measure = async (browser: Browser, base: string, path: string, ready: string | null): Promise<UsableResult> => {
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, `${base}${path}`, ready));
  const shown = (which: keyof NonNullable<Visit['answers']>): string => {
    const answers = visits.flatMap((entry) => entry.answers?.[which] ?? []);
    return answers.length === 0 ? '' : `${median(answers.map(({ script }) => script))} / ${median(answers.map(({ painted }) => painted))}`;
  };
  return {
    page: `/${path}`,
    elements: visits[0]?.elements ?? 0,
    'ms to usable': median(visits.map(({ usable }) => usable)),
    'a choice': shown('choice'),
    words: shown('words'),
    'all again': shown('all'),
  };
};

/** The pages that grow with the dataset: when they can be used, and how fast their filters answer; medians of three visits. */
export const usableBench = async (browser: Browser, base: string): Promise<UsableResult[]> => [
  await measure(browser, base, 'timeline/', 'event-timeline[data-ready]'),
  await measure(browser, base, 'sources/', 'filter-list[data-ready]'),
  await measure(browser, base, 'map/', 'district-map[data-ready]'),
  await measure(browser, base, 'places/', null),
  await measure(browser, base, 'places/jabrayil/', null),
];
