/** What stands on every page, and in the head of every page. */
export const site = {
  title: 'Forty-Four Days',
  tagline: 'An essay, a war, and what the record says',
  skip: 'Skip to the content',
};
