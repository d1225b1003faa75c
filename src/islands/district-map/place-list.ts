import { type DistrictEntry, type PointEntry, readDistricts, readPoints } from '#islands/district-map/entries.ts';
import { searchList } from '#islands/district-map/list-search.ts';
import type { MapState } from '#lib/map/state.ts';
import type { Position } from '#lib/map/wire.ts';

/** The list of places beside the map: its entries, and how they look on a day. */
export class PlaceList {
  readonly districts: readonly DistrictEntry[];
  readonly points: readonly PointEntry[];
  /** Days of the counted settlements. */
  readonly announced: readonly { readonly day: string }[];
  readonly #list: HTMLElement;
  /** The state of each entry as a number, so that a step of the slider touches only those that change. */
  readonly #looks: number[] = [];

  constructor(list: HTMLElement) {
    this.#list = list;
    this.districts = readDistricts(list);
    this.points = readPoints(list);
    this.announced = this.points.filter((point) => point.isCounted).flatMap(({ days }) => days.map((day) => ({ day })));
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
  show({ range, place }: MapState, day: string): void {
    this.points.forEach(({ element, key, days }, index) => {
      const isNew = days.includes(day);
      const isLater = range === 'only' ? days.length > 0 && !isNew : (days[0] ?? '') > day;
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
