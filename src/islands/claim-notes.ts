/** Opens the note of a claim in place, below the paragraph that marks it; Escape closes it and gives the focus back. */
class ClaimNotes extends HTMLElement {
  #abort: AbortController | null = null;
  #open: { readonly mark: HTMLElement; readonly panel: HTMLElement } | null = null;

  connectedCallback(): void {
    if (this.#abort !== null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    for (const mark of this.querySelectorAll<HTMLElement>('a[data-note]')) {
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-expanded', 'false');
    }
    for (const notes of this.querySelectorAll('details.notes')) notes.removeAttribute('open');
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.toggleAttribute('data-ready', true);
    this.#revealTarget();
    window.addEventListener('hashchange', () => this.#revealTarget(), { signal });
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#abort = null;
  }

  #onClick(event: MouseEvent): void {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-note]') : null;
    if (mark === null) return;
    event.preventDefault();
    if (this.#open?.mark === mark) this.#close();
    else this.#show(mark);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#open !== null) {
      const { mark } = this.#open;
      this.#close();
      mark.focus();
    }
    const isMark = event.target instanceof Element && event.target.matches('a[data-note]');
    if (event.key === ' ' && isMark && event.target instanceof HTMLElement) {
      event.preventDefault();
      event.target.click();
    }
  }

  #show(mark: HTMLElement): void {
    this.#close();
    const note = document.getElementById(`note-${mark.dataset.note}`);
    const block = mark.closest('p, li, blockquote');
    if (note === null || block === null) return;
    const panel = document.createElement('div');
    panel.className = 'open-note';
    panel.id = `open-${note.id}`;
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', mark.getAttribute('aria-label') ?? '');
    panel.tabIndex = -1;
    for (const child of note.querySelectorAll('.claim-note')) panel.append(child.cloneNode(true));
    block.after(panel);
    mark.setAttribute('aria-expanded', 'true');
    mark.setAttribute('aria-controls', panel.id);
    this.#open = { mark, panel };
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    if (this.#open === null) return;
    this.#open.panel.remove();
    this.#open.mark.setAttribute('aria-expanded', 'false');
    this.#open.mark.removeAttribute('aria-controls');
    this.#open = null;
  }

  /** An address that names a note opens the list it is folded in. */
  #revealTarget(): void {
    const target = location.hash.startsWith('#note-') ? document.getElementById(location.hash.slice(1)) : null;
    const notes = target?.closest('details');
    if (notes === null || notes === undefined || notes.open) return;
    notes.open = true;
    target?.scrollIntoView();
  }
}

if (customElements.get('claim-notes') === undefined) customElements.define('claim-notes', ClaimNotes);
