import { type ClaimMark, noteId, readMark } from '#lib/page/article-wire.ts';

/** A mark in the text, with its link. */
export interface Mark extends ClaimMark {
  readonly element: HTMLElement;
  /** Accessible name: "Note 3: contested". */
  readonly name: string;
  /** The paragraph, or other block, of its sentence: notes follow it in the document. */
  readonly block: Element;
}

/** The marks inside `host`, in the order of the text. Throws where an attribute is not as expected. */
export const readMarks = (host: HTMLElement): Mark[] =>
  [...host.querySelectorAll<HTMLElement>('a[data-note]')].map((element) => ({
    element,
    name: element.getAttribute('aria-label') ?? '',
    block: element.closest('p, li, blockquote, td') ?? element.closest('.claim') ?? element,
    ...readMark(element),
  }));

const newButton = (text: string, name: string, act: () => void): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  const rest = document.createElement('span');
  rest.className = 'visually-hidden';
  rest.textContent = name;
  button.append(text, rest);
  button.addEventListener('click', act);
  return button;
};

/** Words of the buttons of a note, with what they are about. */
export interface NoteWords {
  readonly open: string;
  readonly close: string;
  readonly of: string;
}

/** The button at the start of a note says what it does now. */
export const setWord = (note: HTMLElement, word: string): void => {
  const text = note.querySelector(':scope > button')?.firstChild ?? null;
  if (text !== null) text.textContent = word;
};

/**
 * A copy of the note that a mark leads to, as a group which can take the focus, named by its mark; each claim in it is a group named by the claim. It has
 * a button at its start, which opens and closes it, and one at its end, which closes it. Null if there is no note.
 */
export const copyNote = (mark: Mark, words: NoteWords, onToggle: () => void): HTMLElement | null => {
  const original = document.getElementById(noteId(mark.note));
  if (original === null) return null;
  const copy = document.createElement('div');
  copy.setAttribute('role', 'group');
  copy.setAttribute('aria-label', mark.name);
  copy.tabIndex = -1;
  const close = newButton(words.close, words.of, onToggle);
  close.className = 'close';
  copy.append(newButton(words.open, words.of, onToggle), ...[...original.querySelectorAll('.claim-note')].map((note) => note.cloneNode(true)), close);
  return copy;
};
