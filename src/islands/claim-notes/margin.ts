import { t } from '#i18n/index.ts';
import { copyNote, type Mark } from '#islands/claim-notes/mark.ts';
import { type PlacedNote, placeNotes } from '#lib/page/margin-notes.ts';

const WIDE = '(width >= 75rem)';
const GAP = 12;
/** From this number of claims on, a note is too long for the margin. */
const MANY = 3;
/** Statuses whose notes may shrink to their one line: never those of which a part does not stand. */
const QUIET = '.claim-note.quiet:only-of-type';

interface Options {
  /** The element whose chapters hold the notes. */
  readonly host: HTMLElement;
  readonly marks: readonly Mark[];
  /** Called by the buttons of a note. */
  readonly onToggle: (mark: Mark) => void;
  /** Called before the margin is filled or emptied, when the width of the viewport changes what fits. */
  readonly onRefill: () => void;
}

interface Note {
  readonly mark: Mark;
  readonly element: HTMLElement;
  readonly isQuiet: boolean;
  readonly isShared: boolean;
}

/** A run of text between two figures that break out into the margin; notes stay beside their run. */
interface Band {
  readonly prose: HTMLElement;
  readonly first: Element;
  readonly last: Element;
  /** The figure below it; null at the end of the chapter. */
  readonly below: HTMLElement | null;
  readonly notes: readonly Note[];
}

/** The notes in the margin, where the viewport is wide enough for a margin. Each follows the paragraph of its mark. */
export class Margin {
  readonly #options: Options;
  readonly #wide = matchMedia(WIDE);
  #bands: Band[] = [];
  readonly #notes = new Map<Mark, HTMLElement>();

  constructor(options: Options, signal: AbortSignal) {
    this.#options = options;
    this.#fill();
    this.#wide.addEventListener('change', () => this.#fill(), { signal });
    let width = options.host.offsetWidth;
    const observer = new ResizeObserver(() => {
      if (options.host.offsetWidth === width) return;
      width = options.host.offsetWidth;
      this.layOut();
    });
    observer.observe(options.host);
    signal.addEventListener('abort', () => observer.disconnect());
    // Words take other room once their font is there: until then the notes are not shown, so that nothing shifts.
    document.fonts.addEventListener('loadingdone', () => this.layOut(), { signal });
    void document.fonts.ready.then(() => {
      this.layOut();
      options.host.toggleAttribute('data-settled', true);
    });
  }

  /** The note of a mark; null where there is no margin. */
  noteOf(mark: Mark): HTMLElement | null {
    return this.#notes.get(mark) ?? null;
  }

  #fill(): void {
    this.#options.onRefill();
    for (const note of this.#notes.values()) note.remove();
    this.#notes.clear();
    this.#bands = [];
    for (const prose of this.#options.host.querySelectorAll<HTMLElement>('[data-prose]')) {
      leaveRoom(prose, 0);
      for (const figure of prose.querySelectorAll<HTMLElement>('.breaks-out, .bleeds')) leaveRoom(figure, 0);
    }
    if (!this.#wide.matches) return;
    for (const prose of this.#options.host.querySelectorAll<HTMLElement>('[data-prose]')) this.#fillChapter(prose);
    this.layOut();
  }

  #fillChapter(prose: HTMLElement): void {
    const marks = this.#options.marks.filter(({ block }) => prose.contains(block));
    let run: Element[] = [];
    const take = (below: HTMLElement | null): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return;
      const own = marks.filter(({ block }) => run.some((element) => element.contains(block)));
      this.#bands.push({ prose, first, last, below, notes: own.flatMap((mark) => this.#newNote(mark) ?? []) });
      run = [];
    };
    for (const child of [...prose.children]) {
      if (child instanceof HTMLElement && child.matches('.breaks-out, .bleeds')) take(child);
      else run.push(child);
    }
    take(null);
    // In the order of their marks: each after the paragraph, below those of earlier marks of it.
    for (const [mark, note] of [...this.#notes].filter(([{ block }]) => prose.contains(block)).toReversed()) {
      const child = [...prose.children].find((element) => element.contains(mark.block));
      child?.after(note);
    }
  }

  #newNote(mark: Mark): Note | null {
    const toggle = (): void => this.#options.onToggle(mark);
    const element = copyNote(mark, { open: t.notes.open, close: t.notes.close, of: t.notes.of(mark.name) }, toggle);
    if (element === null) return null;
    element.classList.add('margin-note');
    element.id = `margin-${mark.note}`;
    const claim = mark.element.closest('.claim');
    element.addEventListener('pointerenter', () => claim?.classList.add('is-pointed'));
    element.addEventListener('pointerleave', () => claim?.classList.remove('is-pointed'));
    this.#notes.set(mark, element);
    const claims = element.querySelectorAll(':scope > .claim-note').length;
    element.classList.toggle('is-shared', claims >= MANY);
    return { mark, element, isQuiet: claims < MANY && element.querySelector(QUIET) !== null, isShared: claims >= MANY };
  }

