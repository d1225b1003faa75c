import { t } from '#i18n/index.ts';
import { readLink } from '#lib/map/wire.ts';

interface Options {
  readonly panel: HTMLElement;
  /** Folder of the fragments, each under the key of its place. */
  readonly parts: string;
  readonly onClose: () => void;
}

/** Shows what the record says of a place, beside the map. The focus moves into it, and back on closing. */
export class PlacePanel {
  readonly #panel: HTMLElement;
  readonly #parts: string;
  #opener: HTMLElement | null = null;
  /** Key of the place that is shown or awaited. */
  #key = '';

  constructor({ panel, parts, onClose }: Options, signal: AbortSignal) {
    this.#panel = panel;
    this.#parts = parts;
    const close = (): void => {
      this.close();
      onClose();
    };
    panel.querySelector('[data-close]')?.addEventListener('click', close, { signal });
    panel.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal });
  }

  /**
   * Opens on the place with this key, to which `link` leads; `opener` gets the focus back, null leaves the focus where it is. Where the fragment
   * cannot be fetched, the panel shows the link alone.
   */
  async open(key: string, link: HTMLAnchorElement, opener: HTMLElement | null): Promise<void> {
    const body = this.#panel.querySelector<HTMLElement>('[data-body]');
    const title = this.#panel.querySelector<HTMLElement>('h2');
    if (body === null || title === null) return;
    this.#opener = opener;
    this.#key = key;
    title.textContent = readLink(link).title ?? link.textContent;
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = t.mapStatus.ownPage;
    body.replaceChildren(more);
    this.#panel.hidden = false;
    if (opener !== null) title.focus();
    const details = await fetchFragment(`${this.#parts}${encodeURIComponent(key)}/`);
    if (details !== null && this.#key === key) body.replaceChildren(details, more);
  }

  close(): void {
    this.#key = '';
    this.#panel.hidden = true;
    this.#opener?.focus({ preventScroll: true });
    this.#opener?.scrollIntoView({ block: 'nearest' });
    this.#opener = null;
  }
}

/** The elements of a fragment in an element of their own; null if it cannot be fetched. */
const fetchFragment = async (url: string): Promise<HTMLElement | null> => {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const { body } = new DOMParser().parseFromString(await response.text(), 'text/html');
    const box = document.createElement('div');
    box.append(...body.children);
    return box;
  } catch {
    return null;
  }
};
