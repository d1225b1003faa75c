/** The name of the site, and the texts around every page. */
export const site = {
  title: 'Forty-Four Days',
  tagline: 'An essay, a war, and what the record says',
  skip: 'Skip to the content',
  /** Title of the browser tab. */
  pageTitle: (page: string): string => `${page} · Forty-Four Days`,
  frontPageTitle: 'Forty-Four Days: an essay, a war, and what the record says',
  changes: 'Corrections and new entries',
  shareImage: (page: string): string => `Forty-Four Days: ${page}`,
  about:
    'Forty-Four Days documents one opinion essay by Arye Gut and the record around it. The essay is retold as its author’s words; what the record says is given with its sources.',
  licence: 'Text and compiled data: CC BY 4.0. Code: MIT.',
  /** Source line of an embed. */
  embedSource: <T>(link: (text: string) => T): (string | T)[] => [
    'Source: ',
    link('Forty-Four Days'),
    ', text and compiled data CC BY 4.0. Each figure and claim there says who says so.',
  ],
  /** Titles of embeds. */
  embeds: {
    timeline: {
      title: 'The 2020 war and what surrounds it, day by day',
      description: 'The timeline of Forty-Four Days, to be shown on another page.',
    },
    map: {
      title: 'Districts and settlements of autumn 2020, by day of Azerbaijan’s announcement',
      description: 'The map of Forty-Four Days, to be shown on another page.',
    },
    claim: {
      title: (id: string, text: string): string => `Claim ${id}: ${text}`,
      description: (id: string, brief: string): string => `Claim ${id}, to be shown on another page. ${brief}`,
    },
    figure: {
      title: (quantity: string): string => `${quantity}, by claimant`,
      description: (quantity: string): string => `${quantity}: the figures of all claimants, to be shown on another page.`,
    },
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this URL.',
    text: 'There is no page at this URL. It may be mistyped, or the page may have moved.',
    frontPage: 'Front page',
  },
};
