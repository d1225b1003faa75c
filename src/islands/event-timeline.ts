import { define, moveFocus, onEnter } from '#islands/base.ts';
import { FilterList } from '#islands/filter-list.ts';
import { areSingle } from '#lib/page/url-state.ts';

/** The filtered list of events with the strip of days on top: one tab stop, arrows from day to day, Enter goes to the day. */
class EventTimeline extends FilterList {
  protected override listen(signal: AbortSignal): void {
    super.listen(signal);
    for (const strip of this.querySelectorAll('.strip svg[role="group"]')) {
      strip.querySelector('a')?.setAttribute('tabindex', '0');
      const columns = [...strip.querySelectorAll('a')];
      strip.addEventListener('keydown', (event) => event instanceof KeyboardEvent && moveFocus(event, columns), { signal });
      strip.addEventListener('click', (event) => event instanceof MouseEvent && this.#go(event), { signal });
    }
    this.#followReader(signal);
  }

  #go(event: MouseEvent): void {
    const column = event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-date]') : null;
    const day = column?.dataset.date;
    if (day === undefined || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const url = new URL(location.href);
    url.searchParams.set('day', day);
    url.hash = '';
    history.pushState(null, '', url);
    this.#openDay(day);
  }

  protected override understands(address: URLSearchParams): boolean {
    const day = address.get('day');
    return super.understands(address) && areSingle(address, ['day']) && (day === null || this.#rowOf(day) !== null);
  }

  protected override openAddress(): void {
    super.openAddress();
    const day = new URLSearchParams(location.search).get('day') ?? '';
    if (location.hash === '') this.#openDay(day);
  }

  #rowOf(day: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`li[data-date="${CSS.escape(day)}"]`);
  }

  #openDay(day: string): void {
    const row = this.#rowOf(day);
    if (row === null) return;
    for (let group: Element | null = row; group instanceof HTMLElement; group = group.parentElement?.closest('[data-group]') ?? null)
      group.hidden = false;
    for (const other of this.querySelectorAll('li.is-chosen')) other.classList.remove('is-chosen');
    row.classList.add('is-chosen');
    this.#mark(day);
    row.scrollIntoView({ behavior: 'instant' });
    row.querySelector('h3')?.focus({ preventScroll: true });
  }

  /** Marks the day that is being read in the strip. */
  #followReader(signal: AbortSignal): void {
    onEnter(this.querySelectorAll<HTMLElement>('li[data-date]'), '-30% 0px -65% 0px', (row) => this.#mark(row.dataset.date ?? ''), signal);
  }

  #mark(day: string): void {
    for (const column of this.querySelectorAll<SVGAElement>('.strip a[data-date]')) {
      if (column.dataset.date === day) column.setAttribute('aria-current', 'date');
      else column.removeAttribute('aria-current');
    }
  }
}

define('event-timeline', EventTimeline);
