import { define, Island, say } from '#islands/base.ts';
import { DayEvent, GoEvent, readGo, readStep, type SliderStep } from '#lib/map/slider-wire.ts';
import { readJump } from '#lib/map/wire.ts';

const PLAY_MS = 1200;
/** Keys by which a range goes up; at its end they leave a step outside it. */
const UP = ['ArrowRight', 'ArrowUp', 'End', 'PageUp'];

/**
 * A slider of days around a native range: dragged, tapped and stepped by keys; Previous, Next and Play go to the steps with an entry, and links to steps by
 * their keys. Steps outside the range, such as stops after the war, have links only. It sends "day" with each change and says each step once: the range
 * says its own, everything else is said in the status line, and Play is silent until it stops.
 */
class DaySlider extends Island {
  #steps: readonly SliderStep[] = [];
  #links: readonly HTMLElement[] = [];
  #jumps: readonly { readonly button: HTMLElement; readonly direction: 1 | -1 }[] = [];
  #handle: HTMLElement | null = null;
  #index = 0;
  #timer = 0;

  protected override start(signal: AbortSignal): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('[data-step]')].map(readStep);
    const range = this.#range;
    range.addEventListener('input', () => this.#choose(range.valueAsNumber), { signal });
    // A range that shows its end for a step outside it sends no event where the reader chooses that end.
    range.addEventListener('pointerup', () => this.#enterRange(), { signal });
    range.addEventListener('keydown', ({ key }) => UP.includes(key) && this.#enterRange(), { signal });
    this.#links = [...this.querySelectorAll<HTMLElement>('[data-go]')];
    this.#handle = this.querySelector('[data-handle]');
    this.#jumps = [...this.querySelectorAll<HTMLElement>('button[data-jump]')].map((button) => ({ button, direction: readJump(button) }));
    for (const { button, direction } of this.#jumps) {
      button.addEventListener('click', () => this.#choose(this.#next(direction)), { signal });
    }
    this.querySelector('button[data-play]')?.addEventListener('click', () => (this.#timer === 0 ? this.#play() : this.#stop()), { signal });
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    this.addEventListener('go', (event) => event instanceof GoEvent && this.#go(event.key) && event.preventDefault(), { signal });
    const track = this.querySelector<HTMLElement>('[data-track]');
    if (track !== null) this.#listenToTrack(track, signal);
    signal.addEventListener('abort', () => this.#halt());
    this.#show();
    this.markReady();
  }

  /** Lets the pointer choose the step that is nearest on the track; links on it are followed. */
  #listenToTrack(track: HTMLElement, signal: AbortSignal): void {
    const follow = ({ clientX }: PointerEvent): void => {
      const { left, width } = track.getBoundingClientRect();
      const share = (clientX - left) / width;
      let nearest = 0;
      this.#steps.forEach(({ at }, index) => {
        if (Math.abs((at ?? 0) - share) < Math.abs((this.#steps[nearest]?.at ?? 0) - share)) nearest = index;
      });
      this.#choose(nearest);
    };
    track.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[data-go]') !== null)) return;
        event.preventDefault();
        track.setPointerCapture(event.pointerId);
        this.#range.focus({ preventScroll: true });
        follow(event);
      },
      { signal },
    );
    // The range would take the pointer for a place on itself.
    track.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    track.addEventListener('pointermove', (event) => track.hasPointerCapture(event.pointerId) && follow(event), { signal });
  }

  get #range(): HTMLInputElement {
    return this.getOrThrow<HTMLInputElement>('input[type="range"]');
  }

  /** Goes to a step; false where there is none with this key. */
  #go(key: string): boolean {
    const index = this.#steps.findIndex((step) => step.key === key);
    if (index < 0) return false;
    this.#choose(index);
    return true;
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-go]') : null;
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (this.#go(readGo(link))) event.preventDefault();
  }

  #enterRange(): void {
    const range = this.#range;
    if (this.#index < Number(range.min) || this.#index > Number(range.max)) this.#choose(range.valueAsNumber);
  }

  /** Index of the next step with an entry (direction 1) or the one before (-1); the step itself where there is none. */
  #next(direction: 1 | -1): number {
    for (let index = this.#index + direction; index in this.#steps; index += direction) if (this.#steps[index]?.hasEntry) return index;
    return this.#index;
  }

  /** Goes to a step as the reader asked. */
  #choose(index: number): void {
    this.#halt();
    if (index === this.#index) return;
    this.#move(index);
    if (document.activeElement !== this.#range) say(this.#text);
  }

  #move(index: number): void {
    this.#index = index;
    this.#show();
    this.dispatchEvent(new DayEvent(this.#steps[index]?.key ?? '', index));
  }

  get #text(): string {
    return this.#steps[this.#index]?.text ?? '';
  }

  #show(): void {
    const range = this.#range;
    range.value = String(this.#index < Number(range.min) ? range.max : this.#index);
    range.setAttribute('aria-valuetext', this.#text);
    const { key = null, at = null, flag = null } = this.#steps[this.#index] ?? {};
    // On the handle alone: the browser works out the styles again of everything below an element whose property changes.
    if (at !== null) this.#handle?.style.setProperty('--at', String(at));
    if (this.#handle !== null) this.#handle.textContent = flag;
    for (const link of this.#links) {
      if (link.dataset.go === key) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const { button, direction } of this.#jumps) button.setAttribute('aria-disabled', String(this.#next(direction) === this.#index));
  }

  #play(): void {
    if (this.#next(1) === this.#index) this.#move(0);
    this.#showPlaying(true);
    const step = (): void => {
      const index = this.#next(1);
      if (index === this.#index) this.#stop();
      else this.#move(index);
    };
    step();
    this.#timer = window.setInterval(step, PLAY_MS);
  }

  #halt(): void {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#showPlaying(false);
  }

  /** Ends Play on a day, which is said: it was silent until then. */
  #stop(): void {
    this.#halt();
    say(this.#text);
  }

  #showPlaying(isPlaying: boolean): void {
    this.querySelector('button[data-play]')?.setAttribute('aria-pressed', String(isPlaying));
  }
}

define('day-slider', DaySlider);
