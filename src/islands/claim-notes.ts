import { t } from '#i18n/index.ts';
import { define, Island, said, say } from '#islands/base.ts';
import { currentChapter, followReader } from '#islands/claim-notes/contents.ts';
import { copyNote } from '#islands/claim-notes/copy.ts';
import { Margin } from '#islands/claim-notes/margin.ts';
import { remembered } from '#islands/claim-notes/remembered.ts';
import { isKnownFragment } from '#lib/page/url-state.ts';

interface OpenNote {
  readonly mark: HTMLElement;
  readonly panel: HTMLElement;
}

/**
 * Brings the notes of claims beside the text: in the margin where there is room, in place below the paragraph elsewhere. Escape closes an open
 * note and gives the focus back. The numbered notes at the foot of each chapter stay, for print and for readers without JavaScript.
 */
class ClaimNotes extends Island {
  #open: OpenNote | null = null;
  #marks: HTMLElement[] = [];
  #margin: Margin | null = null;

  protected override start(signal: AbortSignal): void {
    this.#marks = [...this.querySelectorAll<HTMLElement>('a[data-note]')];
    for (const mark of this.#marks) {
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-expanded', 'false');
    }
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#startTools(signal);
    this.#margin = new Margin({ host: this, marks: this.#marks, onToggle: (mark) => this.#toggle(mark), onRefill: () => this.#close() }, signal);
    followReader(this, signal);
    this.#revealTarget();
    window.addEventListener('hashchange', () => this.#revealTarget(), { signal });
    window.addEventListener('beforeprint', () => this.#foldNotes(false), { signal });
    window.addEventListener('afterprint', () => this.#foldNotes(true), { signal });
    this.markReady();
  }

  #foldNotes(isFolded: boolean): void {
    for (const notes of this.querySelectorAll<HTMLDetailsElement>('details.notes')) notes.open = !isFolded;
  }

  #onClick(event: MouseEvent): void {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-note]') : null;
    if (mark === null) return;
    event.preventDefault();
    this.#toggle(mark);
  }

  #toggle(mark: HTMLElement): void {
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
    this.#margin?.layOut();
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
    this.#margin?.layOut();
  }

  #noteInPlace(mark: HTMLElement): HTMLElement | null {
    const block = mark.closest('p, li, blockquote');
    const panel = copyNote(mark);
    if (block === null || panel === null) return null;
    panel.className = 'open-note';
    panel.id = `open-${mark.dataset.note}`;
    block.after(panel);
    return panel;
  }

  #marginNote(mark: HTMLElement): HTMLElement | null {
    const panel = this.#margin?.noteOf(mark) ?? null;
    panel?.classList.add('is-open');
    return panel;
  }

  #startTools(signal: AbortSignal): void {
    const tools = this.querySelector<HTMLElement>('[data-tools]');
    if (tools === null) return;
    tools.hidden = false;
    const choices = [...tools.querySelectorAll<HTMLInputElement>('input[name="marks"]')];
    const choose = (value: string): void => {
      this.dataset.marks = value;
      for (const choice of choices) choice.checked = choice.value === value;
      this.#margin?.layOut();
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
      say(direction > 0 ? t.notes.last : t.notes.first);
      return;
    }
    next.scrollIntoView({ block: 'center' });
    this.#show(next);
    next.focus({ preventScroll: true });
    say(next.getAttribute('aria-label') ?? '');
  }

  async #cite(): Promise<void> {
    const chapter = currentChapter(this);
    const id = this.#open?.mark.dataset.note ?? chapter?.id ?? '';
    const address = new URL(location.href);
    address.hash = id;
    const citation = t.notes.citation(chapter?.querySelector('h2')?.firstChild?.textContent?.trim() ?? document.title, address.href);
    try {
      await navigator.clipboard.writeText(citation);
      say(t.notes.copied(citation));
    } catch {
      location.hash = id;
      say(t.notes.addressed(citation));
    }
  }

  /** An address that names a note opens the list it is folded in. */
  #revealTarget(): void {
    const isKnown = isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
    if (!isKnown || said() === t.status.notUnderstood) say(isKnown ? '' : t.status.notUnderstood);
    const target = location.hash.startsWith('#note-') ? document.getElementById(location.hash.slice(1)) : null;
    const notes = target?.closest('details');
    if (notes === null || notes === undefined || notes.open) return;
    notes.open = true;
    target?.scrollIntoView();
  }
}

define('claim-notes', ClaimNotes);
