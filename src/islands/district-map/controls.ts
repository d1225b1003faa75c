import { SLIDER, stepOf, stopAt } from '#lib/map/days.ts';
import type { MapLayer, MapState } from '#lib/map/state.ts';
import { readLayer, readRange } from '#lib/map/wire.ts';

interface Handlers {
  /** What the reader chose of the state. */
  readonly onChange: (change: Partial<MapState>) => void;
  /** A date was typed that the slider has, by its step. */
  readonly onDay: (step: number) => void;
  /** A date was typed that the slider does not have. */
  readonly onOutside: (day: string) => void;
}

/** The controls of day and layers, and the link to the day on the timeline. Throws where a control has a value that the map does not know. */
export class Controls {
  readonly #dates: readonly HTMLInputElement[];
  readonly #timeline: HTMLAnchorElement | null;
  readonly #layers: readonly { readonly input: HTMLInputElement; readonly layer: MapLayer }[];
  /** The date that the picture shows, as far as a date can say it. */
  #date: string = SLIDER.last;
  readonly #ranges: readonly { readonly input: HTMLInputElement; readonly range: MapState['range'] }[];

  constructor(host: HTMLElement, { onChange, onDay, onOutside }: Handlers, signal: AbortSignal) {
    const inputs = (name: string): HTMLInputElement[] => [...host.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
    this.#layers = inputs('layer').map((input) => ({ input, layer: readLayer(input) }));
    this.#ranges = inputs('range').map((input) => ({ input, range: readRange(input) }));
    this.#dates = inputs('date');
    this.#timeline = host.querySelector('a[data-timeline]');
    for (const field of this.#dates) {
      const choose = (): void => {
        const step = stepOf(field.value);
        if (step !== null) onDay(step);
        else {
          if (field.value !== '') onOutside(field.value);
          field.value = this.#date;
        }
      };
      field.addEventListener('change', choose, { signal });
    }
    for (const { input } of this.#layers) {
      const choose = (): void => onChange({ layers: this.#layers.filter((own) => own.input.checked).map(({ layer }) => layer) });
      input.addEventListener('change', choose, { signal });
    }
    for (const { input, range } of this.#ranges) input.addEventListener('change', () => onChange({ range }), { signal });
  }

  /** Shows the range and the layers of the state, as the reader or the URL set them. */
  showChoices({ layers, range }: MapState): void {
    for (const { input, layer } of this.#layers) input.checked = layers.includes(layer);
    for (const own of this.#ranges) own.input.checked = own.range === range;
  }

  /** Shows the day of the state. */
  showDay({ step }: MapState): void {
    const { kind, from } = stopAt(step);
    this.#date = from < SLIDER.first ? SLIDER.first : from > SLIDER.last ? SLIDER.last : from;
    for (const date of this.#dates) date.value = this.#date;
    const timeline = this.#timeline;
    if (timeline === null) return;
    const url = new URL(timeline.href);
    const isInWar = kind === 'day';
    url.search = isInWar ? `?day=${from}` : '';
    url.hash = isInWar || kind === 'before' ? '' : 'after';
    timeline.href = url.href;
  }

  disableLayers(): void {
    for (const { input } of this.#layers) input.disabled = true;
  }
}
