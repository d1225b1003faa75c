/** What the status line of a page says of its link. */
export const status = {
  notUnderstood: 'Part of the address was not understood.',
  /** After what the line says otherwise. */
  alsoNotUnderstood: (text: string): string => `${text}. Part of the address was not understood.`,
};
