import type { Figure } from '#schemas/figure.ts';

const PUT = { exact: '', over: 'over ', about: 'about ', 'up-to': 'up to ', range: '' } satisfies Record<Figure['qualifier'], string>;

/** Numbers of figures with their qualifiers. */
export const numbers = {
  /** "over 40,000" */
  said: (qualifier: Figure['qualifier'], digits: string): string => `${PUT[qualifier]}${digits}`,
  /** The same with an element for the digits. */
  saidAround: <T>(qualifier: Figure['qualifier'], digits: T): (string | T)[] => [PUT[qualifier], digits],
};
