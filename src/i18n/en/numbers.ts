import type { Figure } from '#schemas/figure.ts';

const PUT = { exact: '', over: 'over ', about: 'about ', 'up-to': 'up to ', range: '' } satisfies Record<Figure['qualifier'], string>;

/** Numbers of figures, with how they were put. */
export const numbers = {
  /** "over 40,000" */
  said: (qualifier: Figure['qualifier'], digits: string): string => `${PUT[qualifier]}${digits}`,
  /** The same where the digits are an element of the page. */
  saidAround: <T>(qualifier: Figure['qualifier'], digits: T): (string | T)[] => [PUT[qualifier], digits],
};
