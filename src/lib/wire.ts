/** The part of `HTMLElement` that is read here; tests use a plain object. */
export interface WiredElement {
  readonly localName: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

/** The part of a checkbox, a radio button or an option that is read here. */
export interface WiredChoice {
  readonly name: string;
  readonly value: string;
}

/** The value of a choice. Throws if it is not one of `words`. */
export const readChoice = <T extends string>({ name, value }: WiredChoice, words: readonly T[]): T => {
  const word = words.find((expected) => expected === value);
  if (word === undefined) throw new Error(`The choice "${value}" of "${name}" is unknown, expected one of ${words.join(', ')}.`);
  return word;
};

/** Data attributes of an element; one with the value undefined is not written. */
export type DataAttributes = Readonly<Record<`data-${string}`, string | number | undefined>>;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const attributeName = (property: string): string => `data-${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * Reads the data attributes of one element by their names in `dataset`. If one is missing or not as expected, methods throw an `Error` with the element,
 * the attribute, the value found and what was expected.
 */
export class WireReader {
  readonly #element: WiredElement;

  constructor(element: WiredElement) {
    this.#element = element;
  }

  /** The text of an attribute; null if the element does not have it. */
  optional(property: string): string | null {
    const { dataset } = this.#element;
    // Every object has "constructor": only own properties are attributes.
    return Object.hasOwn(dataset, property) ? (dataset[property] ?? null) : null;
  }

  /** The text of an attribute, at least one character. */
  text(property: string): string {
    const found = this.optional(property);
    if (!found) throw this.error(property, 'a text');
    return found;
  }

  /** Whether the element has the attribute. Throws if the attribute has a value. */
  flag(property: string): boolean {
    const found = this.optional(property);
    if (found) throw this.error(property, 'no value');
    return found !== null;
  }

  /** A finite number; null if the element does not have the attribute. */
  optionalNumber(property: string): number | null {
    const found = this.optional(property);
    if (found === null) return null;
    const value = Number(found);
    if (found.trim() === '' || !Number.isFinite(value)) throw this.error(property, 'a number');
    return value;
  }

  /** One of a list of words. */
  oneOf<T extends string>(property: string, words: readonly T[]): T {
    const found = this.optional(property);
    const word = words.find((expected) => expected === found);
    if (word === undefined) throw this.error(property, `one of ${words.join(', ')}`);
    return word;
  }

  /** A day, `YYYY-MM-DD`. */
  day(property: string): string {
    const found = this.text(property);
    if (!isDay(found)) throw this.error(property, 'a day such as 2020-11-08');
    return found;
  }

  /** Days or spans of days with a slash, separated by spaces, at least one: "2020-10-04 2020-10-20/2020-11-09". */
  spans(property: string): { readonly from: string; readonly to: string }[] {
    const found = this.words(property).map((word) => {
      const [from = '', to = from, ...more] = word.split('/');
      return more.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : null;
    });
    const known = found.filter((span) => span !== null);
    if (known.length === 0 || known.length < found.length)
      throw this.error(property, 'days such as 2020-11-08, or spans such as 2020-09-27/2020-11-09, separated by spaces');
    return known;
  }

  /** Words separated by spaces; an empty list if the attribute is empty. */
  words(property: string): string[] {
    const found = this.optional(property);
    if (found === null) throw this.error(property, 'words separated by spaces, or nothing');
    return found.split(' ').filter(Boolean);
  }

  /** An error about an attribute. */
  error(property: string, expected: string): Error {
    const { localName, dataset } = this.#element;
    const found = this.optional(property);
    const other = Object.entries(dataset).find(([name, value]) => name !== property && value);
    return new Error(
      `<${localName}${other === undefined ? '' : ` ${attributeName(other[0])}="${other[1]}"`}>: ${attributeName(property)} ${
        found === null ? 'is missing' : `is "${found}"`
      }, expected ${expected}. Let its component write it with the wire module that reads it.`,
    );
  }
}