  /**
   * Places each note beside its mark, or lower where it would overlap the one before. Where the notes of a run outrun its text, the quiet ones are shown
   * by their one line; what still does not fit goes on below the text. Only the chapter of a mark, if one is given.
   */
  layOut(only?: Mark): void {
    if (!this.#wide.matches) return;
    const bands = this.#bands.filter(({ prose }) => only === undefined || prose.contains(only.block));
    for (const { prose, below, notes } of bands) {
      leaveRoom(prose, 0);
      if (below !== null) leaveRoom(below, 0);
      for (const { mark, element } of notes) {
        element.hidden = mark.element.getClientRects().length === 0;
        element.classList.remove('is-brief', 'is-below');
      }
    }
    const measured = bands.map((band) => {
      const { top } = band.prose.getBoundingClientRect();
      const start = band.first.getBoundingClientRect().top - top;
      return { band, start, bottom: band.last.getBoundingClientRect().bottom - top - start, full: heightsOf(band) };
    });
    for (const { band, bottom, full } of measured) {
      const isTooLong = full.reduce((sum, height) => sum + height + GAP, -GAP) > bottom;
      for (const { element, isQuiet } of band.notes)
        element.classList.toggle('is-brief', isTooLong && isQuiet && !element.classList.contains('is-open'));
    }
    const tops = measured.map(({ band, start, bottom }) => {
      const { top } = band.prose.getBoundingClientRect();
      const shown = band.notes.filter(({ element }) => !element.hidden);
      const beside = shown.filter(({ isShared }) => !isShared);
      const { placed } = placeNotes(
        beside.map(({ mark, element }) => ({
          desired: mark.element.getBoundingClientRect().top - top - start - 4,
          height: element.offsetHeight,
        })),
        { gap: GAP, bottom },
      );
      return { band, start, bottom, beside, shared: shown.filter(({ isShared }) => isShared), placed };
    });
    for (const { beside, placed } of tops)
      for (const [index, { element }] of beside.entries()) element.classList.toggle('is-below', placed[index]?.isBelow === true);
    // The column of the text is wider than the margin, so notes in it are lower than they were measured.
    const final = tops.map((band) => ({ ...band, ...stackBelow(band) }));
    let [chapter, shift]: [HTMLElement | null, number] = [null, 0];
    for (const { band, start, bottom, notes, end } of final) {
      if (band.prose !== chapter) [chapter, shift] = [band.prose, 0];
      for (const { element, top } of notes) element.style.top = `${start + shift + top}px`;
      const extra = Math.max(0, end - bottom);
      if (extra === 0) continue;
      if (band.below === null) leaveRoom(band.prose, extra);
      else leaveRoom(band.below, extra + GAP);
      shift += extra + (band.below === null ? 0 : GAP);
    }
  }
}

/** Room for notes below the text of a chapter, or above a figure. A style gives it to screens alone: on paper notes stand elsewhere. */
const leaveRoom = (element: HTMLElement, pixels: number): void => {
  element.toggleAttribute('data-room', pixels > 0);
  element.style.setProperty('--room', `${pixels}px`);
};

const heightsOf = ({ notes }: Band): number[] =>
  notes.filter(({ element, isShared }) => !element.hidden && !isShared).map(({ element }) => element.offsetHeight);

interface Stack {
  readonly bottom: number;
  readonly beside: readonly Note[];
  readonly shared: readonly Note[];
  readonly placed: readonly PlacedNote[];
}

/** The final tops: notes in the margin as they are placed, those below the text one under the other, and notes of many claims below all. */
const stackBelow = ({ bottom, beside, shared, placed }: Stack): { readonly notes: { element: HTMLElement; top: number }[]; readonly end: number } => {
  let [end, below] = [0, bottom + 2 * GAP];
  const notes = beside.map(({ element }, index) => {
    const { top, isBelow } = placed[index] ?? { top: below, isBelow: true };
    const at = isBelow ? below : top;
    if (isBelow) below += element.offsetHeight + GAP;
    end = Math.max(end, at + element.offsetHeight);
    return { element, top: at };
  });
  const wide = shared.map(({ element }) => {
    const top = Math.max(end, bottom) + 2 * GAP;
    end = top + element.offsetHeight;
    return { element, top };
  });
  return { notes: [...notes, ...wide], end };
};
