import { t } from '#i18n/index.ts';
import { copyNote, type Mark } from '#islands/claim-notes/mark.ts';
import { layOutNotes } from '#lib/page/margin-notes.ts';

const WIDE = '(width >= 75rem)';
const GAP = 12;

interface Options {
  /** The element whose `[data-margin]` columns hold the notes. */
  readonly host: HTMLElement;
  readonly marks: readonly Mark[];
  /** Called by the button of a note. */
  readonly onToggle: (mark: Mark) => void;
  /** Called before the margin is filled or emptied, when the width of the viewport changes what fits. */
  readonly onRefill: () => void;
}

/** The notes in the margin, where the viewport is wide enough for a margin. */
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
  noteOf({ note }: Mark): HTMLElement | null {
    return this.#wide.matches ? document.getElementById(`margin-${note}`) : null;
  }

  #columns(): HTMLElement[] {
    return [...this.#options.host.querySelectorAll<HTMLElement>('[data-margin]')];
  }

  #fill(): void {
    this.#options.onRefill();
    for (const column of this.#columns()) {
      const marks = this.#wide.matches ? this.#options.marks.filter(({ element }) => element.closest('.body') === column.parentElement) : [];
      column.replaceChildren(...marks.flatMap((mark) => this.#newNote(mark) ?? []));
    }
    this.layOut();
  }

  #newNote(mark: Mark): HTMLElement | null {
    const note = copyNote(mark);
    if (note === null) return null;
    note.className = 'margin-note';
    note.id = `margin-${mark.note}`;
    note.classList.toggle('is-plain', !mark.isDoubtful);
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = t.notes.open;
    more.addEventListener('click', () => this.#options.onToggle(mark));
    note.append(more);
    return note;
  }

  /** Places each note beside its mark, or lower where it would overlap the one before. */
  layOut(): void {
    if (!this.#wide.matches) return;
    for (const column of this.#columns()) {
      const { top } = column.getBoundingClientRect();
      const shown = this.#options.marks.flatMap((mark) => {
        const note = mark.element.closest('.body') === column.parentElement ? this.noteOf(mark) : null;
        if (note === null) return [];
        note.hidden = mark.element.getClientRects().length === 0;
        return note.hidden ? [] : [{ note, desired: mark.element.getBoundingClientRect().top - top - 4, height: note.offsetHeight }];
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
