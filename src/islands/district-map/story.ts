import { readStoryStop, type StoryStop } from '#lib/map/wire.ts';

/** Milliseconds that a caption stands: some to look, and some for each letter. */
const LOOK_MS = 3500;
const LETTER_MS = 45;

interface Handlers {
  /** Shows a stop of the story, the first being 1. */
  readonly onStop: (stop: StoryStop, number: number, of: number) => void;
  readonly onEnd: () => void;
}

/** Tells the story of the map: one captioned stop after another, until its end, Escape, or anything else that the reader does with the day. */
export class Story {
  readonly #button: HTMLElement;
  readonly #labels: { readonly tell: string; readonly stop: string };
  readonly #stops: readonly StoryStop[];
  readonly #handlers: Handlers;
  #index = -1;
  #timer = 0;

  constructor(
    host: HTMLElement,
    button: HTMLElement,
    labels: { readonly tell: string; readonly stop: string },
    handlers: Handlers,
    signal: AbortSignal,
  ) {
    this.#button = button;
    this.#labels = labels;
    this.#handlers = handlers;
    this.#stops = [...host.querySelectorAll<HTMLElement>('[data-story]')].map(readStoryStop);
    button.addEventListener('click', () => (this.isTold ? this.stop() : this.#go(0)), { signal });
    button.addEventListener('keydown', (event) => this.#press(event), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  get isTold(): boolean {
    return this.#index >= 0;
  }

  #press(event: KeyboardEvent): void {
    if (!this.isTold) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) this.#go(Math.max(this.#index + step, 0));
    else if (event.key === 'Escape') this.stop();
    else return;
    event.preventDefault();
  }

  #go(index: number): void {
    clearTimeout(this.#timer);
    const stop = this.#stops[index];
    if (stop === undefined) {
      this.stop();
      return;
    }
    this.#index = index;
    this.#button.textContent = this.#labels.stop;
    this.#handlers.onStop(stop, index + 1, this.#stops.length);
    this.#timer = window.setTimeout(() => this.#go(index + 1), LOOK_MS + stop.caption.length * LETTER_MS);
  }

  stop(): void {
    if (!this.isTold) return;
    clearTimeout(this.#timer);
    this.#index = -1;
    this.#button.textContent = this.#labels.tell;
    this.#handlers.onEnd();
  }
}
