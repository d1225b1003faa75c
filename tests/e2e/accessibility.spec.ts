import type { Page } from '@playwright/test';
import { cutRepeats, violations } from './axe.ts';
import { expect, layoutShift, TEMPLATES, test } from './check-page.ts';
import { FITS, layOutAll, layoutFaults } from './layout.ts';

const SCREENS = { 'a screen of 320 pixels': [320, 700, 1], 'a zoom of 400 %': [320, 256, 4] } as const;

/** The same page on another screen, also of another density, as zooming makes it. */
const setScreen = async (page: Page, [width, height, deviceScaleFactor]: readonly [number, number, number]): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
};

/** A long list of which one entry of each kind is checked. The other lists, some as long, are checked whole. */
const CUT = 'sources/';

for (const path of TEMPLATES) {
  test(`/${path} breaks no accessibility rule`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    if (path === CUT) await cutRepeats(page);
    expect(await violations(page)).toEqual([]);
  });

  test(`/${path} breaks none in other colours, on a narrow screen or enlarged, and fits there`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await layOutAll(page);
    for (const [name, screen] of Object.entries(SCREENS)) {
      await setScreen(page, screen);
      // What is drawn again for another width is there a frame later.
      await expect.soft.poll(() => layoutFaults(page), name).toEqual(FITS);
    }
    await cutRepeats(page);
    // The rules know only the width in CSS pixels, which is the same on both screens.
    await setScreen(page, SCREENS['a screen of 320 pixels']);
    expect.soft(await violations(page), 'a narrow screen').toEqual([]);
    await setScreen(page, [1280, 800, 1]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await violations(page, { isAboutColours: true }), 'forced colours').toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none', contrast: 'more' });
      expect.soft(await violations(page, { isAboutColours: true, isEnhanced: true }), `more contrast, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' });
    expect.soft(await violations(page, { isAboutColours: true }), 'dark').toEqual([]);
  });

  test(`/${path} does not shift while it loads`, async ({ page }) => {
    expect(await layoutShift(page, path)).toBeLessThan(0.01);
  });
}
