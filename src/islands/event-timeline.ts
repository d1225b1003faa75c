import { define, moveFocus, onEnter } from '#islands/base.ts';
import { FilterList } from '#islands/filter-list.ts';
import { readDay } from '#lib/page/timeline-wire.ts';
import { areSingle } from '#lib/page/url-state.ts';

interface Dated<E extends Element> {
  readonly element: E;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

const withDay = <E extends HTMLElement | SVGElement>(element: E): Dated<E> => ({ element, day: readDay(element) });

/** The filtered list of events, below a strip of days that is one tab stop: arrow keys go from day to day, Enter opens the day. */
class EventTimeline extends FilterList {
  #rows: readonly Dated<HTMLElement>[] = [];
  #columns: readonly Dated<SVGAElement>[] = [];

  protected override start(signal: AbortSignal): void {
    this.#rows = [...this.querySelectorAll<HTMLElement>('li[data-date]')].map(withDay);
    this.#columns = [...this.querySelectorAll<SVGAElement>('.strip a[data-date]')].map(withDay);
    super.start(signal);
  }

  protected override listen(signal: AbortSignal): void {
    super.listen(signal);
    for (const strip of this.querySelectorAll('.strip svg[role="group"]')) {
      const columns = [...strip.querySelectorAll('a')];
      columns[0]?.setAttribute('tabindex', '0');
      strip.addEventListener('keydown', (event) => event instanceof KeyboardEvent && moveFocus(event, columns), { signal });
    }
    for (const { element, day } of this.#columns) element.addEventListener('click', (event) => this.#onClick(event, day), { signal });
    const rows = this.#rows.map(({ element }) => element);
    // The day that is being read is the one in this band, about a third down the viewport.
    onEnter(rows, '-30% 0px -65% 0px', (row) => this.#markDay(this.#rows.find(({ element }) => element === row)?.day ?? null), signal);
  }

  #onClick(event: MouseEvent, day: string): void {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const url = new URL(location.href);
    url.searchParams.set('day', day);
    url.hash = '';
    history.pushState(null, '', url);
    this.#openDay(day);
  }

  protected override isUrlKnown(query: URLSearchParams): boolean {
    const day = query.get('day');
    return super.isUrlKnown(query) && areSingle(query, ['day']) && (day === null || this.#rowOf(day) !== null);
  }

  protected override openTarget(): void {
    super.openTarget();
    const day = new URLSearchParams(location.search).get('day');
    if (day !== null && location.hash === '') this.#openDay(day);
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
    this.#markDay(day);
    row.scrollIntoView({ behavior: 'instant' });
    row.querySelector('h3')?.focus({ preventScroll: true });
  }

  /** Marks a day in the strip, or none. */
  #markDay(marked: string | null): void {
    for (const { element, day } of this.#columns) {
      if (day === marked) element.setAttribute('aria-current', 'date');
      else element.removeAttribute('aria-current');
    }
  }
}

define('event-timeline', EventTimeline);
