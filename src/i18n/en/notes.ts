/** Buttons and status lines of the notes of claims. */
export const notes = {
  open: 'Finding and sources',
  last: 'This was the last claim.',
  first: 'This was the first claim.',
  citation: (chapter: string, url: string): string => `Forty-Four Days, “${chapter}”, ${url}`,
  copied: (citation: string): string => `Copied: ${citation}`,
  addressed: (citation: string): string => `The URL of this page now leads to the passage: ${citation}`,
};
