import type { Citable } from '#lib/record/citation.ts';

/** Citations of the site, its parts and its dataset. */
export const citation = {
  author: 'The Forty-Four Days project',
  publisher: 'Forty-Four Days',
  basedOn:
    'Based on an opinion essay by Arye Gut, “Azerbaijan is a True and Reliable Strategic Partner of Israel in The World”, undated, after November 2020',
  /** The essay that the site documents. */
  essay: { title: 'Azerbaijan is a True and Reliable Strategic Partner of Israel in The World', author: 'Arye Gut' },
  /** Licence of texts and compiled data. */
  licence: 'CC BY 4.0',
  /** Titles of its parts, without its name. */
  home: 'an essay, a war, and what the record says',
  dataset: 'the 2020 Karabakh war in open data',
  article: 'an essay on the 2020 Karabakh war, retold and checked',
  part: (title: string): string => `Forty-Four Days: ${title}`,
  edition: (version: string): string => `Version ${version}`,
  /** One line: author, title, version, publisher, day, URL. */
  line: ({ author, title, version, date, url }: Omit<Citable, 'edition'>): string => `${author}: ${title}. Version ${version}, ${date}. ${url}`,
  district: (name: string): string => `${name}, a district in the record`,
  claim: (id: string): string => `claim ${id} of the essay`,
};
