import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { t } from '#i18n/index.ts';
import { namedDistricts, placeOfManyNames } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';

const RUNS = { numRuns: 30, seed: 44 };

/** Encoded garbage for a parameter or a fragment: never empty, and unknown to all pages. */
const garbage = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => encodeURIComponent(`~${text}`)),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%20class%3Devil%3E',
    '%22%5D%3B%3C%2Fscript%3E%3Cb%20class%3Devil%3E',
    'NaN',
    'Infinity',
    '-1',
    '1e400',
    '2020-13-45',
    '0000-00-00',
    '+002020-10-04',
    '2020-10-04%00',
    '%',
    '%E0%A4%A',
    '%zz',
    '%F0%9F%92%A3',
    '%E2%80%AE',
    '..%2F..%2F',
    'javascript%3Aalert(1)',
    'x'.repeat(4000),
  ),
);
/** Fragments that look like a viewpoint of the map but are not valid. */
const views = fc.constantFrom(
  '9/0/0',
  '9/91/46',
  '9/39/400',
  '99/39.50/46.80',
  '-1/39.50/46.80',
  '9/NaN/46',
  '9/Infinity/46',
  '9/39.50',
  '9//',
  '9/39.50/46.80/1',
  '0/0/0',
);

interface Heard {
  readonly status: string;
  readonly hasMarkup: boolean;
  readonly shown: number;
  readonly checked: string;
  readonly selected: string;
}

/** Goes to a URL without loading the page again, as going back does, and returns what the page shows then. */
const goWithin = (page: Page, search: string, hash: string): Promise<Heard> =>
  page.evaluate(
    async ([asked, fragment]) => {
      history.replaceState(null, '', `${location.pathname}${asked}${fragment}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await new Promise(requestAnimationFrame);
      const values = (selector: string) =>
        [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`main ${selector}`)].map(({ value }) => value).join();
      return {
        status: [...document.querySelectorAll('[role="status"]')].map((status) => status.textContent?.trim()).join(' | '),
        hasMarkup: document.querySelector('.evil') !== null,
        shown: document.querySelectorAll('main [data-item]:not([hidden])').length,
        checked: values('input:checked'),
        selected: values('select'),
      };
    },
    [search, hash] as const,
  );

/** A URL in which at least one of the parameters, or the fragment, is garbage. */
const garbageUrl = (parameters: readonly string[], fragment: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({
      search: fc
        .array(fc.tuple(fc.constantFrom(...parameters), garbage), { minLength: 1, maxLength: 4 })
        .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
      hash: fc.oneof(
        fc.constant(''),
        fragment.map((id) => `#${id}`),
      ),
    }),
    fc.record({ search: fc.constantFrom('', '?ref=x', '?__proto__=x'), hash: fragment.map((id) => `#${id}`) }),
  );

const LISTS = [
  { path: 'timeline/', element: 'event-timeline', parameters: ['period', 'category', 'attribution', 'harm', 'place', 'day'], table: 'events' },
  { path: 'claims/', element: 'filter-list', parameters: ['status', 'part', 'kind'], table: 'claims' },
  { path: 'sources/', element: 'filter-list', parameters: ['side', 'kind', 'language', 'consulted', 'link'], table: 'works' },
  { path: 'losses/', element: 'filter-list', parameters: ['side', 'has', 'period', 'kind'], table: 'quantities' },
  { path: 'losses/sites/', element: 'filter-list', parameters: ['heritage', 'condition', 'condition2020', 'kind', 'place'], table: 'sites' },
] as const;

for (const { path, element, parameters, table } of LISTS) {
  test(`any garbage in a URL of /${path} gives the whole list and one quiet line`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(`${element}[data-ready]`)).toBeAttached();
    const first = await goWithin(page, '', '');
    expect(first.status).toBe(t.filterStatus[table].all(first.shown));
    await fc.assert(
      fc.asyncProperty(garbageUrl(parameters, garbage), async ({ search, hash }) => {
        expect(await goWithin(page, search, hash)).toEqual({ ...first, status: t.status.alsoNotUnderstood(first.status) });
      }),
      RUNS,
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (words) => {
        const { status, hasMarkup, shown } = await goWithin(page, `?q=${words}`, '');
        expect(hasMarkup).toBe(false);
        // A list without a field for words does not know the parameter.
        expect([t.filterStatus[table].shown(shown, first.shown), first.status, t.status.alsoNotUnderstood(first.status)]).toContain(status);
      }),
      RUNS,
    );
    expect(await goWithin(page, '', '')).toEqual(first);
  });

  test(`a value given twice where /${path} takes one is not understood, and what is shown is what the form says`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(`${element}[data-ready]`)).toBeAttached();
    const [field, one = '', other = ''] = await page
      .locator('main select')
      .first()
      .evaluate((select) => (select instanceof HTMLSelectElement ? [select.name, ...[...select.options].slice(1, 3).map(({ value }) => value)] : []));
    const alone = await goWithin(page, `?${field}=${one}`, '');
    const twice = await goWithin(page, `?${field}=${one}&${field}=${other}`, '');
    expect(twice).toEqual({ ...alone, status: t.status.alsoNotUnderstood(alone.status) });
    expect((await goWithin(page, '?q=a&q=b', '')).status).toContain(t.status.notUnderstood);
  });
}

