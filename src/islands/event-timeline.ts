import { FilterList } from '#islands/filter-list.ts';
import { areSingle } from '#lib/page/url-state.ts';

const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The filtered list of events with the strip of days on top: one tab stop, arrows from day to day, Enter goes to the day. */
class EventTimeline extends FilterList {
  protected override listen(signal: AbortSignal): void {
    super.listen(signal);
    for (const strip of this.querySelectorAll('.strip svg[role="group"]')) {
      strip.querySelector('a')?.setAttribute('tabindex', '0');
      strip.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.#move(event), { signal });
      strip.addEventListener('click', (event) => event instanceof MouseEvent && this.#go(event), { signal });
    }
    this.#followReader(signal);
  }

  #move(event: KeyboardEvent): void {
    const from = event.target instanceof Element ? event.target.closest('a') : null;
    const columns = [...(from?.parentElement?.querySelectorAll<SVGAElement>('a') ?? [])];
    const at = columns.findIndex((column) => Object.is(column, from));
    const next = at < 0 ? undefined : columns[KEYS[event.key]?.(at, columns.length - 1) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    for (const column of columns) column.setAttribute('tabindex', Object.is(column, next) ? '0' : '-1');
    next.focus();
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
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find((entry) => entry.isIntersecting)?.target;
        if (entered instanceof HTMLElement) this.#mark(entered.dataset.date ?? '');
      },
      { rootMargin: '-30% 0px -65% 0px' },
    );
    for (const row of this.querySelectorAll('li[data-date]')) observer.observe(row);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #mark(day: string): void {
    for (const column of this.querySelectorAll<SVGAElement>('.strip a[data-date]')) {
      if (column.dataset.date === day) column.setAttribute('aria-current', 'date');
      else column.removeAttribute('aria-current');
    }
  }
}

if (customElements.get('event-timeline') === undefined) customElements.define('event-timeline', EventTimeline);
