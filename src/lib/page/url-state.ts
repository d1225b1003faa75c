/** The parameters of a URL. Mailers and editors of HTML send links on with "&amp;" where "&" was. */
export const parametersOf = (search: string): URLSearchParams => new URLSearchParams(search.replace(/&amp;/gi, '&'));

/** Whether none of these parameters is given more than once. */
export const areSingle = (parameters: URLSearchParams, names: readonly string[]): boolean =>
  names.every((name) => parameters.getAll(name).length <= 1);

/** Whether a fragment is empty, or is the id (plain or percent-encoded) of something on the page. */
export const isKnownFragment = (hash: string, exists: (id: string) => boolean): boolean => {
  const id = hash.replace(/^#/, '');
  if (id === '' || exists(id)) return true;
  try {
    return exists(decodeURIComponent(id));
  } catch {
    return false;
  }
};
