import { fold, type Spell } from '#lib/page/filters.ts';

const [BETWEEN_PLACES, BETWEEN_NAMES] = ['\n', '|'];
/** Shorter forms would be found inside other words. */
const SHORTEST = 4;

/** The names of places as one text, for a page: a line for each place that has two forms of one word or more, folded. */
export const writeSpellings = (places: readonly (readonly string[])[]): string =>
  [
    ...new Set(
      places
        .map((names) => [...new Set(names.map(fold))].filter((form) => form.length >= SHORTEST && !/[\s|]/.test(form)))
        .filter((forms) => forms.length > 1)
        .map((forms) => forms.join(BETWEEN_NAMES)),
    ),
  ].join(BETWEEN_PLACES);

/** Looks up the other forms of a word in such a text. */
export const readSpellings = (text: string): Spell => {
  const places = text.split(BETWEEN_PLACES).map((line) => line.trim().split(BETWEEN_NAMES));
  return (word) => [...new Set(places.filter((forms) => forms.includes(word)).flat())].filter((form) => form !== word);
};
