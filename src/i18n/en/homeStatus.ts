import { format } from '#i18n/en/format.ts';

/** Texts that scripts of sliders and of the home page write. */
export const homeStatus = {
  share: (announced: number, of: number): string => `${format.number(announced)} of ${format.number(of)}`,
  /** A day in a URL or field that the slider has not. */
  noSuchDay: (day: string): string => `${day} is not a day of this slider.`,
};
