import type { Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { END_STEP, LATER, stopAt } from '#lib/map/days.ts';
import { worldPoint } from '#lib/map/projection.ts';
import { stripAt } from '#lib/map/strip.ts';
import { addDays } from '#lib/record/war.ts';
import {
  districts as allDistricts,
  busyDay,
  counted,
  dayText,
  first,
  gapInAnnouncements,
  handedOverDistrict,
  locatedSettlement,
  lonelySettlement,
  placeOfManyNames,
  warDays,
} from '../fixtures/record.ts';
import { expect, layoutShift, test } from './check-page.ts';
import { drawn } from './drawing.ts';

const panel = (page: Page) => page.locator('[data-panel="place"]');
const slider = (page: Page) => page.getByRole('slider', { name: 'Day' });
/** The day as the slider says it, which says each of its steps itself. */
const sliderSays = (page: Page, day: string) => expect(slider(page)).toHaveAttribute('aria-valuetext', dayText(day));
const status = (page: Page) => page.getByRole('status');

/** How much the brightness of the land varies in the middle of the map: a plain fill hardly does, a hatch does. */
const contrastInTheMiddle = (page: Page) =>
  page.locator('.leaflet-areas-pane canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const host = canvas.closest('.leaflet-host')?.getBoundingClientRect() ?? new DOMRect();
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const [x, y] = [(host.x + host.width / 2 - box.x) * scale, (host.y + host.height / 2 - box.y) * scale];
    copy?.drawImage(canvas, x - 20, y - 20, 40, 40, 0, 0, 40, 40);
    const greens = [...(copy?.getImageData(0, 0, 40, 40).data ?? [])].filter((_, index) => index % 4 === 1);
    const mean = greens.reduce((sum, green) => sum + green, 0) / greens.length;
    return Math.sqrt(greens.reduce((sum, green) => sum + (green - mean) ** 2, 0) / greens.length);
  });

