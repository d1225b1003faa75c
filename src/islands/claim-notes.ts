import { isKnownFragment, NOT_UNDERSTOOD } from '#lib/address.ts';
import { layOutNotes } from '#lib/margin-notes.ts';

const CHOICE_KEY = 'forty-four-days:marks';
const WIDE = '(width >= 75rem)';

interface OpenNote {
  readonly mark: HTMLElement;
  readonly panel: HTMLElement;
}

/** A preference that outlives the visit; where storage is denied it lasts as long as the page. */
const remembered = {
  get: (): string | null => {
    try {
      return localStorage.getItem(CHOICE_KEY);
    } catch {
      return null;
    }
  },
  set: (value: string): void => {
    try {
      localStorage.setItem(CHOICE_KEY, value);
    } catch {
      // Private windows may deny storage; the choice then holds for this page.
    }
  },
};

/**
 * Brings the notes of claims beside the text: in the margin where there is room, in place below the paragraph elsewhere. Escape closes an open
 * note and gives the focus back. The numbered notes at the foot of each chapter stay, for print and for readers without JavaScript.
 */
class ClaimNotes extends HTMLElement {
  #abort: AbortController | null = null;
  #open: OpenNote | null = null;
  #marks: HTMLElement[] = [];
  #wide = matchMedia(WIDE);

  connectedCallback(): void {
    if (this.#abort !== null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#marks = [...this.querySelectorAll<HTMLElement>('a[data-note]')];
    for (const mark of this.#marks) {
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-expanded', 'false');
    }
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#startTools(signal);
    this.#startMargin(signal);
    this.#followReader(signal);
    this.#revealTarget();
    window.addEventListener('hashchange', () => this.#revealTarget(), { signal });
    window.addEventListener('beforeprint', () => this.#foldNotes(false), { signal });
    window.addEventListener('afterprint', () => this.#foldNotes(true), { signal });
    this.toggleAttribute('data-ready', true);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#abort = null;
  }

  #foldNotes(isFolded: boolean): void {
    for (const notes of this.querySelectorAll<HTMLDetailsElement>('details.notes')) notes.open = !isFolded;
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
    if (event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('a[data-note]')) {
      event.preventDefault();
      event.target.click();
    }
  }

  #show(mark: HTMLElement): void {
    this.#close();
    const panel = this.#marginNote(mark) ?? this.#noteInPlace(mark);
    if (panel === null) return;
    mark.setAttribute('aria-expanded', 'true');
    mark.setAttribute('aria-controls', panel.id);
    this.#open = { mark, panel };
    this.#layOut();
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    if (this.#open === null) return;
    const { mark, panel } = this.#open;
    if (panel.classList.contains('margin-note')) panel.classList.remove('is-open');
    else panel.remove();
    mark.setAttribute('aria-expanded', 'false');
    mark.removeAttribute('aria-controls');
    this.#open = null;
    this.#layOut();
  }

  #noteCopy(mark: HTMLElement): HTMLElement | null {
    const note = document.getElementById(`note-${mark.dataset.note}`);
    if (note === null) return null;
    const copy = document.createElement('div');
    copy.setAttribute('role', 'group');
    copy.setAttribute('aria-label', mark.getAttribute('aria-label') ?? '');
    copy.tabIndex = -1;
    for (const child of note.querySelectorAll('.claim-note')) copy.append(child.cloneNode(true));
    return copy;
  }

  #noteInPlace(mark: HTMLElement): HTMLElement | null {
    const block = mark.closest('p, li, blockquote');
    const panel = this.#noteCopy(mark);
    if (block === null || panel === null) return null;
    panel.className = 'open-note';
    panel.id = `open-${mark.dataset.note}`;
    block.after(panel);
    return panel;
  }

  #marginNote(mark: HTMLElement): HTMLElement | null {
    const panel = this.#wide.matches ? document.getElementById(`margin-${mark.dataset.note}`) : null;
    panel?.classList.add('is-open');
    return panel;
  }

