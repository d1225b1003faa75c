import { Counts, countDays } from '#islands/district-map/counts.ts';
import { type DistrictEntry, landRows, type PointEntry, readDistricts, readPoints } from '#islands/district-map/entries.ts';
import { searchList } from '#islands/district-map/list-search.ts';
import type { MapView } from '#islands/district-map/view.ts';
import type { DayCounts } from '#lib/map/day-counts.ts';
import type { LandRows } from '#lib/map/land.ts';
import { type RowLook, StepRows } from '#lib/map/step-rows.ts';
import { type Position, readListedEvent } from '#lib/map/wire.ts';

/** A district of the list with what changes in it. */
interface Group {
  readonly district: DistrictEntry;
  /** Its settlements by the days of their announcement. */
  readonly counts: DayCounts;
  readonly summary: Element | null;
  readonly words: Element | null;
  readonly bar: HTMLElement | null;
}

/** An event that the list has below the places. */
interface ListedEvent {
  readonly element: HTMLElement;
  readonly key: string;
  readonly spans: PointEntry['spans'];
}

/** The list of places beside the map: its entries, and how they look on a day. */
export class PlaceList {
  readonly districts: readonly DistrictEntry[];
  readonly points: readonly PointEntry[];
  /** The counted settlements by the days of their announcement. */
  readonly announced: DayCounts;
  /** Districts that were handed over. */
  readonly handovers: readonly { readonly day: string; readonly name: string }[];
  readonly land: LandRows;
  readonly #list: HTMLElement;
  readonly #settlements: DayCounts;
  readonly #counts: Counts;
  readonly #groups: readonly Group[];
  readonly #points: StepRows<PointEntry>;
  readonly #events: StepRows<ListedEvent>;
  #isSearching = false;

  constructor(list: HTMLElement) {
    this.#list = list;
    this.districts = readDistricts(list);
    this.points = readPoints(list);
    this.handovers = this.districts.flatMap(({ name, handover }) => (handover === null ? [] : [{ name, day: handover }]));
    this.land = landRows(this.districts, this.points);
    this.announced = countDays(this.points.filter(({ isCounted }) => isCounted));
    this.#counts = new Counts(this.districts, this.points);
    const settlements = this.points.filter(({ layer }) => layer === 'settlements');
    this.#settlements = countDays(settlements);
    const byElement = Map.groupBy(settlements, ({ element }) => element.closest('details'));
    this.#groups = this.districts.map((district) => ({
      district,
      counts: countDays(byElement.get(district.element) ?? []),
      summary: district.element.querySelector('summary'),
      words: district.element.querySelector('[data-count]'),
      bar: district.element.querySelector<HTMLElement>('[data-bar]'),
    }));
    this.#points = new StepRows(this.points, (point, look) => this.#showPoint(point, look));
    const events = [...list.querySelectorAll<HTMLElement>('li[data-event]')].map((element) => {
      const day = readListedEvent(element);
      return { element, key: '', spans: [{ from: day, to: day }] };
    });
    this.#events = new StepRows<ListedEvent>(events, ({ element }, { isLater }) => this.#hide(element, isLater));
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
    this.#points.show(view);
    this.#events.show(view);
    for (const group of this.#groups) this.#showGroup(group, view);
    return this.#settlements[view.range === 'only' ? 'on' : 'soFar'](view.stop);
  }

  #showPoint({ element }: PointEntry, { isNew, isLater, isChosen }: RowLook): void {
    element.classList.toggle('is-new', isNew);
    element.classList.toggle('is-later', isLater);
    element.classList.toggle('is-chosen', isChosen);
    this.#hide(element, isLater);
  }

  #showGroup({ district, counts, summary, words, bar }: Group, { range, place, stop }: MapView): void {
    summary?.classList.toggle('is-chosen', district.key === place);
    const text = this.#counts.words(district, stop);
    if (words !== null && words.textContent !== text) words.textContent = text;
    bar?.style.setProperty('--share', String(this.#counts.share(district, stop)));
    this.#hide(district.element, range === 'only' && counts.on(stop) === 0 && district.handover !== stop.from);
  }

  /** Entries that a search found stay in sight whatever the day. */
  #hide(element: HTMLElement, isHidden: boolean): void {
    if (!this.#isSearching && element.hidden !== isHidden) element.hidden = isHidden;
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
      }
      this.#points.forget();
      this.#events.forget();
      this.show(view);
    }
    return found;
  }
}