test('the slider by keyboard says for every day what the dataset says', async ({ page }) => {
  await page.goto('map/');
  await slider(page).focus();
  const before = (await status(page).textContent()) ?? '';
  await page.keyboard.press('Home');
  await sliderSays(page, 'before');
  await page.keyboard.press('ArrowRight');
  for (const { day, number, announced } of warDays) {
    const soFar = counted.filter((row) => row.announced <= day).length;
    const what = announced === 0 ? 'no settlements' : announced === 1 ? '1 settlement' : `${announced} settlements`;
    const text = await slider(page).getAttribute('aria-valuetext');
    expect(text).toMatch(new RegExp(`, day ${number} of 44: ${what} announced, ${soFar} up to this day$`));
    expect(await page.locator('li[data-day].is-new[data-counted]').count()).toBe(announced);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('End');
  await sliderSays(page, LATER);
  // A status line that said it too would be heard a second time.
  await expect(status(page)).toHaveText(before);
});

test('buttons go from announcement to announcement, a typed date to its day, and playing to the end', async ({ page }) => {
  await page.clock.install();
  const announced = warDays.filter((day) => day.announced > 0);
  const [before, quiet, after] = gapInAnnouncements();
  await page.goto(`map/?day=${quiet.day}`);
  await drawn(page);
  const says = (day: string) => expect(page.getByRole('status')).toHaveText(dayText(day));
  await page.getByRole('button', { name: t.map.controls.next }).click();
  await says(after.day);
  await page.getByRole('button', { name: t.map.controls.previous }).click();
  await says(before.day);
  await page.getByRole('button', { name: t.map.controls.previous }).click();
  await says(announced[announced.findIndex(({ day }) => day === before.day) - 1]?.day ?? '');
  const [beforeLast, last] = warDays.slice(-2).map(({ day }) => day);
  await page.getByLabel('Date').fill(beforeLast ?? '');
  await says(beforeLast ?? '');
  const play = page.getByRole('button', { name: 'Play' });
  await play.click();
  await expect(play).toHaveAttribute('aria-pressed', 'true');
  await sliderSays(page, last ?? '');
  await says(beforeLast ?? '');
  await page.clock.runFor(15_000);
  await says(LATER);
  await expect(play).toHaveAttribute('aria-pressed', 'false');
});

test('the URL holds day, layers and place, and going back goes back', async ({ page }) => {
  await page.goto('map/?day=2020-10-20&layers=districts,sites&ref=x#9/39.50/46.80');
  await drawn(page);
  await expect(page.getByRole('checkbox', { name: 'Settlements' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Heritage sites' })).toBeChecked();
  const { id, district } = locatedSettlement();
  await page.locator(`details[data-district="${district}"] > summary`).click();
  await page.locator(`[data-list] a[data-select="${id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`place=${id}`));
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/place=/);
  await expect(panel(page)).toBeHidden();
  await page.getByRole('checkbox', { name: 'Historical lines' }).check();
  await page.getByLabel('only this day').check();
  await expect(page).toHaveURL(/\?day=2020-10-20&layers=districts%2Csites%2Clines&ref=x&range=only#9\/39\.50\/46\.80$/);
});

test('a URL that is not understood gives the first view and one quiet line', async ({ page }) => {
  await page.goto('map/?day=%00&place=__proto__&layers=x#nowhere');
  await drawn(page);
  await expect(page.getByRole('status')).toHaveText(t.status.alsoNotUnderstood(dayText(stopAt(END_STEP).key)));
});

test('details open in the panel, take the focus, and Escape gives it back', async ({ page }) => {
  const { id, district, names, announced } = locatedSettlement();
  await page.goto('map/');
  await drawn(page);
  await page.locator(`details[data-district="${district}"] > summary`).click();
  const link = page.locator(`[data-list] a[data-select="${id}"]`);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: names.headword, exact: true })).toBeFocused();
  await expect(panel(page)).toContainText(`Announced on ${t.dates.day(announced)}`);
  await expect(panel(page)).toContainText('Located: ');
  await expect(panel(page).getByRole('link', { name: 'On its own page' })).toHaveAttribute('href', new RegExp(`places/${district}/#${id}$`));
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('a place that is chosen on the map is chosen in the list, and shown', async ({ page }) => {
  const { id, point, names } = lonelySettlement();
  await page.goto(`map/#11/${point?.lat}/${point?.lon}`);
  await drawn(page);
  const map = page.getByRole('region', { name: 'Map of the districts. The same places are in the list.' });
  await map.click();
  await expect(page.getByRole('heading', { name: names.headword, exact: true })).toBeFocused();
  await expect(page.locator(`li[data-place="${id}"]`)).toHaveClass(/is-chosen/);
  await expect(page.locator(`li[data-place="${id}"]`)).toBeVisible();
});

test('districts are one tab stop on the map, and arrows name them', async ({ page }) => {
  await page.goto('map/');
  await drawn(page);
  const districts = page.getByRole('group', { name: 'Districts on the map' }).getByRole('button');
  const names = allDistricts
    .filter(({ polygon }) => polygon !== null)
    .map((district) => district.names.headword)
    .toSorted((a, b) => a.localeCompare(b, 'en'));
  expect((await districts.allTextContents()).map((text, index) => text.startsWith(names[index] ?? '?'))).toEqual(names.map(() => true));
  await districts.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(districts.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(districts.last()).toBeFocused();
  expect(await districts.evaluateAll((buttons) => buttons.filter((button) => button instanceof HTMLElement && button.tabIndex === 0).length)).toBe(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: names.at(-1) ?? '', exact: true })).toBeFocused();
  await expect(panel(page)).toContainText('Azerbaijani control');
  await page.keyboard.press('Escape');
  await expect(districts.last()).toBeFocused();
});

test('a district that was handed over is hatched from its day on, and not before', async ({ page }) => {
  const { middle, announced } = handedOverDistrict();
  await page.goto(`map/?day=${addDays(announced, -1)}#10/${middle.lat.toFixed(2)}/${middle.lon.toFixed(2)}`);
  await drawn(page);
  const before = await contrastInTheMiddle(page);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await sliderSays(page, announced);
  expect(await contrastInTheMiddle(page)).toBeGreaterThan(before + 10);
});

test('a date outside the days is refused, and the field says what the picture shows', async ({ page }) => {
  await page.goto('map/?day=2020-10-20');
  const date = page.getByLabel('Date');
  await date.fill('2019-12-25');
  await expect(page.getByRole('status')).toHaveText(/^The slider has no 25 December 2019/);
  await expect(date).toHaveValue('2020-10-20');
});

test('the label of a district says how many of its places were announced up to the day', async ({ page }) => {
  const { day } = busyDay();
  const district = first('district with settlements of several days', allDistricts, ({ id, polygon, controlChange }) => {
    const own = counted.filter((row) => row.district === id).map(({ announced }) => announced);
    return (
      controlChange.how === 'fighting' && polygon !== null && own.some((announced) => announced <= day) && own.some((announced) => announced > day)
    );
  });
  const own = counted.filter((row) => row.district === district.id);
  await page.goto(`map/?day=${day}`);
  await drawn(page);
  const soFar = own.filter(({ announced }) => announced <= day).length;
  const button = page.getByRole('group', { name: 'Districts on the map' }).getByRole('button', { name: new RegExp(`^${district.names.headword}`) });
  await expect(button.first()).toContainText(t.mapStatus.share(soFar, own.length));
  // Nor is anything named that is not there on the day.
  await expect(page.locator('.map-names > [hidden]:visible')).toHaveCount(0);
});

/** What the dataset has of the places of a district up to a day, as the map says it under the name of the district. */
const wordsOn = (day: string, { id, controlChange }: (typeof allDistricts)[number]): string => {
  const own = counted.filter(({ district }) => district === id);
  const soFar = own.filter(({ announced }) => announced <= day).length;
  if (own.length === 0) return '';
  if (controlChange.how === 'fighting') return t.mapStatus.share(soFar, own.length);
  return soFar === 0 ? '' : t.mapStatus.someAnnounced(soFar);
};

for (const day of ['2020-10-04', '2020-11-09']) {
  test(`on ${day} each district says what the dataset has of it, and only the cells of announced places are filled`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 1300 });
    const view = { zoom: 9.5, lat: 39.6, lon: 46.85 };
    const path = (key: string) => `map/?day=${key}&layers=districts#${view.zoom}/${view.lat}/${view.lon}`;
    const middle = worldPoint(view.lon, view.lat, view.zoom);
    const located = counted.flatMap((row) => (row.point === null ? [] : [{ ...row, at: worldPoint(row.point.lon, row.point.lat, view.zoom) }]));
    const offsets = located.map(({ at }) => [at.x - middle.x, at.y - middle.y]);
    /** The colour of the land at each located place. */
    const colours = () =>
      page.locator('.leaflet-areas-pane canvas').evaluate((canvas, all) => {
        if (!(canvas instanceof HTMLCanvasElement)) return [];
        const host = canvas.closest('.leaflet-host')?.getBoundingClientRect() ?? new DOMRect();
        const box = canvas.getBoundingClientRect();
        const scale = canvas.width / box.width;
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(canvas, 0, 0);
        const [left, top] = [host.x + host.width / 2 - box.x, host.y + host.height / 2 - box.y];
        return all.map(([x = 0, y = 0]) => String(copy?.getImageData((left + x) * scale, (top + y) * scale, 1, 1).data));
      }, offsets);
    await page.goto(path('before'));
    await drawn(page);
    const empty = await colours();
    await page.goto('terms/');
    await page.goto(path(day));
    await drawn(page);
    const filled = await colours();
    const wrong = located.filter(({ announced }, index) => (filled[index] !== empty[index]) !== announced <= day);
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const buttons = page.getByRole('group', { name: 'Districts on the map' }).getByRole('button');
    const outlined = allDistricts.filter(({ polygon }) => polygon !== null);
    const said = await buttons.evaluateAll((all) =>
      all.map((button) => [button.firstChild?.textContent ?? '', button.querySelector('small')?.textContent ?? '']),
    );
    expect(said.length).toBe(outlined.length);
    for (const district of outlined) {
      const [, words] = said.find(([name = '']) => name.split(' / ')[0] === district.names.headword) ?? [];
      expect(words, district.id).toBe(wordsOn(day, district));
      const summary = page.locator(`details[data-district="${district.id}"] > summary`);
      if (wordsOn(day, district) !== '') await expect(summary).toContainText(wordsOn(day, district));
    }
  });
}

test('the drawing keeps its place when the window goes to a screen with other pixels', async ({ page }) => {
  await page.goto(`map/?day=${busyDay().day}`);
  await drawn(page);
  const client = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  const bounds = () =>
    page.locator('.leaflet-areas-pane canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return [];
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
      copy?.drawImage(canvas, 0, 0);
      const { data } = copy?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
      let [left, right] = [1, 0];
      for (let index = 3; index < data.length; index += 4) {
        if ((data[index] ?? 0) < 180) continue;
        const share = (((index - 3) / 4) % canvas.width) / canvas.width;
        [left, right] = [Math.min(left, share), Math.max(right, share)];
      }
      return [left, right];
    });
  const before = await bounds();
  await client.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false });
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  const after = await bounds();
  expect(after.map((share, index) => Math.abs(share - (before[index] ?? 0)) < 0.02)).toEqual([true, true]);
});

