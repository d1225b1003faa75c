import { Counts } from '#islands/district-map/counts.ts';
import { type DistrictEntry, landRows, type PointEntry, readDistricts, readPoints } from '#islands/district-map/entries.ts';
import { searchList } from '#islands/district-map/list-search.ts';
import type { MapView } from '#islands/district-map/view.ts';
import type { LandRows } from '#lib/map/land.ts';
import { isOn, isShownAt } from '#lib/map/visibility.ts';
import { type Position, readListedEvent } from '#lib/map/wire.ts';

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

  readonly #counts: Counts;
  readonly #groups: readonly {
    readonly district: DistrictEntry;
    readonly points: readonly PointEntry[];
    readonly summary: Element | null;
    readonly words: Element | null;
    readonly bar: HTMLElement | null;
  }[];
  readonly #events: readonly { readonly element: HTMLElement; readonly day: string }[];
  #isSearching = false;

  constructor(list: HTMLElement) {
    this.#list = list;
    this.districts = readDistricts(list);
    this.points = readPoints(list);
    this.handovers = this.districts.flatMap(({ name, handover }) => (handover === null ? [] : [{ name, day: handover }]));
    this.land = landRows(this.districts, this.points);
    this.#counts = new Counts(this.districts, this.points);
    const byElement = Map.groupBy(
      this.points.filter(({ layer }) => layer === 'settlements'),
      ({ element }) => element.closest('details'),
    );
    this.#groups = this.districts.map((district) => ({
      district,
      points: byElement.get(district.element) ?? [],
      summary: district.element.querySelector('summary'),
      words: district.element.querySelector('[data-count]'),
      bar: district.element.querySelector<HTMLElement>('[data-bar]'),
    }));
    this.#events = [...list.querySelectorAll<HTMLElement>('li[data-event]')].map((element) => ({ element, day: readListedEvent(element) }));
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

  /** Null for a place without a point of its own. */
  pointOf(key: string): Position | null {
    return this.points.find((entry) => entry.key === key && entry.at !== null)?.at ?? null;
  }

  /** Shows what there is up to the day, or on it alone, with counts; returns the number of settlements that are shown. */
  show(view: MapView): number {
    const { range, place, stop } = view;
    let shown = 0;
    this.points.forEach(({ element, key, layer, spans }, index) => {
      const isNew = isOn(spans, stop);
      const isLater = !isShownAt(spans, stop, range);
      const isChosen = key === place;
      if (layer === 'settlements' && !isLater) shown++;
      const look = Number(isNew) + 2 * Number(isLater) + 4 * Number(isChosen);
      if (look === (this.#looks[index] ?? 0)) return;
      element.classList.toggle('is-new', isNew);
      element.classList.toggle('is-later', isLater);
      element.classList.toggle('is-chosen', isChosen);
      if (!this.#isSearching) element.hidden = isLater;
      this.#looks[index] = look;
    });
    for (const { element, day } of this.#events) if (!this.#isSearching) element.hidden = day > stop.to || (range === 'only' && day < stop.from);
    for (const group of this.#groups) {
      const { district, words, bar } = group;
      group.summary?.classList.toggle('is-chosen', district.key === place);
      const { soFar, all } = this.#counts.of(district, stop);
      const text = this.#counts.words(district, stop);
      if (words !== null && words.textContent !== text) words.textContent = text;
      bar?.style.setProperty('--share', String(all === 0 ? 0 : soFar / all));
      if (!this.#isSearching)
        district.element.hidden = range === 'only' && !group.points.some(({ spans }) => isOn(spans, stop)) && district.handover !== stop.from;
    }
    return shown;
  }

  /** Shows the entries with all of these words, and returns their number; without words it shows those of the day, and returns null. */
  search(words: string, view: MapView): number | null {
    const found = searchList(this.#list, words);
    const wasSearching = this.#isSearching;
    this.#isSearching = found !== null;
    if (found === null && wasSearching) {
      for (const group of this.#list.querySelectorAll<HTMLDetailsElement>(':scope > details')) {
        group.hidden = false;
        group.open = false;
        for (const item of group.querySelectorAll<HTMLElement>('li')) item.hidden = item.classList.contains('is-later');
      }
      this.show(view);
    }
    return found;
  }

  openAll(): void {
    for (const group of this.#list.querySelectorAll('details')) group.open = true;
  }
}
