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
  type Spell,
  TEXT_PARAMETER,
  writeFilters,
} from '#lib/page/filters.ts';
import { type ListName, readDims, readItem, readListName } from '#lib/page/filters-wire.ts';
import { readSpellings } from '#lib/page/spellings.ts';
import { areSingle, isKnownFragment, parametersOf } from '#lib/page/url-state.ts';

interface Item {
  readonly element: HTMLElement;
  readonly filterable: Filterable;
}

const TYPING_PAUSE_MS = 200;

/** The parts of an item or a group that open and close. */
const foldsAround = (element: Element): readonly HTMLDetailsElement[] => {
  const around: HTMLDetailsElement[] = [];
  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) around.push(fold);
  return around;
};

/**
 * Filters a list that the server sent whole. Inside it: a `form[data-filters]` whose checkboxes and selects name the facets; items as
 * src/lib/page/filters-wire.ts writes them; `[data-group]` around items, hidden when all of them are, with the number of those shown in its
 * `[data-count]`, and open, where it is a `details`, while a filter is set; `[data-empty]`, shown when nothing matches; `button[data-clear]`. The filters
 * are in the query of the URL, where the browser takes it. An item that is the fragment of the URL is open, and is shown even where a filter would hide
 * it; the `template` of the form then says so in it.
 */
export class FilterList extends Island {
  #items: Item[] = [];
  #facets: Facets = {};
  #exception: Element | null = null;
  #form: HTMLFormElement | null = null;
  #pause = 0;
  #list: ListName = 'events';
  #spell: Spell = () => [];
  /** Groups that a filter opened. */
  #opened = new Set<HTMLDetailsElement>();
  /** The property of elements that the filters leave out. */
  #out: 'hidden' | 'inert' = 'hidden';

  protected override start(signal: AbortSignal): void {
    this.#form = this.querySelector<HTMLFormElement>('form[data-filters]');
    this.#list = readListName(this);
    this.#spell = readSpellings(this.querySelector<HTMLTemplateElement>('template[data-spellings]')?.content.textContent ?? '');
    this.#out = readDims(this) ? 'inert' : 'hidden';
    this.#facets = this.#readFacets();
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map((element) => ({ element, filterable: this.#readItem(element) }));
    signal.addEventListener('abort', () => clearTimeout(this.#pause));
    this.listen(signal);
    this.#applyUrl();
    this.markReady();
    this.openTarget();
  }

  protected listen(signal: AbortSignal): void {
    this.#form?.querySelector('fieldset')?.removeAttribute('disabled');
    this.#form?.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form?.addEventListener('change', () => this.#onChange(), { signal });
    this.#form?.addEventListener('input', (event) => this.#onInput(event), { signal });
    this.querySelector('button[data-clear]')?.addEventListener('click', () => this.#clear(), { signal });
    const follow = (): void => {
      this.#applyUrl();
      this.openTarget();
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

  #onInput(event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== TEXT_PARAMETER) return;
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#onChange(), TYPING_PAUSE_MS);
  }

  #onChange(): void {
    clearTimeout(this.#pause);
    const filters = this.#readForm();
    this.#apply(filters, true, '');
    this.#writeUrl(filters);
  }

  /** Browsers refuse to write URLs too often (https://html.spec.whatwg.org/multipage/nav-history-apis.html#shared-history-push/replace-state-steps). */
  #writeUrl(filters: Filters): void {
    const url = new URL(location.href);
    url.search = writeFilters(url.searchParams, this.#facets, filters).toString();
    url.hash = '';
    try {
      history.replaceState(history.state, '', url);
    } catch (error) {
      console.info('The browser does not take the filters into the URL.', error);
    }
  }

  #clear(): void {
    this.#writeForm(NO_FILTERS);
    this.#onChange();
    this.#form?.querySelector<HTMLElement>('input, select')?.focus();
  }

  #applyUrl(): void {
    const query = this.readQuery();
    const { filters, isUnderstood } = readFilters(query, this.#facets);
    this.#writeForm(filters);
    // A select takes one value, however many the URL has: the list shows what the form shows.
    const applied = this.#readForm();
    const isApplied = JSON.stringify(applied) === JSON.stringify(filters);
    this.#apply(applied, isUnderstood && isApplied && this.isUrlKnown(query), location.hash.slice(1));
  }

  /** The query of the URL. */
  protected readQuery(): URLSearchParams {
    return parametersOf(location.search);
  }

  /** Whether everything in the URL but the filters names something that is there. */
  protected isUrlKnown(query: URLSearchParams): boolean {
    return areSingle(query, [TEXT_PARAMETER]) && isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
  }

  #apply(filters: Filters, isUnderstood: boolean, target: string): void {
    const matches = filterBy(filters, this.#spell);
    let shown = 0;
    this.toggleAttribute('data-filtered', !isOpen(filters));
    this.#exception?.remove();
    for (const { element, filterable } of this.#items) {
      const isMatch = matches(filterable);
      if (isMatch) shown++;
      element[this.#out] = !isMatch && element.id !== target;
      if (!isMatch && element.id === target) this.#explainException(element);
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) this.#showGroup(group, isOpen(filters));
    this.#say(filters, shown, isUnderstood);
    this.shown();
  }

  /** Called when the filters were applied. */
  protected shown(): void {}

  #showGroup(group: HTMLElement, isWhole: boolean): void {
    const items = group.querySelectorAll('[data-item]');
    const shown = [...items].filter((item) => !item.hasAttribute(this.#out)).length;
    group[this.#out] = !isWhole && shown === 0;
    const count = group.querySelector('[data-count]');
    if (count !== null) count.textContent = isWhole ? t.filters.inGroup(items.length) : t.filters.shownInGroup(shown, items.length);
    if (!(group instanceof HTMLDetailsElement)) return;
    if (isWhole && this.#opened.delete(group)) group.open = false;
    if (!isWhole && !group.open) {
      this.#opened.add(group);
      group.open = true;
    }
  }

  #explainException(item: HTMLElement): void {
    const explanation = this.#form?.querySelector('template')?.content.cloneNode(true);
    if (explanation === undefined) return;
    const parent = item instanceof HTMLTableRowElement ? (item.cells[1] ?? item) : item;
    parent.append(explanation);
    this.#exception = parent.lastElementChild;
  }

  #say(filters: Filters, shown: number, isUnderstood: boolean): void {
    // A list without filters has nothing to say.
    if (this.#form === null) return;
    const total = this.#items.length;
    const list = t.filterStatus[this.#list];
    const counted = isOpen(filters) ? list.all(total) : list.shown(shown, total);
    const text = isUnderstood ? counted : t.status.alsoNotUnderstood(counted);
    if (said() !== text) say(text);
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', shown > 0);
    this.querySelector('button[data-clear]')?.toggleAttribute('disabled', isOpen(filters));
  }

  /** Opens the item that is the fragment of the URL, or has it inside, scrolls to it, and gives it the focus. */
  protected openTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || !this.contains(target)) return;
    for (const around of foldsAround(target)) around.open = true;
    const item = this.#items.find(({ element }) => element.contains(target))?.element;
    if (item === undefined) return;
    const row = item.querySelector<HTMLDetailsElement>(':scope > details, :scope > td > details');
    if (row !== null) row.open = true;
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ behavior: 'instant' });
  }
}

define('filter-list', FilterList);
