import { expect, type Locator, type Page } from '@playwright/test';

interface Stop {
  readonly name: string;
  /** Place in the order of the document, among all that can have the focus. */
  readonly at: number;
  /** What is wrong with how the focus shows; empty if nothing is. */
  readonly fault: string;
}

/** The focused element; null if the page itself has the focus. */
export const stopHere = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const name = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '';
    const style = getComputedStyle(element);
    const box = (element.getClientRects()[0] ?? element.getBoundingClientRect()) as DOMRect;
    const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    const hit = element instanceof SVGElement ? getComputedStyle(element.querySelector('rect, .mark') ?? element) : null;
    const isStroked = hit !== null && hit.stroke !== 'none' && Number.parseFloat(hit.strokeWidth) >= 2;
    const [from, to] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const isInView = to - from >= Math.min(box.height, 16) - 1 && box.left < innerWidth - 4 && box.right > 4;
    const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 2);
    const y = Math.min((from + to) / 2, from + 12);
    const top = document.elementFromPoint(x, y);
    const isOnTop = top !== null && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element) === true);
    const fault = [
      !isOutlined && !isStroked && 'not marked',
      !isInView && `out of view at ${Math.round(box.top)}`,
      isInView && !isOnTop && `covered by ${top?.tagName} ${top?.className}`,
    ]
      .filter((words) => words !== false)
      .join(', ');
    return { name: name.trim().replace(/\s+/g, ' ').slice(0, 300), at: [...document.querySelectorAll('*')].indexOf(element), fault };
  });

/** How many elements of the page are stops of the Tab key. */
const tabStops = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement | SVGAElement>('a[href], button, input, select, summary, [tabindex]')].filter(
        (element) =>
          element.tabIndex >= 0 &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled') &&
          !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
      ).length,
  );

/** More presses of Tab than it takes to go round a page, where a field of a date takes several. */
const pressesFor = (stops: number): number => 2 * stops + 20;

/**
 * Goes through the page by a key, from one end to the other. Behind the last stop some browsers leave the page, and some go on with the first one;
 * before the first stop some need a press to come back into the page.
 */
const walk = async (page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> => {
  const stops: Stop[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    const stop = await stopHere(page);
    const hasLeft = stop === null && stops.length > 0;
    const isRound = stop !== null && stops.length > 1 && stop.at === stops[0]?.at;
    if (hasLeft || isRound) return stops;
    // A field of a date is several stops in one.
    if (stop !== null && stop.at !== stops.at(-1)?.at) stops.push(stop);
  }
  throw new Error(`${key} was pressed ${most} times without coming to an end; the last stops were ${stops.slice(-5).map(({ name }) => name)}`);
};

/** Asserts that a walk there and back visits every control once, in the order of the page, visible and not covered, and leaves the page at its end. */
export const expectGoodWalk = async (page: Page): Promise<readonly string[]> => {
  const expected = await tabStops(page);
  const most = pressesFor(expected);
  const stops = await walk(page, 'Tab', most);
  expect(stops.filter(({ fault }) => fault !== '')).toEqual([]);
  expect(stops.filter(({ at }, index) => at <= (stops[index - 1]?.at ?? -1))).toEqual([]);
  expect(stops).toHaveLength(expected);
  const back = await walk(page, 'Shift+Tab', most);
  expect(back.filter(({ fault }) => fault !== '')).toEqual([]);
  expect(back.map(({ at }) => at)).toEqual(stops.map(({ at }) => at).reverse());
  return stops.map(({ name }) => name);
};

/** Presses Tab until the element has the focus. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  const most = pressesFor(await tabStops(page));
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
};