  #startMargin(signal: AbortSignal): void {
    const fill = (): void => {
      this.#close();
      for (const margin of this.querySelectorAll<HTMLElement>('[data-margin]')) {
        const marks = this.#wide.matches ? [...(margin.parentElement?.querySelectorAll<HTMLElement>('.prose a[data-note]') ?? [])] : [];
        margin.replaceChildren(...marks.flatMap((mark) => this.#newMarginNote(mark) ?? []));
      }
      this.#layOut();
    };
    fill();
    this.#wide.addEventListener('change', fill, { signal });
    const observer = new ResizeObserver(() => this.#layOut());
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #newMarginNote(mark: HTMLElement): HTMLElement | null {
    const note = this.#noteCopy(mark);
    if (note === null) return null;
    note.className = 'margin-note';
    note.id = `margin-${mark.dataset.note}`;
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = 'Finding and sources';
    note.classList.toggle('is-plain', mark.dataset.doubtful === undefined);
    more.addEventListener('click', () => (this.#open?.mark === mark ? this.#close() : this.#show(mark)));
    note.append(more);
    return note;
  }

  /** Puts each note of the margin beside its mark, none over another. */
  #layOut(): void {
    if (!this.#wide.matches) return;
    for (const margin of this.querySelectorAll<HTMLElement>('[data-margin]')) {
      const column = margin.getBoundingClientRect();
      const shown = this.#marks.flatMap((mark) => {
        const note = mark.closest('.body') === margin.parentElement ? document.getElementById(`margin-${mark.dataset.note}`) : null;
        if (note === null) return [];
        note.hidden = mark.getClientRects().length === 0;
        return note.hidden ? [] : [{ note, desired: mark.getBoundingClientRect().top - column.top - 4, height: note.offsetHeight }];
      });
      const bottom = margin.offsetHeight;
      const tops = layOutNotes(shown, { gap: 12, bottom });
      shown.forEach(({ note }, index) => {
        note.style.top = `${tops[index]}px`;
      });
      const last = shown.at(-1);
      const needed = last === undefined ? 0 : (tops.at(-1) ?? 0) + last.height;
      margin.style.minHeight = needed > bottom ? `${needed}px` : '';
    }
  }

  #startTools(signal: AbortSignal): void {
    const tools = this.querySelector<HTMLElement>('[data-tools]');
    if (tools === null) return;
    tools.hidden = false;
    const choices = [...tools.querySelectorAll<HTMLInputElement>('input[name="marks"]')];
    const choose = (value: string): void => {
      this.dataset.marks = value;
      for (const choice of choices) choice.checked = choice.value === value;
      this.#layOut();
    };
    const before = remembered.get();
    if (choices.some((choice) => choice.value === before)) choose(before ?? 'all');
    for (const choice of choices) {
      choice.addEventListener(
        'change',
        () => {
          this.#close();
          choose(choice.value);
          remembered.set(choice.value);
        },
        { signal },
      );
    }
    for (const button of tools.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
      button.addEventListener('click', () => this.#step(Number(button.dataset.step)), { signal });
    }
    tools.querySelector('button[data-cite]')?.addEventListener('click', () => void this.#cite(), { signal });
  }

  /** Goes to the next or previous claim that is marked, from the open one or from what is on screen. */
  #step(direction: number): void {
    const shown = this.#marks.filter((mark) => mark.getClientRects().length > 0);
    const at = this.#open === null ? -1 : shown.indexOf(this.#open.mark);
    const middle = innerHeight / 3;
    const next =
      at >= 0
        ? shown[at + direction]
        : direction > 0
          ? shown.find((mark) => mark.getBoundingClientRect().top > middle)
          : shown.findLast((mark) => mark.getBoundingClientRect().top < middle);
    if (next === undefined) {
      this.#say(direction > 0 ? 'This was the last claim.' : 'This was the first claim.');
      return;
    }
    next.scrollIntoView({ block: 'center' });
    this.#show(next);
    next.focus({ preventScroll: true });
    this.#say(next.getAttribute('aria-label') ?? '');
  }

  async #cite(): Promise<void> {
    const id = this.#open?.mark.dataset.note ?? this.#currentChapter()?.id ?? '';
    const address = new URL(location.href);
    address.hash = id;
    const citation = `Forty-Four Days, “${this.#currentChapter()?.querySelector('h2')?.firstChild?.textContent?.trim() ?? document.title}”, ${address.href}`;
    try {
      await navigator.clipboard.writeText(citation);
      this.#say(`Copied: ${citation}`);
    } catch {
      location.hash = id;
      this.#say(`The address of this page now leads to the passage: ${citation}`);
    }
  }

  get #said(): string | null {
    return this.querySelector('[data-said]')?.textContent ?? null;
  }

  #say(text: string): void {
    const status = this.querySelector('[data-said]');
    if (status !== null) status.textContent = text;
  }

  #currentChapter(): HTMLElement | null {
    const chapters = [...this.querySelectorAll<HTMLElement>('article > section[id]')];
    return chapters.findLast((chapter) => chapter.getBoundingClientRect().top < innerHeight / 2) ?? null;
  }

  /** Names the chapter being read in the list of contents. */
  #followReader(signal: AbortSignal): void {
    const contents = this.querySelector<HTMLElement>('[data-contents]');
    const current = contents?.querySelector('[data-current]');
    if (contents === null || contents === undefined || current === null || current === undefined) return;
    const follow = (): void => {
      const chapter = this.#currentChapter();
      for (const link of contents.querySelectorAll('a')) {
        const isHere = chapter !== null && link.getAttribute('href') === `#${chapter.id}`;
        link.toggleAttribute('aria-current', isHere);
        if (isHere) {
          link.setAttribute('aria-current', 'true');
          if (current.textContent !== link.textContent) current.textContent = link.textContent;
        }
      }
    };
    const observer = new IntersectionObserver(follow, { rootMargin: '-50% 0px -50% 0px' });
    for (const chapter of this.querySelectorAll('article > section[id]')) observer.observe(chapter);
    contents.addEventListener('click', (event) => event.target instanceof HTMLAnchorElement && contents.removeAttribute('open'), { signal });
    contents.addEventListener('keydown', (event) => event.key === 'Escape' && foldContents(contents), { signal });
    // Open, the sheet would lie over what has the focus next.
    contents.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget instanceof Node && !contents.contains(relatedTarget) && contents.removeAttribute('open'),
      { signal },
    );
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** An address that names a note opens the list it is folded in. */
  #revealTarget(): void {
    const isKnown = isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
    if (!isKnown || this.#said === NOT_UNDERSTOOD) this.#say(isKnown ? '' : NOT_UNDERSTOOD);
    const target = location.hash.startsWith('#note-') ? document.getElementById(location.hash.slice(1)) : null;
    const notes = target?.closest('details');
    if (notes === null || notes === undefined || notes.open) return;
    notes.open = true;
    target?.scrollIntoView();
  }
}

const foldContents = (contents: HTMLElement): void => {
  contents.removeAttribute('open');
  contents.querySelector('summary')?.focus();
};

if (customElements.get('claim-notes') === undefined) customElements.define('claim-notes', ClaimNotes);
