/** Keys from a row to a field, or from a list to one of its entries. */
export type Steps = readonly (string | number)[];

/** Every id that a row holds at a path, where `[]` is every entry of a list, with the steps that lead to it. */
export const idsAt = (value: unknown, path: readonly string[], at: Steps = []): { readonly id: string; readonly at: Steps }[] => {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [{ id: value, at }] : [];
  if (step === '[]') return Array.isArray(value) ? value.flatMap((entry: unknown, index) => idsAt(entry, rest, [...at, index])) : [];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? idsAt(Reflect.get(value, step), rest, [...at, step]) : [];
};
