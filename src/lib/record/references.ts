/** Keys and indices that lead to a value within a row. */
export type Steps = readonly (string | number)[];

/** All ids of a row at a path, in which `[]` means every entry of a list, with the steps to each. */
export const idsAt = (value: unknown, path: readonly string[], at: Steps = []): { readonly id: string; readonly at: Steps }[] => {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [{ id: value, at }] : [];
  if (step === '[]') return Array.isArray(value) ? value.flatMap((entry: unknown, index) => idsAt(entry, rest, [...at, index])) : [];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? idsAt(Reflect.get(value, step), rest, [...at, step]) : [];
};
