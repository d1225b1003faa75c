import { define, Island, onEnter, say } from '#islands/base.ts';
import { readWarStep } from '#lib/page/article-wire.ts';

const WIDE = '(width >= 75rem)';

/** Shows the plate of the step that is being read in one picture that stays in the viewport, where there is room for it beside the text. */
class WarSteps extends Island {
  #wide = matchMedia(WIDE);

  protected override start(signal: AbortSignal): void {
    const apply = (): void => {
      this.classList.toggle('is-live', this.#wide.matches);
      const live = this.querySelector<HTMLElement>('[data-live]');
      if (live !== null) live.hidden = !this.#wide.matches;
    };
    apply();
    this.#wide.addEventListener('change', apply, { signal });
    onEnter(this.querySelectorAll<HTMLElement>('li[data-step]'), '-55% 0px -40% 0px', (step) => this.#show(step), signal);
    this.markReady();
  }

  #show(step: HTMLElement): void {
    if (!this.#wide.matches || step.hasAttribute('aria-current')) return;
    for (const other of this.querySelectorAll('li[aria-current]')) other.removeAttribute('aria-current');
    step.setAttribute('aria-current', 'step');
    const plate = step.querySelector('img');
    const live = this.querySelector<HTMLImageElement>('[data-live] img');
    if (live !== null && plate !== null) live.src = plate.src;
    const { title, count } = readWarStep(step);
    for (const [name, text] of [
      ['title', title],
      ['count', count],
    ] as const) {
      const line = this.querySelector(`[data-live] [data-${name}]`);
      if (line !== null) line.textContent = text;
    }
    say(count);
  }
}

define('war-steps', WarSteps);
