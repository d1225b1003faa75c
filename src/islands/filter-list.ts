import { t } from '#i18n/index.ts';
import { define, Island, said, say } from '#islands/base.ts';
import {
  type Facets,
  type Filterable,
  type Filters,
  filterBy,
  fold,
  isOpen,
  NO_FILTERS,
  readFilters,
  TEXT_PARAMETER,
  writeFilters,
} from '#lib/page/filters.ts';
import { type ListName, readItem, readListName } from '#lib/page/filters-wire.ts';
import { areSingle, isKnownFragment } from '#lib/page/url-state.ts';

interface Item {
  readonly element: HTMLElement;
  readonly filterable: Filterable;
}

const TYPING_PAUSE_MS = 200;

/**
 * Filters a list that the server sent whole. Inside it: a `form[data-filters]` whose checkboxes and selects name the facets; items `[data-item]`
 * with an attribute `data-<facet>` for each (values apart by spaces) and perhaps `data-search` with more words; `[data-group]` around items,
 * left out when all of them are; `[role="status"]` for the count, `[data-empty]` for when nothing matches, `button[data-clear]`.
 * The filters stand in the address; an address that ends with the id of an item shows it even where a filter would not, and the form's
 * `template` then says so in it.
 */
export class FilterList extends Island {
  #items: Item[] = [];
  #facets: Facets = {};
  #exception: Element | null = null;
  #form: HTMLFormElement | null = null;
  #pause = 0;
  #list: ListName = 'events';

  protected override start(signal: AbortSignal): void {
    this.#form = this.querySelector<HTMLFormElement>('form[data-filters]');
    this.#list = readListName(this);
    this.#facets = this.#readFacets();
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map((element) => ({ element, filterable: this.#readItem(element) }));
    signal.addEventListener('abort', () => clearTimeout(this.#pause));
    this.listen(signal);
    this.#applyAddress();
    this.markReady();
    this.openAddress();
  }

  /** Adds the listeners, until the signal aborts. */
  protected listen(signal: AbortSignal): void {
    this.#form?.querySelector('fieldset')?.removeAttribute('disabled');
    this.#form?.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form?.addEventListener('change', () => this.#choose(), { signal });
    this.#form?.addEventListener('input', (event) => this.#type(event), { signal });
    this.querySelector('button[data-clear]')?.addEventListener('click', () => this.#clear(), { signal });
    const follow = (): void => {
      this.#applyAddress();
      this.openAddress();
    };
    window.addEventListener('popstate', follow, { signal });
    window.addEventListener('hashchange', follow, { signal });
  }

  #readFacets(): Facets {
    const facets: Record<string, string[]> = {};
    for (const field of this.#form?.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input[type="checkbox"], option') ?? []) {
      const name = field instanceof HTMLOptionElement ? field.closest('select')?.name : field.name;
      if (name !== undefined && field.value !== '') facets[name] = [...(facets[name] ?? []), field.value];
    }
    return facets;
  }

  #readItem(element: HTMLElement): Filterable {
    const { values, search } = readItem(element, Object.keys(this.#facets));
    let text: string | null = null;
    return {
      values,
      get text() {
        text ??= fold(`${element.textContent} ${search}`);
        return text;
      },
    };
  }

  #readForm(): Filters {
    const data = new URLSearchParams();
    for (const [name, value] of this.#form === null ? [] : new FormData(this.#form)) if (typeof value === 'string') data.append(name, value);
    return readFilters(data, this.#facets).filters;
  }

  #writeForm({ chosen, text }: Filters): void {
    for (const field of this.#form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []) {
      const values = chosen[field.name] ?? [];
      if (field instanceof HTMLSelectElement) field.value = values[0] ?? '';
      else if (field.type === 'checkbox') field.checked = values.includes(field.value);
      else if (field.name === TEXT_PARAMETER) field.value = text;
    }
  }

  #type(event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== TEXT_PARAMETER) return;
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#choose(), TYPING_PAUSE_MS);
  }

  #choose(): void {
    clearTimeout(this.#pause);
    const filters = this.#readForm();
    const url = new URL(location.href);
    url.search = writeFilters(url.searchParams, this.#facets, filters).toString();
    url.hash = '';
    history.replaceState(history.state, '', url);
    this.#apply(filters, true);
  }

  #clear(): void {
    this.#writeForm(NO_FILTERS);
    this.#choose();
    this.#form?.querySelector<HTMLElement>('input, select')?.focus();
  }

  #applyAddress(): void {
    const address = new URLSearchParams(location.search);
    const { filters, isUnderstood } = readFilters(address, this.#facets);
    this.#writeForm(filters);
    // A select takes one value, whatever the address gives it: the list shows what the form says.
    const applied = this.#readForm();
    const isApplied = JSON.stringify(applied) === JSON.stringify(filters);
    this.#apply(applied, isUnderstood && isApplied && this.understands(address));
  }

  /** Whether what an address asks for beside the filters is there. */
  protected understands(address: URLSearchParams): boolean {
    return areSingle(address, [TEXT_PARAMETER]) && isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
  }

  #apply(filters: Filters, isUnderstood: boolean): void {
    const matches = filterBy(filters);
    const target = location.hash.slice(1);
    let shown = 0;
    this.#exception?.remove();
    for (const { element, filterable } of this.#items) {
      const isMatch = matches(filterable);
      if (isMatch) shown++;
      element.hidden = !isMatch && element.id !== target;
      if (!isMatch && element.id === target) this.#except(element);
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !isOpen(filters) && group.querySelector('[data-item]:not([hidden])') === null;
    }
    this.#say(filters, shown, isUnderstood);
  }

  #except(item: HTMLElement): void {
    const words = this.#form?.querySelector('template')?.content.cloneNode(true);
    const place = item.querySelector('article') ?? item;
    if (words === undefined) return;
    place.append(words);
    this.#exception = place.lastElementChild;
  }

  #say(filters: Filters, shown: number, isUnderstood: boolean): void {
    const total = this.#items.length;
    const list = t.filterStatus[this.#list];
    const counted = isOpen(filters) ? list.all(total) : list.shown(shown, total);
    const text = isUnderstood ? counted : t.status.alsoNotUnderstood(counted);
    if (said() !== text) say(text);
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', shown > 0);
    this.querySelector('button[data-clear]')?.toggleAttribute('disabled', isOpen(filters));
  }

  /** Goes to what the address names: the item whose id it ends with, focused. */
  protected openAddress(): void {
    const id = location.hash.slice(1);
    const item = this.#items.find(({ element }) => element.id === id)?.element;
    if (item === undefined) return;
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ behavior: 'instant' });
  }
}

define('filter-list', FilterList);