test('the list finds a place by any of its spellings', async ({ page }) => {
  const { settlement, spellings } = placeOfManyNames();
  const other = first('settlement of another district', counted, ({ district }) => district !== settlement.district);
  await page.goto('map/');
  for (const spelling of spellings) {
    await page.getByRole('searchbox', { name: 'Find by any spelling' }).fill(spelling);
    await expect(page.locator(`li[data-place="${settlement.id}"]`), spelling).toBeVisible();
    await expect(page.locator(`li[data-place="${other.id}"]`), spelling).toBeHidden();
    await expect(page.getByRole('status')).toHaveText(/of the list with these words$/);
    await page.getByRole('searchbox', { name: 'Find by any spelling' }).fill('');
  }
});

test('a search without a result says so', async ({ page }) => {
  await page.goto('map/');
  await page.getByRole('searchbox', { name: 'Find by any spelling' }).fill('qqqq');
  await expect(page.getByText('Nothing in the list has these words.')).toBeVisible();
});

for (const [path, width, height] of [
  ['map/', 1440, 900],
  ['map/', 1920, 1080],
  ['map/', 768, 1024],
  ['map/', 360, 780],
  ['embed/map/', 640, 480],
] as const) {
  test(`the first screen of ${path} at ${width}x${height} holds the map, its slider and its key`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    await drawn(page);
    for (const part of ['.leaflet-host', '[data-track]', '[data-key-box]', 'h1']) {
      const box = await page.locator(part).boundingBox();
      expect(box, part).not.toBeNull();
      expect(Math.min(box?.x ?? -1, box?.y ?? -1), part).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(height + 1);
    }
    const map = await page.locator('.leaflet-host').boundingBox();
    expect(map?.height).toBeGreaterThan(height * 0.4);
    const overflow = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(overflow[0]).toBeLessThanOrEqual(0);
    if (width >= 640) expect(overflow[1]).toBeLessThanOrEqual(0);
  });
}

