import type { LandRows } from '#lib/map/land.ts';
import { type ListedDistrict, type ListedPoint, readDistrict, readLink, readPoint } from '#lib/map/wire.ts';

/** A district of the list, with its group. */
export interface DistrictEntry extends ListedDistrict {
  readonly element: HTMLDetailsElement;
}

/** A settlement, site or other place of the list, with its item. */
export interface PointEntry extends ListedPoint {
  readonly element: HTMLElement;
  readonly key: string;
  readonly label: string;
}

/** Reads the districts of a list. Throws where an attribute is not as expected. */
export const readDistricts = (list: Element): DistrictEntry[] =>
  [...list.querySelectorAll<HTMLDetailsElement>('details[data-district]')].map((element) => ({ element, ...readDistrict(element) }));

/** Reads the settlements, sites and other places of a list. Throws where an attribute is not as expected. */
export const readPoints = (list: Element): PointEntry[] =>
  [...list.querySelectorAll<HTMLElement>('li[data-layer]')].map((element) => {
    const link = element.querySelector('a');
    if (link === null) throw new Error(`An entry of the map's list has no link: ${element.textContent.trim()}`);
    return { element, key: readLink(link).key, label: link.textContent.trim(), ...readPoint(element) };
  });

/** The days of the cells, and the hand-overs, as the list has them. */
export const landRows = (districts: readonly DistrictEntry[], points: readonly PointEntry[]): LandRows => ({
  cellDays: [...new Set(points.filter(({ isCounted, at }) => isCounted && at !== null).flatMap(({ spans }) => spans.map(({ from }) => from)))],
  handovers: districts.flatMap(({ key, handover }) => (handover === null ? [] : [{ id: key, day: handover }])),
});
