/** Pages that have an image of their own for sharing, by the first part of their path. */
export const OG_PAGES = ['home', 'article', 'timeline', 'map', 'losses', 'claims', 'sources', 'places', 'data'] as const;

/** Name of the image that a page is shared with. */
export const ogName = (path: string): (typeof OG_PAGES)[number] => {
  const first = path.split('/')[1] ?? '';
  return OG_PAGES.find((name) => name === first) ?? 'home';
};
