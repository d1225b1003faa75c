import AxeBuilder from '@axe-core/playwright';
import { expect, layoutShift, TEMPLATES, test } from './check-page.ts';

for (const path of TEMPLATES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`/${path} breaks no accessibility rule, ${colorScheme}`, async ({ page }) => {
      // The largest page has ten thousand elements, and every one is looked at.
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).slice(0, 3)}`)).toEqual([]);
    });
  }

  test(`/${path} fits a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test(`/${path} does not shift while it loads`, async ({ page }) => {
    expect(await layoutShift(page, path)).toBeLessThan(0.01);
  });
}