test('the story is told stop by stop with both keys, and Escape or the day ends it', async ({ page }) => {
  await page.goto('map/');
  await drawn(page);
  const button = page.locator('button[data-tell]');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText(t.mapStatus.telling);
  await expect(status(page)).toContainText(/^1 of \d+ · /);
  await page.keyboard.press('ArrowRight');
  await expect(status(page)).toContainText(/^2 of \d+ · /);
  await page.keyboard.press('ArrowLeft');
  await expect(status(page)).toContainText(/^1 of \d+ · /);
  await page.keyboard.press('Escape');
  await expect(button).toHaveText(t.mapStatus.tell);
  await button.click();
  await page.getByRole('button', { name: t.map.controls.next }).click();
  await expect(button).toHaveText(t.mapStatus.tell);
});

test('the list and the cards hold what there is up to the day', async ({ page }) => {
  const { day } = busyDay();
  await page.goto(`map/?day=${day}`);
  await drawn(page);
  for (const { id, announced } of counted)
    expect(await page.locator(`li[data-place="${id}"]`).evaluate((item) => item instanceof HTMLElement && item.hidden), id).toBe(announced > day);
  await page.getByLabel(t.map.controls.only).check();
  const shown = await page.locator('li[data-place][data-counted]:not([hidden])').count();
  expect(shown).toBe(counted.filter(({ announced }) => announced === day).length);
});

