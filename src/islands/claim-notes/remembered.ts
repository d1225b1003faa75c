const KEY = 'forty-four-days:marks';

/** The reader’s choice of marks, as a text that may be anything: kept in the browser, or forgotten with the page where storage is denied. */
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
      // A private window may deny storage: the choice then holds for this page.
    }
  },
};
