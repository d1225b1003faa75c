import { t } from '#i18n/index.ts';
import { copyNote } from '#islands/claim-notes/copy.ts';
import { layOutNotes } from '#lib/page/margin-notes.ts';

const WIDE = '(width >= 75rem)';
const GAP = 12;

interface Options {
  /** The element whose `[data-margin]` columns hold the notes. */
  readonly host: HTMLElement;
  readonly marks: readonly HTMLElement[];
  /** Called by the button of a note. */
  readonly onToggle: (mark: HTMLElement) => void;
  /** Called before the margin is filled or emptied, when the width of the window asks for it. */
  readonly onRefill: () => void;
}

/** The notes in the margin, where the window is wide enough for one. */
export class Margin {
  readonly #options: Options;
  readonly #wide = matchMedia(WIDE);

  constructor(options: Options, signal: AbortSignal) {
    this.#options = options;
    this.#fill();
    this.#wide.addEventListener('change', () => this.#fill(), { signal });
    const observer = new ResizeObserver(() => this.layOut());
    observer.observe(options.host);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** The note of a mark; null where there is no margin. */
  noteOf(mark: HTMLElement): HTMLElement | null {
    return this.#wide.matches ? document.getElementById(`margin-${mark.dataset.note}`) : null;
  }

  #columns(): HTMLElement[] {
    return [...this.#options.host.querySelectorAll<HTMLElement>('[data-margin]')];
  }

  #fill(): void {
    this.#options.onRefill();
    for (const column of this.#columns()) {
      const marks = this.#wide.matches ? [...(column.parentElement?.querySelectorAll<HTMLElement>('.prose a[data-note]') ?? [])] : [];
      column.replaceChildren(...marks.flatMap((mark) => this.#newNote(mark) ?? []));
    }
    this.layOut();
  }

  #newNote(mark: HTMLElement): HTMLElement | null {
    const note = copyNote(mark);
    if (note === null) return null;
    note.className = 'margin-note';
    note.id = `margin-${mark.dataset.note}`;
    note.classList.toggle('is-plain', mark.dataset.doubtful === undefined);
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = t.notes.open;
    more.addEventListener('click', () => this.#options.onToggle(mark));
    note.append(more);
    return note;
  }

  /** Puts each note beside its mark, none over another. */
  layOut(): void {
    if (!this.#wide.matches) return;
    for (const column of this.#columns()) {
      const { top } = column.getBoundingClientRect();
      const shown = this.#options.marks.flatMap((mark) => {
        const note = mark.closest('.body') === column.parentElement ? this.noteOf(mark) : null;
        if (note === null) return [];
        note.hidden = mark.getClientRects().length === 0;
        return note.hidden ? [] : [{ note, desired: mark.getBoundingClientRect().top - top - 4, height: note.offsetHeight }];
      });
      const bottom = column.offsetHeight;
      const tops = layOutNotes(shown, { gap: GAP, bottom });
      shown.forEach(({ note }, index) => {
        note.style.top = `${tops[index]}px`;
      });
      const last = shown.at(-1);
      const needed = last === undefined ? 0 : (tops.at(-1) ?? 0) + last.height;
      column.style.minHeight = needed > bottom ? `${needed}px` : '';
    }
  }
}
