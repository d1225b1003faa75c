/** Buttons and status lines of the notes of claims. */
export const notes = {
  open: 'More',
  close: 'Close',
  /** What a button is about, for those who hear it alone. */
  of: (mark: string): string => `, ${mark.charAt(0).toLowerCase()}${mark.slice(1)}`,
  last: 'This was the last claim.',
  first: 'This was the first claim.',
  /** `passage` is the name of a mark, if one is open. */
  citation: (chapter: string, passage: string | null, edition: string, url: string): string =>
    `The Forty-Four Days project: An essay on the 2020 Karabakh war, retold and checked, “${chapter}”${passage === null ? '' : `, ${passage.toLowerCase().replace(/:.*/, '')}`}. ${edition}. ${url}`,
  copied: (citation: string): string => `Copied: ${citation}`,
  addressed: (citation: string): string => `Not copied; the URL of this page now leads to the passage: ${citation}`,
};
