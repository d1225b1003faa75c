import { handedOverDistrict, locatedSettlement, placeOfManyNames } from '../fixtures/record.ts';
import { expect, TEMPLATES, test } from './check-page.ts';
import { layOutAll } from './layout.ts';

const LEAST = 24;

for (const width of [360, 1440]) {
  test(`controls, and links outside sentences, are ${LEAST} pixels large at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...TEMPLATES, `search/?q=${placeOfManyNames().headword}`, `map/?place=${locatedSettlement().id}`]) {
      await page.goto(path);
      await layOutAll(page);
      if (path.includes('?q=')) await expect(page.locator('[data-results] li').first()).toBeVisible();
      if (path.includes('?place=')) await expect(page.locator('[data-panel="place"] [data-body] div').first()).toBeVisible();
      const small = await page.evaluate((least) => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        /** A link is within a sentence if its line goes on beside it in the same block. */
        const isInSentence = (element: Element): boolean => {
          if (getComputedStyle(element).display !== 'inline') return false;
          const block = element.closest('p, li, dd, dt, td, th, figcaption, summary, h1, h2, h3, h4, div');
          return (block?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0) + 1;
        };
        return (
          [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            // Their marks lie to scale; each is an entry of the list or table beside them too.
            .filter((element) => element.closest('svg') === null)
            // It is one pixel until it has the focus.
            .filter((element) => !element.matches('.skip') && !isInSentence(element))
            .flatMap((element) => {
              const { width: wide, height } = (
                element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element
              ).getBoundingClientRect();
              return wide >= least - 0.1 && height >= least - 0.1
                ? []
                : [`${Math.round(wide)} × ${Math.round(height)} ${element.outerHTML.slice(0, 120)}`];
            })
        );
      }, LEAST);
      expect.soft(small, path).toEqual([]);
    }
  });
}

test('nothing moves for those who ask for less movement', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of TEMPLATES) {
    await page.goto(path);
    if (path.endsWith('map/')) await expect(page.locator('district-map[data-ready]')).toBeAttached();
    const moving = await page.evaluate(() => {
      const LONGEST = 0.01;
      const longest = (list: string): number =>
        Math.max(...list.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)));
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return longest(style.transitionDuration) > LONGEST || longest(style.animationDuration) > LONGEST || style.scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect.soft(moving, path).toEqual([]);
  }
});

test('the map stops at once for those who ask for less movement', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('map/');
  await expect(page.locator('district-map[data-ready]')).toBeAttached();
  await page.getByRole('region', { name: 'Map of the districts. The same places are in the list.' }).focus();
  const places = await page.evaluate(async () => {
    const place = () => document.querySelector('.leaflet-map-pane')?.getBoundingClientRect().left;
    const before = place();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39, bubbles: true }));
    const seen = [place()];
    // An animation would go on over these frames.
    for (let frame = 0; frame < 30; frame++) {
      await new Promise(requestAnimationFrame);
      seen.push(place());
    }
    return { before, seen };
  });
  expect(places.seen[0]).not.toBe(places.before);
  expect(new Set(places.seen).size).toBe(1);
});

test.describe('colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`are those of more contrast where it is asked for, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('claims/');
      const looks = () =>
        page.evaluate(() => {
          const soft = document.querySelector('main .soft');
          const rule = document.querySelector('header');
          return {
            text: getComputedStyle(document.body).color,
            soft: soft === null ? '' : getComputedStyle(soft).color,
            paper: getComputedStyle(document.body).backgroundColor,
            line: rule === null ? '' : getComputedStyle(rule).borderBottomColor,
          };
        });
      const plain = await looks();
      expect(plain.soft).not.toBe(plain.text);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      const strong = await looks();
      expect(strong.soft).toBe(strong.text);
      expect([strong.text, strong.paper].toSorted()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(strong.line).not.toBe(plain.line);
    });
  }

  test('of the map are drawn again when more contrast is asked for, or colours are forced', async ({ page }) => {
    const { middle } = handedOverDistrict();
    await page.goto(`map/#10/${middle.lat.toFixed(2)}/${middle.lon.toFixed(2)}`);
    await expect(page.locator('district-map[data-ready]')).toBeAttached();
    const drawn = () =>
      page.locator('.leaflet-areas-pane canvas').evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
    const looks = [await drawn()];
    for (const media of [
      { contrast: 'more' },
      { contrast: 'no-preference', forcedColors: 'active' },
      { forcedColors: 'active', colorScheme: 'dark' },
    ] as const) {
      await page.emulateMedia(media);
      await expect.poll(async () => (await drawn()) === looks.at(-1)).toBe(false);
      looks.push(await drawn());
    }
    expect(new Set(looks).size).toBe(looks.length);
  });

  test('that are forced leave the signs of the map and of the statuses distinct', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('map/');
    const swatches = await page.locator('.key .inside :is(.swatch, .ramp > span)').evaluateAll((signs) =>
      signs.map((sign) => {
        const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(sign);
        return `${backgroundColor} ${backgroundImage} ${borderTopStyle}`;
      }),
    );
    expect(swatches.length).toBeGreaterThan(8);
    expect(new Set(swatches).size).toBe(swatches.length);
    await page.goto('article/');
    const shapes = await page.locator('.bar li').evaluateAll((parts) => parts.map((part) => part.querySelector('svg')?.innerHTML ?? ''));
    expect(shapes).toHaveLength(6);
    expect(new Set(shapes).size).toBe(6);
  });
});
