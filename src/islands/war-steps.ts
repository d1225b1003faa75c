const WIDE = '(width >= 75rem)';

/** Shows the plate of the step being read in one picture that stays on screen, where there is room for it beside the text. */
class WarSteps extends HTMLElement {
  #abort: AbortController | null = null;
  #wide = matchMedia(WIDE);

  connectedCallback(): void {
    if (this.#abort !== null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const apply = (): void => {
      this.classList.toggle('is-live', this.#wide.matches);
      const live = this.querySelector<HTMLElement>('[data-live]');
      if (live !== null) live.hidden = !this.#wide.matches;
    };
    apply();
    this.#wide.addEventListener('change', apply, { signal });
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find((entry) => entry.isIntersecting)?.target;
        if (entered instanceof HTMLElement) this.#show(entered);
      },
      { rootMargin: '-55% 0px -40% 0px' },
    );
    for (const step of this.querySelectorAll('li[data-step]')) observer.observe(step);
    signal.addEventListener('abort', () => observer.disconnect());
    this.toggleAttribute('data-ready', true);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#abort = null;
  }

  #show(step: HTMLElement): void {
    if (!this.#wide.matches || step.hasAttribute('aria-current')) return;
    for (const other of this.querySelectorAll('li[aria-current]')) other.removeAttribute('aria-current');
    step.setAttribute('aria-current', 'step');
    const plate = step.querySelector('img');
    const live = this.querySelector<HTMLImageElement>('[data-live] img');
    if (live !== null && plate !== null) live.src = plate.src;
    const said = step.dataset.count ?? '';
    for (const [name, text] of [
      ['title', step.dataset.title ?? ''],
      ['count', said],
    ] as const) {
      const line = this.querySelector(`[data-live] [data-${name}]`);
      if (line !== null) line.textContent = text;
    }
    const status = this.closest('claim-notes')?.querySelector('[data-said]');
    if (status !== null && status !== undefined) status.textContent = said;
  }
}

if (customElements.get('war-steps') === undefined) customElements.define('war-steps', WarSteps);
