import type { Frame, Page } from '@playwright/test';
import { expect } from './check-page.ts';

/** Waits until the map is drawn. */
export const drawn = (page: Page | Frame) => expect(page.locator('district-map[data-ready]')).toBeAttached();

/** The drawing made coarse, and where each of its names stands in the window. */
interface Drawing {
  readonly ink: readonly (readonly number[])[];
  readonly names: Readonly<Record<string, readonly [number, number]>>;
}

/** Reads what is drawn once the browser has drawn it. */
export const drawingOf = (page: Page | Frame): Promise<Drawing> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const host = document.querySelector('.leaflet-host')?.getBoundingClientRect() ?? new DOMRect();
    const ink = [...document.querySelectorAll('.leaflet-host canvas')].map((canvas) => {
      const coarse = new OffscreenCanvas(Math.round(host.width / 8), Math.round(host.height / 8));
      const context = coarse.getContext('2d', { willReadFrequently: true });
      const box = canvas.getBoundingClientRect();
      if (context === null || !(canvas instanceof HTMLCanvasElement)) return [];
      context.drawImage(canvas, (box.x - host.x) / 8, (box.y - host.y) / 8, box.width / 8, box.height / 8);
      return [...context.getImageData(0, 0, coarse.width, coarse.height).data];
    });
    const names = [...document.querySelectorAll('.map-names > :not(.is-out):not([hidden])')].map((name): [string, [number, number]] => {
      const { x, y } = name.getBoundingClientRect();
      return [name.textContent ?? '', [x - host.x, y - host.y]];
    });
    return { ink, names: Object.fromEntries(names) };
  });

/** Mean difference of the parts of pixels, up to 255: a view that is two pixels off has 5, one that is a quarter of a zoom level off 22. */
const MOST_DIFFERENCE = 4;

/** Expects two drawings to have their names and their ink in the same places. */
export const expectAlike = (changed: Drawing, fresh: Drawing): void => {
  expect(Object.keys(changed.names).toSorted()).toEqual(Object.keys(fresh.names).toSorted());
  const moved = Object.entries(changed.names).filter(([name, [x, y]]) => {
    const [freshX = 0, freshY = 0] = fresh.names[name] ?? [];
    return Math.hypot(x - freshX, y - freshY) > 2;
  });
  expect(moved).toEqual([]);
  expect(changed.ink.map((values) => values.length)).toEqual(fresh.ink.map((values) => values.length));
  for (const [layer, values] of changed.ink.entries()) {
    expect(values.some((value) => value > 0)).toBe(true);
    const difference = values.reduce((sum, value, index) => sum + Math.abs(value - (fresh.ink[layer]?.[index] ?? 0)), 0);
    expect(difference / values.length, `layer ${layer}`).toBeLessThan(MOST_DIFFERENCE);
  }
};
