import { readDuring, type StepSpan } from '#lib/map/slider-wire.ts';
import { readLights } from '#lib/map/wire.ts';

interface Card {
  readonly element: HTMLElement;
  readonly spans: readonly StepSpan[];
}

/** The cards of events beside the map: those of the stop are shown, and the one under the pointer or with the focus lights its places. */
export class Cards {
  readonly #lists: readonly { readonly section: HTMLElement; readonly cards: readonly Card[] }[];
  readonly #none: HTMLElement | null;
  readonly #before: HTMLElement | null;

  constructor(host: HTMLElement, onLight: (places: readonly string[]) => void, signal: AbortSignal) {
    this.#lists = [...host.querySelectorAll<HTMLElement>('[data-cards]')].map((section) => ({
      section,
      cards: [...section.querySelectorAll<HTMLElement>('[data-lights]')].map((element) => ({ element, spans: readDuring(element) })),
    }));
    this.#none = host.querySelector('[data-no-cards]');
    this.#before = host.querySelector('[data-before]');
    for (const { cards } of this.#lists)
      for (const { element } of cards) {
        const places = readLights(element);
        for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, () => onLight(places), { signal });
        for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, () => onLight([]), { signal });
      }
  }

  /** Shows the cards of a step, and returns their number. */
  show(step: number): number {
    let shown = 0;
    for (const { section, cards } of this.#lists) {
      let inList = 0;
      for (const { element, spans } of cards) {
        const isOn = spans.some(({ from, to }) => from <= step && step <= to);
        if (element.hidden === isOn) element.hidden = !isOn;
        if (isOn) inList++;
      }
      section.hidden = inList === 0;
      shown += inList;
    }
    this.#none?.toggleAttribute('hidden', shown > 0 || step === 0);
    this.#before?.toggleAttribute('hidden', step > 0);
    return shown;
  }
}
