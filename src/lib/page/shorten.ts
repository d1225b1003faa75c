/** Most characters of a description of a page: about what search engines show of one. */
export const DESCRIPTION_LENGTH = 200;

/** A text of about `longest` characters at most: longer ones are cut after a word, with an ellipsis. */
export const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', longest), 1)).replace(/[\s,;:–]+$/, '')} …`;
