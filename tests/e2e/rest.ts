import { expect, type Page, type Request } from '@playwright/test';

const running = new WeakMap<Page, Set<Request>>();

/** The requests of a page that have not ended, from now on. */
const runningOf = (page: Page): ReadonlySet<Request> => {
  const known = running.get(page);
  if (known !== undefined) return known;
  const requests = new Set<Request>();
  running.set(page, requests);
  page.on('request', (request) => {
    // A new page ends the requests of the one before, not always with an event.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) requests.clear();
    requests.add(request);
  });
  const end = (request: Request): void => void requests.delete(request);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return requests;
};

/** Opens a page and counts its requests, so that `rest` knows when it is at rest. */
export const open = async (page: Page, path: string): Promise<void> => {
  runningOf(page);
  await page.goto(path);
};

/** Milliseconds after which a page that gives no idle time counts as idle. */
const LONGEST = 1_000;

/** Looks at an opened page until it has had nothing to do three times in a row: no request runs, and the browser has time to spare. */
export const rest = async (page: Page): Promise<void> => {
  const requests = runningOf(page);
  for (let quiet = 0; quiet < 3; ) {
    await expect.poll(() => requests.size, { intervals: [10] }).toBe(0);
    await page.evaluate(
      (longest) =>
        new Promise((resolve) => {
          // A browser that has nothing to draw may give no frame and no idle time at all.
          setTimeout(resolve, longest);
          requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: longest }));
        }),
      LONGEST,
    );
    quiet = requests.size === 0 ? quiet + 1 : 0;
  }
};

/** Scrolls to the end of a page in steps of half a viewport, a frame for each, as a hasty reader does. */
export const readThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });
