/** Facets that a list is filtered by: for each name the values that exist. */
export type Facets = Readonly<Record<string, readonly string[]>>;

/** What a reader chose: values of facets (any of them matches), and words (all of them must occur). */
export interface Filters {
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

/** What an item is filtered by. `text` is folded. */
export interface Filterable {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

/** Name of the text filter in the address. */
export const TEXT_PARAMETER = 'q';

const LONGEST_TEXT = 100;

const LETTERS: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', '’': "'", ʼ: "'", ʻ: "'" };

/** Text for comparing: lower case, without diacritics and with the letters of Azerbaijani that have none, so that "Şuşa" is "susa". */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[əıßøæł’ʼʻ]/gu, (letter) => LETTERS[letter] ?? letter);

export const NO_FILTERS: Filters = { chosen: {}, text: '' };

/** True if nothing is left out. */
export const isOpen = ({ chosen, text }: Filters): boolean => text === '' && Object.values(chosen).every((values) => values.length === 0);

/** Filters as an address gives them, and whether it asks for a value that does not exist; what does not exist is left out. */
export const readFilters = (address: URLSearchParams, facets: Facets): { readonly filters: Filters; readonly isUnderstood: boolean } => {
  const chosen: Record<string, readonly string[]> = {};
  let isUnderstood = true;
  for (const [name, values] of Object.entries(facets)) {
    const asked = address.getAll(name).filter((value) => value !== '');
    const known = values.filter((value) => asked.includes(value));
    if (known.length > 0) chosen[name] = known;
    isUnderstood &&= asked.every((value) => values.includes(value));
  }
  const text = (address.get(TEXT_PARAMETER) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
  return { filters: { chosen, text }, isUnderstood };
};

/** The address with these filters in the place of those it had; everything else in it stays. */
export const writeFilters = (address: URLSearchParams, facets: Facets, { chosen, text }: Filters): URLSearchParams => {
  const written = new URLSearchParams(address);
  for (const name of [...Object.keys(facets), TEXT_PARAMETER]) written.delete(name);
  for (const [name, values] of Object.entries(facets)) {
    for (const value of values) if (chosen[name]?.includes(value) === true) written.append(name, value);
  }
  if (text !== '') written.set(TEXT_PARAMETER, text);
  return written;
};

/** A test of items: each facet with a choice has one of the chosen values, and all words occur. */
export const filterBy = ({ chosen, text }: Filters): ((item: Filterable) => boolean) => {
  const facets = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const words = fold(text).split(/\s+/).filter(Boolean);
  return (item) =>
    facets.every(([name, values]) => item.values[name]?.some((value) => values.includes(value)) === true) &&
    words.every((word) => item.text.includes(word));
};