test('a URL with a day and layers causes no jump on load', async ({ page }) => {
  expect(await layoutShift(page, `map/?day=${busyDay().day}&layers=districts,settlements,sites,harm,lines`)).toBeLessThan(0.01);
});

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [360, 780],
] as const) {
  test(`a press on the strip at ${width}x${height} goes to the day that stands there, and a drag to the day where it ends`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('map/');
    await drawn(page);
    const box = await slider(page).boundingBox();
    if (box === null) throw new Error('The slider has no box.');
    const at = (step: number): [number, number] => [box.x + stripAt(step) * box.width, box.y + box.height - 30];
    await page.mouse.click(...at(20));
    await sliderSays(page, stopAt(20).key);
    await page.mouse.move(...at(20));
    await page.mouse.down();
    await page.mouse.move(...at(31), { steps: 5 });
    await page.mouse.up();
    await sliderSays(page, stopAt(31).key);
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  test('the map leaves the scroll to the page until it is used', async ({ page }) => {
    await page.goto('map/');
    await page.locator('[data-stage]').scrollIntoViewIfNeeded();
    await drawn(page);
    const box = await page.locator('.leaflet-host').boundingBox();
    const client = await page.context().newCDPSession(page);
    const [x, y] = [(box?.x ?? 0) + 150, Math.min((box?.y ?? 0) + 250, 700)];
    const before = await page.evaluate(() => scrollY);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let move = 1; move <= 10; move++) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - 20 * move }] });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    await page.locator('button[data-use]').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Use the map' }).tap();
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
    await expect(page.locator('.leaflet-host')).toHaveClass(/leaflet-touch-drag/);
  });

  test('a day is tapped, the sheet is opened, and a place is chosen', async ({ page }) => {
    await page.goto('map/');
    await drawn(page);
    const box = await slider(page).boundingBox();
    if (box === null) throw new Error('The slider has no box.');
    const { day, number } = busyDay();
    await page.touchscreen.tap(box.x + stripAt(number) * box.width, box.y + box.height - 30);
    await sliderSays(page, day);
    const opener = page.locator('button.open');
    await expect(opener).toHaveAttribute('aria-expanded', 'false');
    await opener.tap();
    await expect(page.locator('[data-dock]')).toHaveAttribute('data-size', 'half');
    const { id, district, names } = first(
      'located settlement announced on the day',
      counted,
      ({ announced, point }) => announced === day && point !== null,
    );
    await page.locator(`details[data-district="${district}"] > summary`).tap();
    await page.locator(`[data-list] a[data-select="${id}"]`).tap();
    await expect(page.getByRole('heading', { name: names.headword, exact: true })).toBeVisible();
    // The map stays in sight above the sheet.
    const dock = await page.locator('[data-dock]').boundingBox();
    const stage = await page.locator('.leaflet-host').boundingBox();
    expect((dock?.y ?? 0) - (stage?.y ?? 0)).toBeGreaterThan(100);
  });
});

test('the share panel gives the view as it is: its link, the picture of its day, and a frame that opens on it', async ({ page }) => {
  const { day } = busyDay();
  const place = locatedSettlement().id;
  await page.goto(`map/?day=${day}&place=${place}&range=only`);
  await expect(page.locator('district-map[data-started]')).toBeAttached();
  const share = page.locator('[data-share-panel]');
  await expect(share.locator('[data-share="link"]')).toContainText(`/map/?day=${day}&range=only&place=${place}`);
  const picture = (await share.locator('[data-share="picture"]').getAttribute('href')) ?? '';
  expect((await page.request.get(picture)).headers()['content-type']).toBe('image/png');
  expect(picture).toContain(day);
  const own = (await share.locator('[data-share="page"]').getAttribute('href')) ?? '';
  expect((await page.request.get(own)).ok()).toBe(true);
  const code = (await share.locator('[data-share="frame"]').textContent()) ?? '';
  const src = (/ src="([^"]+)"/.exec(code)?.[1] ?? '').replaceAll('&amp;', '&');
  expect(new URL(src).searchParams.get('day')).toBe(day);
  await page.goto(`${new URL(src).pathname}${new URL(src).search}`);
  await sliderSays(page, day);
  await expect(panel(page)).toBeVisible();
});

test('the share panel offers no page for a stop that has none', async ({ page }) => {
  await page.goto('map/?day=before');
  await expect(page.locator('district-map[data-started]')).toBeAttached();
  await expect(page.locator('[data-share="page"]')).toBeHidden();
  await expect(page.locator('[data-share="picture"]')).toHaveAttribute('href', /\/og\/map\.png$/);
});
