import { dayAtStep, LATER, SLIDER, stepOfDay } from '#lib/map/days.ts';
import { MAP_LAYERS, type MapState } from '#lib/map/state.ts';
import { dayOfWar } from '#lib/record/war.ts';

interface Wishes {
  /** What the reader chose of the state. */
  readonly onChange: (change: Partial<MapState>) => void;
  readonly onJump: (direction: 1 | -1) => void;
  readonly onPlay: () => void;
}

/** The controls of day and layers, and the link to the day on the timeline. */
export class Controls {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement, { onChange, onJump, onPlay }: Wishes, signal: AbortSignal) {
    this.#host = host;
    const on = (selector: string, type: string, act: (element: HTMLElement) => void): void => {
      for (const element of host.querySelectorAll<HTMLElement>(selector)) element.addEventListener(type, () => act(element), { signal });
    };
    on('input[name="day"]', 'input', (slider) => slider instanceof HTMLInputElement && onChange({ step: Number(slider.value) }));
    on('input[name="date"]', 'change', (field) => {
      const step = field instanceof HTMLInputElement ? stepOfDay(field.value) : null;
      if (step !== null) onChange({ step });
    });
    on('button[data-jump]', 'click', (button) => onJump(button.dataset.jump === '1' ? 1 : -1));
    on('button[data-play]', 'click', onPlay);
    on('input[name="range"], input[name="layer"]', 'change', () => onChange(this.#choices()));
  }

  /** Shows range and layers; they change by the reader's hand or with the address. */
  showChoices({ layers, range }: MapState): void {
    for (const input of this.#inputs('layer')) input.checked = layers.some((layer) => layer === input.value);
    for (const input of this.#inputs('range')) input.checked = range === input.value;
  }

  /** Shows the day of the state, which `text` says in words. */
  showDay({ step }: MapState, text: string): void {
    const day = dayAtStep(step);
    for (const slider of this.#inputs('day')) {
      slider.value = String(step);
      slider.setAttribute('aria-valuetext', text);
    }
    for (const date of this.#inputs('date')) date.value = day === LATER ? SLIDER.last : day;
    const timeline = this.#host.querySelector<HTMLAnchorElement>('a[data-timeline]');
    if (timeline === null) return;
    const url = new URL(timeline.href);
    const isInWar = dayOfWar(day) !== null;
    url.search = isInWar ? `?day=${day}` : '';
    url.hash = isInWar ? '' : 'after';
    timeline.href = url.href;
  }

  showPlaying(isPlaying: boolean): void {
    this.#host.querySelector('button[data-play]')?.setAttribute('aria-pressed', String(isPlaying));
  }

  disableLayers(): void {
    for (const layer of this.#inputs('layer')) layer.disabled = true;
  }

  #inputs(name: string): NodeListOf<HTMLInputElement> {
    return this.#host.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
  }

  #choices(): Partial<MapState> {
    const checked = (name: string) => [...this.#inputs(name)].filter((input) => input.checked).map(({ value }) => value);
    const layers = checked('layer');
    return { range: checked('range')[0] === 'only' ? 'only' : 'upto', layers: MAP_LAYERS.filter((layer) => layers.includes(layer)) };
  }
}
