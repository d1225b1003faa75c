/** Status lines about the URL of a page. */
export const status = {
  notUnderstood: 'Part of this link was not recognised.',
  /** After another status. */
  alsoNotUnderstood: (text: string): string => `${text}. Part of this link was not recognised.`,
};
