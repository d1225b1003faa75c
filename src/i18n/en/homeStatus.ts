import { format } from '#i18n/en/format.ts';

/** Texts that scripts of sliders and of the home page write. */
export const homeStatus = {
  /** "17 of 90 places" */
  share: (announced: number, of: number): string => `${format.number(announced)} of ${format.count(of, { one: 'place', other: 'places' })}`,
  /** A day in a URL or field that the slider has not. */
  noSuchDay: (day: string): string => `${day} is not a day of this slider.`,
};
