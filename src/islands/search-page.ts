import { t } from '#i18n/index.ts';
import { define, Island, say } from '#islands/base.ts';
import { type Hit, loadIndex, type Pagefind } from '#islands/vendor/pagefind.ts';
import { fold } from '#lib/page/filters.ts';
import { consonantsOf, fromCyrillic, fromHebrew } from '#lib/page/other-scripts.ts';
import {
  rankHits,
  readIndexFolder,
  readQuestion,
  readResult,
  SEARCH_GROUPS,
  type SearchGroup,
  type SearchResult,
  wholeName,
} from '#lib/page/search-wire.ts';
import { parametersOf } from '#lib/page/url-state.ts';

/** Results of a group that are shown at first, and with each press of its button. */
const PAGE = 4;
const MORE = 15;
/** Rows that have less than this share of what the words of the question weigh are no answer to it. */
const LEAST = 0.45;
/** A word that the record uses instead counts less than the word itself. */
const INSTEAD = 0.8;

interface Group {
  readonly name: SearchGroup;
  readonly hits: readonly Hit[];
}

/** Searches the index that the build made, for the words of the URL. The index is loaded with the first search. */
class SearchPage extends Island {
  #folder = '';
  #index: Promise<Pagefind> | null = null;
  /** The group of each row of the index, once it is loaded. */
  #groups: Promise<ReadonlyMap<string, SearchGroup>> | null = null;
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
    window.addEventListener('popstate', () => void this.#search(), { signal });
    void this.#search();
    this.markReady();
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[name="q"]');
  }

