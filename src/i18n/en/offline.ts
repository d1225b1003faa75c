import { format } from '#i18n/en/format.ts';

/** A copy of the site that a reader keeps to read offline. */
export const offline = {
  title: 'Read it offline',
  text: 'The article, the map, the main lists and the archive of the data can be kept in this browser and read without a connection. The copy follows new editions, and nothing else is kept.',
  save: 'Keep a copy',
  size: (bytes: number): string => `Keep a copy (${format.fileSize(bytes)})`,
  saving: (saved: number, of: number): string => `Saving: ${format.number(saved)} of ${format.number(of)} files`,
  saved: 'The copy is whole. The pages open at their URLs, also without a connection.',
  failed: 'The copy could not be saved: the connection broke, or the browser has no room for it. Nothing was kept.',
  remove: 'Remove the copy',
  removed: 'The copy was removed.',
  /** Above a page that comes from the copy; the worker puts the day in. */
  savedCopy: 'Saved copy of {day}: there is no connection, or it is slow.',
  notSaved: 'This page is not in the copy that was saved.',
  frontPage: 'Front page of the copy',
};
