/** What the status line of a page says of its link. */
export const status = {
  notUnderstood: 'Part of this link was not recognised.',
  /** After what the line says otherwise. */
  alsoNotUnderstood: (text: string): string => `${text}. Part of this link was not recognised.`,
};
