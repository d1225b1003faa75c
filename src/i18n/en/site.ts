/** The name of the site, and what stands around every page. */
export const site = {
  title: 'Forty-Four Days',
  tagline: 'An essay, a war, and what the record says',
  skip: 'Skip to the content',
  /** Title of a page as the tab shows it. */
  pageTitle: (page: string): string => `${page} · Forty-Four Days`,
  frontPageTitle: 'Forty-Four Days: an essay, a war, and what the record says',
  changes: 'Corrections and new entries',
  shareImage: (page: string): string => `Forty-Four Days: ${page}`,
  about:
    'Forty-Four Days documents one opinion essay by Arye Gut and the record around it. The essay’s words are told as his; what the record says is told with its sources.',
  licence: 'Text and compiled data: CC BY 4.0. Code: MIT.',
  /** Below what is shown on another site. */
  embedSource: <T>(link: (text: string) => T): (string | T)[] => [
    'Source: ',
    link('Forty-Four Days'),
    ', text and compiled data CC BY 4.0. Each figure and claim there says who says so.',
  ],
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    text: 'There is no page at this address. It may be mistyped, or the page may have moved.',
    frontPage: 'Front page',
  },
};
