/** What a reader needs of an element: an `HTMLElement` has it, and in a test a plain object. */
export interface WiredElement {
  readonly localName: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

/** Data attributes as a component writes them; an undefined value leaves the attribute out. */
export type DataAttributes = Readonly<Record<`data-${string}`, string | number | undefined>>;

const attributeName = (property: string): string => `data-${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * Reads the data attributes of one element by the names that `dataset` gives them. Where one is missing or not as expected, it throws an `Error` that
 * names the element, the attribute, what was found and what was expected.
 */
export class WireReader {
  readonly #element: WiredElement;

  constructor(element: WiredElement) {
    this.#element = element;
  }

  /** The text of an attribute, or null where the element has none. */
  optional(property: string): string | null {
    return this.#element.dataset[property] ?? null;
  }

  /** A text with at least one character. */
  text(property: string): string {
    const found = this.optional(property);
    if (!found) throw this.error(property, 'a text');
    return found;
  }

  /** Whether the element has the attribute, which has no value. */
  flag(property: string): boolean {
    const found = this.optional(property);
    if (found) throw this.error(property, 'no value');
    return found !== null;
  }

  /** A finite number, or null where the element has none. */
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
    const word = words.find((own) => own === found);
    if (word === undefined) throw this.error(property, `one of ${words.join(', ')}`);
    return word;
  }

  /** What to throw about an attribute. */
  error(property: string, expected: string): Error {
    const { localName, dataset } = this.#element;
    const other = Object.entries(dataset).find(([name, value]) => name !== property && value);
    return new Error(
      `<${localName}${other === undefined ? '' : ` ${attributeName(other[0])}="${other[1]}"`}>: ${attributeName(property)} ${
        dataset[property] === undefined ? 'is missing' : `is "${dataset[property]}"`
      }, expected ${expected}. Let its component write it with the wire module that reads it.`,
    );
  }
}
