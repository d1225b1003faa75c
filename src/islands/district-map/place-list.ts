import { type DistrictEntry, landRows, type PointEntry, readDistricts, readPoints } from '#islands/district-map/entries.ts';
import { searchList } from '#islands/district-map/list-search.ts';
import type { MapView } from '#islands/district-map/view.ts';
import type { LandRows } from '#lib/map/land.ts';
import { isOn, isShownAt } from '#lib/map/visibility.ts';
import type { Position } from '#lib/map/wire.ts';

/** The list of places beside the map: its entries, and how they look on a day. */
export class PlaceList {
  readonly districts: readonly DistrictEntry[];
  readonly points: readonly PointEntry[];
  /** Days of the counted settlements. */
  readonly announced: readonly { readonly day: string }[];
  /** Districts that were handed over. */
  readonly handovers: readonly { readonly day: string; readonly name: string }[];
  readonly land: LandRows;
  readonly #list: HTMLElement;
  /** The state of each entry as a number, so that a step of the slider touches only those that change. */
  readonly #looks: number[] = [];

  constructor(list: HTMLElement) {
    this.#list = list;
    this.districts = readDistricts(list);
    this.points = readPoints(list);
    this.handovers = this.districts.flatMap(({ name, handover }) => (handover === null ? [] : [{ name, day: handover }]));
    this.land = landRows(this.districts, this.points);
    this.announced = this.points.filter((point) => point.isCounted).flatMap(({ spans }) => spans.map(({ from }) => ({ day: from })));
  }

  has(key: string): boolean {
    return this.linkTo(key) !== null;
  }

  /** The link of a place; null if the list has none. */
  linkTo(key: string): HTMLAnchorElement | null {
    return this.#list.querySelector<HTMLAnchorElement>(`a[data-select="${CSS.escape(key)}"]`);
  }

  /** Null if the place could not be located. */
  positionOf(key: string): Position | null {
    return [...this.points, ...this.districts].find((entry) => entry.key === key && entry.at !== null)?.at ?? null;
  }

  /** Marks the entries of the day, those of later days, and the chosen place. */
  show({ range, place, stop }: MapView): void {
    this.points.forEach(({ element, key, spans }, index) => {
      const isNew = isOn(spans, stop);
      const isLater = !isShownAt(spans, stop, range);
      const isChosen = key === place;
      const look = Number(isNew) + 2 * Number(isLater) + 4 * Number(isChosen);
      if (look === (this.#looks[index] ?? 0)) return;
      element.classList.toggle('is-new', isNew);
      element.classList.toggle('is-later', isLater);
      element.classList.toggle('is-chosen', isChosen);
      this.#looks[index] = look;
    });
    for (const { element, key } of this.districts) element.querySelector('summary')?.classList.toggle('is-chosen', key === place);
  }

  /** Shows the entries with all of these words, and returns their number; without words it shows all, and returns null. */
  search(words: string): number | null {
    return searchList(this.#list, words);
  }

  openAll(): void {
    for (const group of this.#list.querySelectorAll('details')) group.open = true;
  }
}