test('any garbage in a URL of the map gives the first view and one quiet line', async ({ page }) => {
  await page.goto('map/');
  await expect(page.locator('district-map[data-ready]')).toBeAttached();
  const first = await goWithin(page, '', '');
  expect(first.status).toMatch(/^10 November 2020, the fighting ends: .* up to this day$/);
  await fc.assert(
    fc.asyncProperty(garbageUrl(['day', 'place', 'range', 'layers'], fc.oneof(garbage, views)), async ({ search, hash }) => {
      expect(await goWithin(page, search, hash)).toEqual({ ...first, status: t.status.alsoNotUnderstood(first.status) });
      await expect(page.locator('[data-panel="place"]')).toBeHidden();
    }),
    RUNS,
  );
  const twoPlaces = namedDistricts()
    .slice(0, 2)
    .map(({ id }) => `place=${id}`)
    .join('&');
  for (const search of ['?day=2020-10-20&day=2020-10-21', `?${twoPlaces}`, '?range=only&range=upto']) {
    expect((await goWithin(page, search, '')).status).toContain(t.status.notUnderstood);
  }
  expect((await goWithin(page, '', '')).status).toBe(first.status);
  const slider = page.getByRole('slider', { name: 'Day' });
  await slider.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^9 November 2020, day 44 of 44: /);
});

test('any garbage in the fragment of the article is said in one quiet line', async ({ page }) => {
  await page.goto('article/');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  await fc.assert(
    fc.asyncProperty(garbage, async (id) => {
      expect((await goWithin(page, '', '')).status).toBe('');
      expect(await goWithin(page, '', `#${id}`)).toMatchObject({ status: t.status.notUnderstood, hasMarkup: false });
    }),
    RUNS,
  );
});

test('any words in a URL of the search are searched for as words', async ({ page }) => {
  await page.goto(`search/?q=${placeOfManyNames().headword}`);
  await expect(page.getByRole('status')).toHaveText(/^\d+ results/);
  await fc.assert(
    fc.asyncProperty(garbage, async (words) => {
      await goWithin(page, `?q=${words}`, '');
      await expect(page.getByRole('status')).toHaveText(/^(?:Nothing was found for “|\d+ results? for “)/s);
      expect(await page.locator('.evil').count()).toBe(0);
    }),
    { ...RUNS, numRuns: 20 },
  );
});

for (const url of [
  'map/?day=%E0%A4%A&place=__proto__&layers=constructor#9/0/0',
  'map/#99/NaN/Infinity',
  'embed/map/?day=1e400&place=%3Cb%20class%3Devil%3E#%',
  'timeline/?category=__proto__&place=%zz&day=2020-13-45#%3Cb%20class%3Devil%3E',
  'embed/timeline/?day=NaN#toString',
  'claims/?status=constructor&kind=%00#%E0%A4%A',
  'sources/?side=toString&language=__proto__#..%2F',
  'losses/sites/?heritage=hasOwnProperty#%F0%9F%92%A3',
  'article/#%',
] as const) {
  test(`/${url} loads, says so in one line, and stays usable`, async ({ page }) => {
    await page.goto(url);
    const status = page.getByRole('status');
    await expect(status).toHaveText(new RegExp(`${t.status.notUnderstood}$`));
    await expect(status).toHaveCount(1);
    expect(await page.locator('.evil').count()).toBe(0);
    await expect(page.locator('h1')).toBeVisible();
    if (url.includes('map/')) await expect(page.locator('district-map[data-ready]')).toBeAttached();
    else await expect(page.locator(':is(filter-list, event-timeline, claim-notes)[data-ready]')).toBeAttached();
    await expect(page.locator('main :is(fieldset, button, input):not([hidden])').first()).toBeEnabled();
  });
}
