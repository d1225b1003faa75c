import { t } from '#i18n/index.ts';
import { define, Island, say } from '#islands/base.ts';
import { type Hit, loadIndex, type Pagefind } from '#islands/vendor/pagefind.ts';
import { fold } from '#lib/page/filters.ts';
import { readIndexFolder, readResult, type SearchResult } from '#lib/page/search-wire.ts';

const PAGE = 15;

/** Searches the index that the build made, for the words of the URL. The index is loaded with the first search. */
class SearchPage extends Island {
  #folder = '';
  #index: Promise<Pagefind> | null = null;
  #hits: readonly Hit[] = [];
  #shown = 0;
  /** Number of the last search: the answer to an earlier one comes too late. */
  #requestId = 0;

  protected override start(signal: AbortSignal): void {
    this.#folder = readIndexFolder(this);
    const form = this.querySelector('form');
    form?.querySelector('fieldset')?.removeAttribute('disabled');
    form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        const url = new URL(location.href);
        url.searchParams.set('q', this.#field?.value.trim() ?? '');
        history.pushState(null, '', url);
        void this.#search();
      },
      { signal },
    );
    this.querySelector('button[data-more]')?.addEventListener('click', () => void this.#showMore().catch((error: unknown) => this.#giveUp(error)), {
      signal,
    });
    window.addEventListener('popstate', () => void this.#search(), { signal });
    void this.#search();
    this.markReady();
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[name="q"]');
  }

  async #search(): Promise<void> {
    const words = new URLSearchParams(location.search).get('q')?.trim().slice(0, 100) ?? '';
    if (this.#field !== null) this.#field.value = words;
    const requestId = ++this.#requestId;
    this.#hits = [];
    this.#shown = 0;
    this.querySelector('[data-results]')?.replaceChildren();
    this.querySelector('button[data-more]')?.toggleAttribute('hidden', true);
    if (words === '') return say('');
    say(t.searchStatus.searching);
    try {
      this.#index ??= loadIndex(this.#folder);
      const index = await this.#index;
      const [asTyped, folded] = await Promise.all([index.search(words), index.search(fold(words))]);
      if (requestId !== this.#requestId) return;
      const seen = new Set<string>();
      this.#hits = [...asTyped.results, ...folded.results].filter(({ id }) => !seen.has(id) && seen.add(id));
      await this.#showMore();
      if (requestId !== this.#requestId) return;
      say(t.searchStatus.found(this.#hits.length, words));
    } catch (error) {
      if (requestId === this.#requestId) this.#giveUp(error);
    }
  }

  /** Says that the search failed, and lets the next one begin anew: Pagefind keeps what failed to load. */
  #giveUp(error: unknown): void {
    console.warn('The search could not be loaded.', error);
    void this.#index?.then((index) => index.destroy()).catch(() => undefined);
    this.#index = null;
    this.#hits = [];
    this.querySelector('[data-results]')?.replaceChildren();
    this.querySelector('button[data-more]')?.toggleAttribute('hidden', true);
    say(t.searchStatus.failed);
  }

  async #showMore(): Promise<void> {
    const requestId = this.#requestId;
    const next = await Promise.all(this.#hits.slice(this.#shown, this.#shown + PAGE).map(async (hit) => readResult(await hit.data())));
    if (requestId !== this.#requestId) return;
    const asked = fold(this.#field?.value ?? '');
    const isNamed = ({ names }: SearchResult): boolean => names.includes(asked);
    const items = [...next.filter(isNamed), ...next.filter((result) => !isNamed(result))].map(toItem);
    this.querySelector('[data-results]')?.append(...items);
    if (this.#shown > 0) items[0]?.querySelector('a')?.focus();
    this.#shown += next.length;
    this.querySelector('button[data-more]')?.toggleAttribute('hidden', this.#shown >= this.#hits.length);
  }
}

/** A result as an entry of the list. Of the excerpt only its text and its marks are taken. */
const toItem = ({ url, title, kind, about: words, excerpt }: SearchResult): HTMLElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const about = document.createElement('p');
  if (kind !== null) about.append(`${kind.charAt(0).toUpperCase()}${kind.slice(1)} · `);
  item.append(link, about);
  if (words !== null) {
    about.append(words);
    return item;
  }
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    if (!(node instanceof HTMLElement)) about.append(node.textContent ?? '');
    else {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      about.append(mark);
    }
  }
  return item;
};

define('search-page', SearchPage);
