import { t } from '#i18n/index.ts';
import { define, Island, said, say } from '#islands/base.ts';
import { currentChapter, followReader } from '#islands/claim-notes/contents.ts';
import { Margin } from '#islands/claim-notes/margin.ts';
import { copyNote, type Mark, readMarks, setWord } from '#islands/claim-notes/mark.ts';
import { remembered } from '#islands/claim-notes/remembered.ts';
import { type MarkChoice, noteId, readEdition, readMarkChoice, readStep } from '#lib/page/article-wire.ts';
import { isKnownFragment } from '#lib/page/url-state.ts';

interface OpenNote {
  readonly mark: Mark;
  readonly panel: HTMLElement;
}

interface Choice {
  readonly input: HTMLInputElement;
  readonly value: MarkChoice;
}

interface StepButton {
  readonly button: HTMLButtonElement;
  readonly direction: 1 | -1;
}

/**
 * Shows the note of a claim beside its mark: in the margin where there is room, else below the paragraph. Escape closes an open note and returns the
 * focus. The numbered notes at the foot of each chapter stay, for print and for readers without JavaScript.
 */
class ClaimNotes extends Island {
  #open: OpenNote | null = null;
  #marks: Mark[] = [];
  #margin: Margin | null = null;
  #edition = '';

  protected override start(signal: AbortSignal): void {
    this.#marks = readMarks(this);
    this.#edition = readEdition(this);
    const choices = [...this.querySelectorAll<HTMLInputElement>('input[name="marks"]')].map((input) => ({ input, value: readMarkChoice(input) }));
    const steps = [...this.querySelectorAll<HTMLButtonElement>('button[data-step]')].map((button) => ({ button, direction: readStep(button) }));
    for (const { element } of this.#marks) {
      element.setAttribute('role', 'button');
      element.setAttribute('aria-expanded', 'false');
    }
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#startTools(choices, steps, signal);
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
    const { target } = event;
    const mark = target instanceof Node ? this.#marks.find(({ element }) => element.contains(target)) : undefined;
    if (mark === undefined) return;
    event.preventDefault();
    this.#toggle(mark);
  }

  #toggle(mark: Mark): void {
    if (this.#open?.mark === mark) this.#leave();
    else this.#show(mark);
  }

  /** Closes the open note and gives the focus back to its mark. */
  #leave(): void {
    const mark = this.#open?.mark;
    this.#close();
    mark?.element.focus({ preventScroll: true });
    mark?.element.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#open !== null) this.#leave();
    if (event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('a[data-note]')) {
      event.preventDefault();
      event.target.click();
    }
  }

  #show(mark: Mark): void {
    this.#close();
    this.#showCopied('');
    const panel = this.#marginNote(mark) ?? this.#noteInPlace(mark);
    if (panel === null) return;
    mark.element.setAttribute('aria-expanded', 'true');
    mark.element.setAttribute('aria-controls', panel.id);
    this.#open = { mark, panel };
    this.#margin?.layOut(mark);
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    if (this.#open === null) return;
    const { mark, panel } = this.#open;
    if (panel.classList.contains('margin-note')) {
      panel.classList.remove('is-open');
      setWord(panel, t.notes.open);
    } else panel.remove();
    mark.element.setAttribute('aria-expanded', 'false');
    mark.element.removeAttribute('aria-controls');
    this.#open = null;
    this.#margin?.layOut(mark);
  }

  #noteInPlace(mark: Mark): HTMLElement | null {
    const panel = copyNote(mark, { open: t.notes.close, close: t.notes.close, of: t.notes.of(mark.name) }, () => this.#leave());
    if (panel === null) return null;
    panel.classList.add('open-note');
    panel.id = `open-${mark.note}`;
    mark.block.after(panel);
    return panel;
  }

  #marginNote(mark: Mark): HTMLElement | null {
    const panel = this.#margin?.noteOf(mark) ?? null;
    panel?.classList.add('is-open');
    if (panel !== null) setWord(panel, t.notes.close);
    return panel;
  }

  #startTools(choices: readonly Choice[], steps: readonly StepButton[], signal: AbortSignal): void {
    const tools = this.querySelector<HTMLElement>('[data-tools]');
    if (tools === null) return;
    tools.hidden = false;
    const choose = (value: MarkChoice): void => {
      this.dataset.marks = value;
      for (const choice of choices) choice.input.checked = choice.value === value;
      this.#margin?.layOut();
    };
    const before = choices.find(({ value }) => value === remembered.get());
    if (before !== undefined) choose(before.value);
    for (const { input, value } of choices) {
      const change = (): void => {
        this.#close();
        choose(value);
        remembered.set(value);
      };
      input.addEventListener('change', change, { signal });
    }
    for (const { button, direction } of steps) button.addEventListener('click', () => this.#step(direction), { signal });
    tools.querySelector('button[data-cite]')?.addEventListener('click', () => void this.#cite(), { signal });
  }

  /** Goes to the next or previous mark, from the open one or from the first third of the viewport. */
  #step(direction: 1 | -1): void {
    const shown = this.#marks.filter(({ element }) => element.getClientRects().length > 0);
    const at = this.#open === null ? -1 : shown.indexOf(this.#open.mark);
    const line = innerHeight / 3;
    const next =
      at >= 0
        ? shown[at + direction]
        : direction > 0
          ? shown.find(({ element }) => element.getBoundingClientRect().top > line)
          : shown.findLast(({ element }) => element.getBoundingClientRect().top < line);
    if (next === undefined) {
      say(direction > 0 ? t.notes.last : t.notes.first);
      return;
    }
    next.element.scrollIntoView({ block: 'center' });
    this.#show(next);
    next.element.focus({ preventScroll: true });
    say(next.name);
  }

  /** Copies a citation of the passage that is open, or else of the chapter that is being read, and shows it. */
  async #cite(): Promise<void> {
    const open = this.#open?.mark;
    const chapter = open?.element.closest<HTMLElement>('section[id]') ?? currentChapter(this);
    const id = open?.note ?? chapter?.id ?? '';
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    const url = new URL(canonical?.href ?? location.href);
    url.hash = id;
    const title = (chapter ?? this).querySelector('h1, h2')?.textContent?.trim() ?? '';
    const citation = t.notes.citation(title, open?.name ?? null, this.#edition, url.href);
    let answer = t.notes.copied(citation);
    try {
      await navigator.clipboard.writeText(citation);
    } catch {
      location.hash = id;
      answer = t.notes.addressed(citation);
    }
    say(answer);
    this.#showCopied(answer);
  }

  #showCopied(text: string): void {
    const line = this.querySelector('[data-copied]');
    if (line !== null) line.textContent = text;
  }

  /** Opens the folded list of the note that is the fragment of the URL. */
  #revealTarget(): void {
    const isKnown = isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
    if (!isKnown || said() === t.status.notUnderstood) say(isKnown ? '' : t.status.notUnderstood);
    const target = location.hash.startsWith(`#${noteId('')}`) ? document.getElementById(location.hash.slice(1)) : null;
    const notes = target?.closest('details');
    if (notes === null || notes === undefined || notes.open) return;
    notes.open = true;
    target?.scrollIntoView();
  }
}

define('claim-notes', ClaimNotes);
