const KEY = 'forty-four-days:marks';

/** Which marks a reader wants to see: it outlives the visit, or lasts as long as the page where storage is denied. */
export const remembered = {
  get: (): string | null => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  set: (value: string): void => {
    try {
      localStorage.setItem(KEY, value);
    } catch {
      // Private windows may deny storage; the choice then holds for this page.
    }
  },
};