  async #search(): Promise<void> {
    const words = parametersOf(location.search).get('q')?.trim().slice(0, 100) ?? '';
    if (this.#field !== null) this.#field.value = words;
    const requestId = ++this.#requestId;
    this.#results?.replaceChildren();
    if (words === '') return say('');
    say(t.searchStatus.searching);
    try {
      this.#index ??= loadIndex(this.#folder);
      const index = await this.#index;
      this.#groups ??= groupsOf(index);
      const [groups, { hits, named }] = await Promise.all([this.#groups, answer(index, words)]);
      const sorted = SEARCH_GROUPS.map((name): Group => ({ name, hits: hits.filter(({ id }) => (groups.get(id) ?? 'article') === name) }));
      const best = bestOf(sorted, hits, named, words);
      const parts = await Promise.all(sorted.map((group) => newGroup(group, best, words)));
      const first = best === undefined ? [] : [await newBest(best, words)];
      if (requestId !== this.#requestId) return;
      this.#results?.replaceChildren(...first, ...parts.flatMap((part) => part ?? []));
      say(t.searchStatus.found(hits.length, words));
    } catch (error) {
      if (requestId === this.#requestId) this.#giveUp(error);
    }
  }

  get #results(): HTMLElement | null {
    return this.querySelector('[data-results]');
  }

  /** Says that the search failed, and lets the next one begin anew: Pagefind keeps what failed to load. */
  #giveUp(error: unknown): void {
    console.warn('The search could not be loaded.', error);
    void this.#index?.then((index) => index.destroy()).catch(() => undefined);
    this.#index = null;
    this.#groups = null;
    this.#results?.replaceChildren();
    say(t.searchStatus.failed);
  }
}

const groupsOf = async (index: Pagefind): Promise<ReadonlyMap<string, SearchGroup>> => {
  const lists = await Promise.all(
    SEARCH_GROUPS.map(async (group) => (await index.search(null, { filters: { group } })).results.map(({ id }) => [id, group] as const)),
  );
  return new Map(lists.flat());
};

/** The rows that answer a question, the best first, and those that it names. */
const answer = async (index: Pagefind, text: string): Promise<{ readonly hits: readonly Hit[]; readonly named: readonly Hit[] }> => {
  const { words, name } = readQuestion(text, t.searchQuestions.empty);
  const all = new Map<string, Hit>();
  const scoresOf = async (word: string, factor: number): Promise<[string, number][]> =>
    (await index.search(word)).results.map((hit) => {
      all.set(hit.id, hit);
      return [hit.id, hit.score * factor];
    });
  const found = await Promise.all(
    words.map(async (word) => {
      const others = [fromCyrillic(word), fromHebrew(word)].filter((other) => other !== null);
      const instead = Object.hasOwn(t.searchQuestions.instead, word) ? (t.searchQuestions.instead[word] ?? []) : [];
      const lists = await Promise.all([...[word, ...others].map((form) => scoresOf(form, 1)), ...instead.map((form) => scoresOf(form, INSTEAD))]);
      const scores = new Map<string, number>();
      for (const [id, score] of lists.flat()) scores.set(id, Math.max(scores.get(id) ?? 0, score));
      return scores;
    }),
  );
  // The same name in other letters: a transliteration, or the consonants of a Hebrew word.
  const [latin, bones] = [fromCyrillic(fold(text)), fromHebrew(fold(text))];
  const names = [name, latin === null ? null : wholeName(latin), bones].filter((form) => form !== null);
  const asNamed = (await Promise.all(names.map(async (form) => (await index.search(form)).results.slice(0, MORE)))).flat();
  const isNamed = await Promise.all(
    asNamed.map(async (hit) => {
      const own = readResult(await hit.data()).names;
      return own.some((form) => names.includes(wholeName(form))) || names.includes(consonantsOf(fold(own[0] ?? '')) ?? '');
    }),
  );
  const named = asNamed.filter((_, at) => isNamed[at]);
  for (const hit of named) all.set(hit.id, hit);
  const ranked = rankHits(found, all.size);
  const most = ranked[0]?.score ?? 0;
  const ids = [...new Set([...named.map(({ id }) => id), ...ranked.filter(({ score }) => score >= LEAST * most).map(({ id }) => id)])];
  return { hits: ids.flatMap((id) => all.get(id) ?? []), named };
};

/** The row that answers best: one that the question names, or the best of the group that it asks for, or of any. */
const bestOf = (groups: readonly Group[], ranked: readonly Hit[], named: readonly Hit[], text: string): Hit | undefined => {
  const [own] = groups.flatMap(({ hits }) => hits.filter(({ id }) => named.some((hit) => hit.id === id)));
  if (own !== undefined) return own;
  const asked = t.searchQuestions.asks.find(({ begins }) => fold(text).startsWith(`${begins} `))?.groups ?? [];
  for (const group of asked) {
    const [first] = groups.find(({ name }) => name === group)?.hits ?? [];
    if (first !== undefined) return first;
  }
  const things = groups.filter(({ name }) => name !== 'article' && name !== 'sources').flatMap(({ hits }) => hits);
  return ranked.find((hit) => things.some(({ id }) => id === hit.id)) ?? ranked[0];
};

const newBest = async (hit: Hit, words: string): Promise<HTMLElement> => {
  const list = document.createElement('ol');
  list.className = 'best';
  list.append(toItem(readResult(await hit.data()), words));
  return list;
};

/** A group of results with its heading and a button for more of them; null if it has none beside the best. */
const newGroup = async ({ name, hits }: Group, best: Hit | undefined, words: string): Promise<HTMLElement | null> => {
  const rest = hits.filter(({ id }) => id !== best?.id);
  if (rest.length === 0) return null;
  const title = t.searchStatus.groups[name];
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ol');
  const more = document.createElement('button');
  more.type = 'button';
  let shown = 0;
  const show = async (number: number): Promise<HTMLElement | undefined> => {
    const next = rest.slice(shown, shown + number);
    shown += next.length;
    const items = await Promise.all(next.map(async (hit) => toItem(readResult(await hit.data()), words)));
    list.append(...items);
    more.hidden = shown >= rest.length;
    more.textContent = t.searchStatus.more(rest.length - shown, title);
    return items[0];
  };
  await show(PAGE);
  more.addEventListener('click', () => {
    show(MORE)
      .then((item) => item?.querySelector('a')?.focus())
      .catch(() => say(t.searchStatus.failed));
  });
  section.append(heading, list, more);
  return section;
};

/** A result as an entry of the list. Of the excerpt only its text and its marks are taken. */
const toItem = ({ url, title, kind, about: words, excerpt, names }: SearchResult, asked: string): HTMLElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const form = names.find((name) => wholeName(name) === wholeName(asked));
  link.textContent = form === undefined || title.includes(form) || !/\p{L}{3}/u.test(form) ? title : t.searchStatus.foundAs(title, form);
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
