import { t } from '#i18n/index.ts';
import { define, Island, say } from '#islands/base.ts';
import { fold } from '#lib/page/filters.ts';

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly kind?: string; readonly about?: string; readonly names?: string };
}

interface Hit {
  readonly id: string;
  readonly data: () => Promise<Found>;
}

interface Index {
  readonly options: (options: { readonly noWorker: boolean; readonly ranking: Readonly<Record<string, number>> }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (words: string) => Promise<{ readonly results: readonly Hit[] }>;
}

const PAGE = 15;

/** Searches the index that the build made, for the words of the address; the index loads with the first search. */
class SearchPage extends Island {
  #index: Promise<Index> | null = null;
  #hits: readonly Hit[] = [];
  #shown = 0;
  /** How many searches were begun: the answer to an earlier one comes too late. */
  #turn = 0;
  #isHearing = false;
  /** Whether all of the index that was asked for could be read. */
  #isWhole = true;

  protected override start(signal: AbortSignal): void {
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
    this.querySelector('button[data-more]')?.addEventListener('click', () => void this.#showMore().catch(() => this.#giveUp()), { signal });
    window.addEventListener('popstate', () => void this.#search(), { signal });
    void this.#search();
    this.markReady();
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[name="q"]');
  }

  async #load(): Promise<Index> {
    const bundle = new URL(this.dataset.bundle ?? '/pagefind/', location.href);
    this.#hearFaults();
    const index: Index = await import(/* @vite-ignore */ new URL('pagefind.js', bundle).href);
    // The word itself before words that begin with it, and short entries such as places before long ones.
    await index.options({ noWorker: true, ranking: { termSimilarity: 8, pageLength: 0.9 } });
    await index.init();
    return index;
  }

  /** A part of the index that cannot be read is told to the console alone, and the search goes on as if nothing stood in it. */
  #hearFaults(): void {
    if (this.#isHearing) return;
    this.#isHearing = true;
    const tell = console.error.bind(console);
    console.error = (...said: readonly unknown[]) => {
      this.#isWhole &&= !String(said[0]).startsWith('Failed to load');
      tell(...said);
    };
  }

  async #search(): Promise<void> {
    const words = new URLSearchParams(location.search).get('q')?.trim().slice(0, 100) ?? '';
    if (this.#field !== null) this.#field.value = words;
    const turn = ++this.#turn;
    this.#hits = [];
    this.#shown = 0;
    this.querySelector('[data-results]')?.replaceChildren();
    this.querySelector('button[data-more]')?.toggleAttribute('hidden', true);
    if (words === '') return say('');
    say(t.searchStatus.searching);
    try {
      this.#index ??= this.#load();
      const index = await this.#index;
      const [asTyped, folded] = await Promise.all([index.search(words), index.search(fold(words))]);
      if (turn !== this.#turn) return;
      if (!this.#isWhole) throw new Error('Part of the index could not be read.');
      const seen = new Set<string>();
      this.#hits = [...asTyped.results, ...folded.results].filter(({ id }) => !seen.has(id) && seen.add(id));
      await this.#showMore();
      say(t.searchStatus.found(this.#hits.length, words));
    } catch {
      if (turn === this.#turn) this.#giveUp();
    }
  }

  #giveUp(): void {
    this.#index = null;
    this.#isWhole = true;
    this.#hits = [];
    this.querySelector('[data-results]')?.replaceChildren();
    this.querySelector('button[data-more]')?.toggleAttribute('hidden', true);
    say(t.searchStatus.failed);
  }

  async #showMore(): Promise<void> {
    const list = this.querySelector('[data-results]');
    const next = await Promise.all(this.#hits.slice(this.#shown, this.#shown + PAGE).map((hit) => hit.data()));
    const asked = fold(this.#field?.value ?? '');
    const isNamed = ({ meta }: Found): boolean => meta.names?.split('|').includes(asked) === true;
    const items = [...next.filter(isNamed), ...next.filter((found) => !isNamed(found))].map(toItem);
    list?.append(...items);
    if (this.#shown > 0) items[0]?.querySelector('a')?.focus();
    this.#shown += next.length;
    this.querySelector('button[data-more]')?.toggleAttribute('hidden', this.#shown >= this.#hits.length);
  }
}

/** A result as an entry of the list. Of the excerpt only its text and its marks are taken. */
const toItem = ({ url, excerpt, meta }: Found): HTMLElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const about = document.createElement('p');
  about.append(meta.kind === undefined ? '' : `${meta.kind[0]?.toUpperCase()}${meta.kind.slice(1)} · `);
  if (meta.about !== undefined) {
    about.append(meta.about);
    item.append(link, about);
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
  item.append(link, about);
  return item;
};

define('search-page', SearchPage);
