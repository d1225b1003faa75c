import { type ClaimMark, noteId, readMark } from '#lib/page/article-wire.ts';

/** A mark in the text, with its link. */
export interface Mark extends ClaimMark {
  readonly element: HTMLElement;
}

/** The marks inside `host`, in the order of the text. Throws where an attribute is not as expected. */
export const readMarks = (host: HTMLElement): Mark[] =>
  [...host.querySelectorAll<HTMLElement>('a[data-note]')].map((element) => ({ element, ...readMark(element) }));

/** A copy of the note that a mark leads to, as a group of that name which can take the focus; null if there is none. */
export const copyNote = ({ element, note }: Mark): HTMLElement | null => {
  const original = document.getElementById(noteId(note));
  if (original === null) return null;
  const copy = document.createElement('div');
  copy.setAttribute('role', 'group');
  copy.setAttribute('aria-label', element.getAttribute('aria-label') ?? '');
  copy.tabIndex = -1;
  for (const child of original.querySelectorAll('.claim-note')) copy.append(child.cloneNode(true));
  return copy;
};
