import { t } from '#i18n/index.ts';
import type { MapView } from '#islands/district-map/view.ts';
import type { SliderDay } from '#lib/map/days.ts';
import { type LandRows, landKeys } from '#lib/map/land.ts';
import { readFrom } from '#lib/map/slider-wire.ts';
import { readKey } from '#lib/map/wire.ts';

/** What of the page follows the day beside the list and the drawing: its words, the strip, the key, and the button of the sheet. Found once: a step looks for nothing. */
export class DayParts {
  readonly #words: readonly { readonly element: HTMLElement; readonly part: 'title' | 'note' | 'facts' }[];
  readonly #sheet: HTMLElement | null;
  readonly #afterwards: readonly HTMLElement[];
  readonly #key: readonly { readonly element: HTMLElement; readonly key: ReturnType<typeof readKey> }[];
  /** Columns and marks of the strip, with their steps. */
  readonly #strip: readonly { readonly element: Element; readonly from: number }[];

  constructor(host: HTMLElement) {
    const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
    this.#words = (['title', 'note', 'facts'] as const).flatMap((part) => all(`[data-day-${part}]`).map((element) => ({ element, part })));
    this.#sheet = host.querySelector('[data-sheet-words]');
    this.#afterwards = all('[data-afterwards]');
    this.#key = all('[data-key]').map((element) => ({ element, key: readKey(element) }));
    this.#strip = [...host.querySelectorAll<SVGElement>('[data-from]')].map((element) => ({ element, from: readFrom(element) }));
  }

  /** Shows a day, and that the sheet has so many events and places of it. */
  show(day: SliderDay, { stop, range, step }: MapView, land: LandRows, events: number, places: number): void {
    const words = t.mapStatus.dayParts(day);
    for (const { element, part } of this.#words) if (element.textContent !== words[part]) element.textContent = words[part];
    for (const { element, from } of this.#strip) element.classList.toggle('is-later', from > step);
    if (this.#sheet !== null) this.#sheet.textContent = t.mapStatus.sheet(events, places);
    for (const element of this.#afterwards) element.hidden = stop.kind !== 'zone' && stop.kind !== 'later';
    // The key has what the picture has.
    const keys = landKeys(land, stop, range);
    for (const { element, key } of this.#key) element.hidden = !keys.includes(key);
  }
}
