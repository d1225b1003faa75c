import { format } from '#i18n/en/format.ts';

/** The panel with the ways to take a page elsewhere. */
export const sharing = {
  title: (hasFrame: boolean): string => (hasFrame ? 'Share or embed' : 'Share'),
  link: { copy: 'Copy the link', copied: 'Link copied' },
  picture: 'Picture for posts (PNG, 1200 by 630 pixels)',
  frame: {
    copy: 'Copy the code',
    copied: 'Code copied',
    size: (width: number, height: number): string =>
      `To show it in a page of yours, in a frame of ${format.number(width)} by ${format.number(height)} pixels or more.`,
    height: 'A frame as high as its content',
  },
};
