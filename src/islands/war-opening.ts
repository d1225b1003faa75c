import { t } from '#i18n/index.ts';
import { define, Island, said, say } from '#islands/base.ts';
import { DayEvent, GoEvent, readDuring, readFrom, readShare, readStep, readWords, type Share, soFarAt } from '#lib/map/slider-wire.ts';
import { areSingle, parametersOf } from '#lib/page/url-state.ts';

const URL_PAUSE_MS = 250;

/** What is drawn, with the steps to which it belongs. */
interface Drawn {
  readonly element: Element;
  readonly isLater: (step: number) => boolean;
  readonly isNow: (step: number) => boolean;
}

/** Words of a state: its date, and what the record has of it. */
interface Words {
  readonly when: readonly Node[];
  readonly facts: readonly Node[];
}

/** The opening of the home page: map, columns, rows and words follow the slider of the days. It opens on the whole war, the first step of the slider. */
class WarOpening extends Island {
  #drawn: readonly Drawn[] = [];
  #shares: readonly { readonly element: Element; readonly share: Share }[] = [];
  #words = new Map<string, Words>();
  #first = '';
  #last = 0;
  #pause = 0;

  protected override start(signal: AbortSignal): void {
    this.#first = readStep(this.getOrThrow('[data-step]')).key;
    this.#last = Number(this.getOrThrow<HTMLInputElement>('input[type="range"]').max);
    const all = (selector: string): (HTMLElement | SVGElement)[] => [...this.querySelectorAll<HTMLElement | SVGElement>(selector)];
    this.#drawn = [
      ...all('[data-from]').map((element) => {
        const from = readFrom(element);
        return { element, isLater: (step: number) => from > step, isNow: (step: number) => from === step };
      }),
      ...all('[data-during]').map((element) => {
        const spans = readDuring(element);
        return {
          element,
          isLater: (step: number) => spans.every(({ from }) => from > step),
          isNow: (step: number) => spans.some(({ from, to }) => from <= step && step <= to),
        };
      }),
    ];
    this.#shares = all('[data-share]').map((element) => ({ element, share: readShare(element) }));
    const wordsOf = (element: ParentNode): Words => ({
      when: [...(element.querySelector('[data-when]')?.childNodes ?? [])],
      facts: [...(element.querySelector('[data-facts]')?.childNodes ?? [])],
    });
    for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) this.#words.set(readWords(element), wordsOf(element));
    this.#words.set(this.#first, wordsOf(this));
    this.addEventListener('day', (event) => event instanceof DayEvent && this.#show(event), { signal });
    window.addEventListener('popstate', () => this.#followUrl(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#pause));
    // Its script may come after this one.
    void customElements.whenDefined('day-slider').then(() => {
      if (signal.aborted) return;
      this.#followUrl();
      this.markReady();
    });
  }

  #show({ key, index }: { readonly key: string; readonly index: number }): void {
    const isWhole = key === this.#first;
    const step = isWhole ? this.#last : index;
    this.dataset.state = isWhole ? 'whole' : index > this.#last ? 'after' : 'day';
    this.style.setProperty('--step', String(step));
    for (const { element, isLater, isNow } of this.#drawn) {
      element.classList.toggle('is-later', isLater(step));
      element.classList.toggle('is-now', !isWhole && isNow(step));
    }
    for (const { element, share } of this.#shares) {
      const soFar = soFarAt(share, step);
      element.textContent = soFar === 0 ? '' : t.homeStatus.share(soFar, share.total);
    }
    const words = this.#words.get(key);
    if (words !== undefined) {
      const copies = (nodes: readonly Node[]): Node[] => nodes.map((node) => (isWhole ? node : node.cloneNode(true)));
      this.getOrThrow('[data-when]').replaceChildren(...copies(words.when));
      const facts = this.getOrThrow('[data-facts]');
      facts.replaceChildren(...copies(words.facts));
      // In the next frame, which lays the page out anyway: at once it would do so twice.
      requestAnimationFrame(() => facts.parentElement?.scrollTo(0, 0));
    }
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#writeUrl(isWhole ? null : key), URL_PAUSE_MS);
  }

  #writeUrl(key: string | null): void {
    const url = new URL(location.href);
    if (key === null) url.searchParams.delete('d');
    else url.searchParams.set('d', key);
    if (url.href !== location.href) history.replaceState(null, '', url);
  }

  /** Takes the state from the URL: on load, and when the reader goes back. */
  #followUrl(): void {
    const parameters = parametersOf(location.search);
    const key = parameters.get('d');
    const isKnown = !this.getOrThrow('day-slider').dispatchEvent(new GoEvent(key ?? this.#first));
    if (!isKnown && key !== null) say(t.homeStatus.noSuchDay(key));
    else if (!areSingle(parameters, ['d'])) say(t.status.alsoNotUnderstood(said()));
  }
}

define('war-opening', WarOpening);
