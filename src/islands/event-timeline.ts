import { define, moveFocus } from '#islands/base.ts';
import { FilterList } from '#islands/filter-list.ts';
import { readDay, readTick, withPeriods } from '#lib/page/timeline-wire.ts';
import { areSingle, parametersOf } from '#lib/page/url-state.ts';

interface Dated<E extends Element> {
  readonly element: E;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

const withDay = <E extends HTMLElement | SVGElement>(element: E): Dated<E> => ({ element, day: readDay(element) });

/** How far below the edge of the reading area the line is that is being read, in pixels. */
const BELOW_EDGE = 6;

/**
 * The filtered list of events, below a strip that shows where in it the reader is: the parts before and after the war, with a tick for each event, and a
 * column for each of the 44 days. The strip is one tab stop: arrow keys go from part to part and day to day, Enter opens it. What a filter leaves out is
 * dimmed in it.
 */
class EventTimeline extends FilterList {
  #rows: readonly Dated<HTMLElement>[] = [];
  #columns: readonly Dated<SVGAElement>[] = [];
  #ticks: ReadonlyMap<string, SVGElement> = new Map();
  #strip: HTMLElement | null = null;
  #frame = 0;

  protected override start(signal: AbortSignal): void {
    this.#strip = this.getOrThrow('.strip');
    this.#rows = [...this.querySelectorAll<HTMLElement>('li[data-date]')].map(withDay);
    this.#columns = [...this.#strip.querySelectorAll<SVGAElement>('a[data-date]')].map(withDay);
    this.#ticks = new Map([...this.#strip.querySelectorAll<SVGElement>('[data-event]')].map((tick) => [readTick(tick), tick]));
    super.start(signal);
  }

  protected override listen(signal: AbortSignal): void {
    super.listen(signal);
    const doors = [...(this.#strip?.querySelectorAll<SVGAElement>('a') ?? [])];
    const firstDay = this.#columns[0]?.element;
    (firstDay ?? doors[0])?.setAttribute('tabindex', '0');
    this.#strip?.addEventListener('keydown', (event) => void moveFocus(event, doors), { signal });
    for (const { element, day } of this.#columns) element.addEventListener('click', (event) => this.#onClick(event, day), { signal });
    const follow = (): void => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#showReader();
      });
    };
    for (const event of ['scroll', 'resize']) window.addEventListener(event, follow, { signal, passive: true });
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
  }

  #onClick(event: MouseEvent, day: string): void {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const url = new URL(location.href);
    url.searchParams.set('day', day);
    url.hash = '';
    this.#openDay(day);
    try {
      history.pushState(null, '', url);
    } catch (error) {
      console.info('The browser does not take the day into the URL.', error);
    }
  }

  protected override readQuery(): URLSearchParams {
    return withPeriods(super.readQuery());
  }

  protected override isUrlKnown(query: URLSearchParams): boolean {
    const day = query.get('day');
    return super.isUrlKnown(query) && areSingle(query, ['day']) && (day === null || this.#rowOf(day) !== null);
  }

  protected override openTarget(): void {
    super.openTarget();
    const day = parametersOf(location.search).get('day');
    if (day !== null && location.hash === '') this.#openDay(day);
  }

  /** Dims what the filters leave out. */
  protected override shown(): void {
    for (const [id, tick] of this.#ticks) tick.classList.toggle('is-out', document.getElementById(id)?.hidden === true);
    for (const { element, day } of this.#columns) element.classList.toggle('is-out', this.#rowOf(day)?.hidden === true);
    this.#showReader();
  }

  #rowOf(day: string): HTMLElement | null {
    return this.#rows.find((row) => row.day === day)?.element ?? null;
  }

  #openDay(day: string): void {
    const row = this.#rowOf(day);
    if (row === null) return;
    for (let group: Element | null = row; group instanceof HTMLElement; group = group.parentElement?.closest('[data-group]') ?? null)
      group.hidden = false;
    for (const other of this.querySelectorAll('li.is-chosen')) other.classList.remove('is-chosen');
    row.classList.add('is-chosen');
    row.scrollIntoView({ behavior: 'instant' });
    row.querySelector('h3')?.focus({ preventScroll: true });
    this.#showReader();
  }

  /** Marks in the strip the event or day that is being read, or nothing where the list is not. */
  #showReader(): void {
    const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const { left, width } = this.getBoundingClientRect();
    const read = document.elementFromPoint(left + width / 2, edge + BELOW_EDGE);
    const item = this.contains(read) ? (read?.closest('[data-item], li[data-date]') ?? null) : null;
    const row = item?.closest('li[data-date]');
    for (const { element, day } of this.#columns) {
      if (row instanceof HTMLElement && readDay(row) === day) element.setAttribute('aria-current', 'date');
      else element.removeAttribute('aria-current');
    }
    for (const [id, tick] of this.#ticks) {
      const isHere = row === null && item?.id === id;
      tick.classList.toggle('is-here', isHere);
      const side = tick.closest('a');
      if (isHere) side?.setAttribute('aria-current', 'true');
      else if (!side?.querySelector('.is-here')) side?.removeAttribute('aria-current');
    }
  }
}

define('event-timeline', EventTimeline);
