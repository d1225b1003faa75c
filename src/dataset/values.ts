import type { Path } from '#dataset/json-file.ts';

interface Text {
  readonly path: Path;
  readonly text: string;
}

const textsBelow = (value: unknown, path: Path): readonly Text[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry, at) => textsBelow(entry, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsBelow(entry, [...path, key]));
};

/** Remembers what was made of an object, for as long as there is the object: rows that are read once are looked at once. */
export const once = <T>(make: (value: object) => T): ((value: object) => T) => {
  const made = new WeakMap<object, { readonly result: T }>();
  return (value) => {
    const known = made.get(value) ?? { result: make(value) };
    made.set(value, known);
    return known.result;
  };
};

/** All texts of a row, with their paths in it. */
export const textsOf = once((row) => textsBelow(row, []));
