/** The values that exist, by the name of the facet. */
export type Facets = Readonly<Record<string, readonly string[]>>;

/** Choices of a reader: values per facet (any of them matches), and words (all of them must occur). */
export interface Filters {
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

/** The searchable parts of an item. `text` is folded. */
export interface Filterable {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

/** Name of the text filter in the URL. */
export const TEXT_PARAMETER = 'q';

const LONGEST_TEXT = 100;

const LETTERS: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', '’': "'", ʼ: "'", ʻ: "'" };

/**
 * Text for comparison: lower case, without diacritics ("Şuşa" is "susa") and without characters that cannot be seen, such as a soft hyphen or a mark of
 * direction. Letters that Unicode does not decompose, such as the Azerbaijani ə and ı, are replaced by hand
 * (https://unicode.org/reports/tr15/#Norm_Forms).
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[əıßøæł’ʼʻ]/gu, (letter) => LETTERS[letter] ?? letter);

const OUTER_PUNCTUATION = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/** The words of a query, folded and without the punctuation around them, as they come from a pasted text: “Shusha”, is "shusha". */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/\s+/)
    .map((word) => word.replace(OUTER_PUNCTUATION, ''))
    .filter(Boolean);

export const NO_FILTERS: Filters = { chosen: {}, text: '' };

/** Whether the filters leave nothing out. */
export const isOpen = ({ chosen, text }: Filters): boolean => text === '' && Object.values(chosen).every((values) => values.length === 0);

/** Reads the filters from a URL. Values that do not exist are left out; `isUnderstood` is false then. */
export const readFilters = (parameters: URLSearchParams, facets: Facets): { readonly filters: Filters; readonly isUnderstood: boolean } => {
  const chosen: Record<string, readonly string[]> = {};
  let isUnderstood = true;
  for (const [name, values] of Object.entries(facets)) {
    const asked = parameters.getAll(name).filter((value) => value !== '');
    const known = values.filter((value) => asked.includes(value));
    if (known.length > 0) chosen[name] = known;
    isUnderstood &&= asked.every((value) => values.includes(value));
  }
  const text = (parameters.get(TEXT_PARAMETER) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
  return { filters: { chosen, text }, isUnderstood };
};

/** Writes the filters into a copy of the parameters, in the place of earlier ones. Other parameters stay. */
export const writeFilters = (parameters: URLSearchParams, facets: Facets, { chosen, text }: Filters): URLSearchParams => {
  const written = new URLSearchParams(parameters);
  for (const name of [...Object.keys(facets), TEXT_PARAMETER]) written.delete(name);
  for (const [name, values] of Object.entries(facets)) {
    for (const value of values) if (chosen[name]?.includes(value) === true) written.append(name, value);
  }
  if (text !== '') written.set(TEXT_PARAMETER, text);
  return written;
};

/** Gives the other spellings of a folded word, folded. */
export type Spell = (word: string) => readonly string[];

/** A predicate: the item has one of the chosen values in each facet with a choice, and all words, each in one of its spellings. */
export const filterBy = ({ chosen, text }: Filters, spell: Spell = () => []): ((item: Filterable) => boolean) => {
  const facets = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const words = wordsOf(text).map((word) => [word, ...spell(word)]);
  return (item) =>
    facets.every(([name, values]) => item.values[name]?.some((value) => values.includes(value)) === true) &&
    words.every((spellings) => spellings.some((word) => item.text.includes(word)));
};
