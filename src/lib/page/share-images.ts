/** Names of the share images: each is the first part of the path of its pages. */
export const OG_PAGES = [
  'home',
  'article',
  'timeline',
  'map',
  'losses',
  'claims',
  'sources',
  'places',
  'data',
  'findings',
  'classroom',
  'method',
  'terms',
  'corrections',
  'about',
  'accessibility',
  'search',
] as const;
export type OgPage = (typeof OG_PAGES)[number];

/** Name of the share image of a page; `home` for pages without one of their own. */
export const ogName = (path: string): OgPage => {
  const first = path.split('/')[1] ?? '';
  return OG_PAGES.find((name) => name === first) ?? 'home';
};
