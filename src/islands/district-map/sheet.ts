const SIZES = ['closed', 'half', 'full'] as const;
type Size = (typeof SIZES)[number];

/** A finger that moved less than this, in pixels, pressed the grip and did not drag it. */
const PRESS = 6;

/** The sheet of the list and the details, which rises over the map on narrow screens; on wide ones it stands beside the map, whatever its size. */
export class Sheet {
  readonly #dock: HTMLElement;
  readonly #buttons: readonly HTMLElement[];

  constructor(dock: HTMLElement, signal: AbortSignal) {
    this.#dock = dock;
    this.#buttons = [...dock.querySelectorAll<HTMLElement>('button[data-sheet]')];
    for (const button of this.#buttons) button.addEventListener('click', () => this.#next(), { signal });
    const grip = this.#buttons[0];
    if (grip !== undefined) this.#listenToDrag(grip, signal);
    this.set('closed');
  }

  /** Closed, half, full, and closed again. */
  #next(): void {
    this.set(SIZES[(SIZES.indexOf(this.size) + 1) % SIZES.length] ?? 'closed');
  }

  get size(): Size {
    return SIZES.find((size) => size === this.#dock.dataset.size) ?? 'closed';
  }

  set(size: Size): void {
    this.#dock.dataset.size = size;
    for (const button of this.#buttons) button.setAttribute('aria-expanded', String(size !== 'closed'));
  }

  /** Shows at least half of it. */
  raise(): void {
    if (this.size === 'closed') this.set('half');
  }

  /** Pixels of the map that it covers on narrow screens. */
  get covered(): number {
    return getComputedStyle(this.#dock).position === 'absolute' ? this.#dock.offsetHeight : 0;
  }

  #listenToDrag(grip: HTMLElement, signal: AbortSignal): void {
    let from: number | null = null;
    grip.addEventListener(
      'pointerdown',
      (event) => {
        from = event.clientY;
        grip.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    grip.addEventListener(
      'pointerup',
      ({ clientY }) => {
        const moved = from === null ? 0 : clientY - from;
        from = null;
        if (Math.abs(moved) < PRESS) return;
        // The click that follows a drag is none.
        grip.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true, once: true, signal });
        this.set(SIZES[Math.min(Math.max(SIZES.indexOf(this.size) - Math.sign(moved), 0), SIZES.length - 1)] ?? 'closed');
      },
      { signal },
    );
  }
}
