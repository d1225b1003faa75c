/** What the notes of claims say while they are used. */
export const notes = {
  open: 'Finding and sources',
  last: 'This was the last claim.',
  first: 'This was the first claim.',
  citation: (chapter: string, address: string): string => `Forty-Four Days, “${chapter}”, ${address}`,
  copied: (citation: string): string => `Copied: ${citation}`,
  addressed: (citation: string): string => `The URL of this page now leads to the passage: ${citation}`,
};
