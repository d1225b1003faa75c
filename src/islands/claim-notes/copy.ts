/** A copy of the note that a mark leads to, as a group of that name which can take the focus; null if there is none. */
export const copyNote = (mark: HTMLElement): HTMLElement | null => {
  const note = document.getElementById(`note-${mark.dataset.note}`);
  if (note === null) return null;
  const copy = document.createElement('div');
  copy.setAttribute('role', 'group');
  copy.setAttribute('aria-label', mark.getAttribute('aria-label') ?? '');
  copy.tabIndex = -1;
  for (const child of note.querySelectorAll('.claim-note')) copy.append(child.cloneNode(true));
  return copy;
};
