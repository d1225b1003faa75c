/** Whether none of these parameters, of which each has one value, is given more than once. */
export const areSingle = (address: URLSearchParams, names: readonly string[]): boolean => names.every((name) => address.getAll(name).length <= 1);

/** Whether the fragment of an address names something of the page, or nothing at all. */
export const isKnownFragment = (hash: string, exists: (id: string) => boolean): boolean => {
  const id = hash.replace(/^#/, '');
  if (id === '' || exists(id)) return true;
  try {
    return exists(decodeURIComponent(id));
  } catch {
    return false;
  }
};
