import { expect, type Page } from '@playwright/test';

interface Stop {
  readonly name: string;
  /** Place in the order of the document, among all that can have the focus. */
  readonly at: number;
  /** What is wrong with how the focus shows; empty if nothing is. */
  readonly fault: string;
}

/** What has the focus, or null if the page itself has it. */
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

/** Goes through the page by a key, from one end to the other. */
const walk = async (page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> => {
  const stops: Stop[] = [];
  while (stops.length <= most) {
    await page.keyboard.press(key);
    const stop = await stopHere(page);
    if (stop === null) return stops;
    // A field of a date is several stops in one.
    if (stop.at !== stops.at(-1)?.at) stops.push(stop);
  }
  throw new Error(`more than ${most} stops, the last of them ${stops.slice(-5).map(({ name }) => name)}`);
};

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

/** Holds a walk there and back to what it should be: every control once, in the order of the page, each seen and not covered, and out at the end. */
export const expectGoodWalk = async (page: Page, most = 120): Promise<readonly string[]> => {
  const expected = await tabStops(page);
  const stops = await walk(page, 'Tab', most);
  expect(stops.filter(({ fault }) => fault !== '')).toEqual([]);
  expect(stops.filter(({ at }, index) => at <= (stops[index - 1]?.at ?? -1))).toEqual([]);
  expect(stops).toHaveLength(expected);
  const back = await walk(page, 'Shift+Tab', most);
  expect(back.filter(({ fault }) => fault !== '')).toEqual([]);
  expect(back.map(({ at }) => at)).toEqual(stops.map(({ at }) => at).reverse());
  return stops.map(({ name }) => name);
};
