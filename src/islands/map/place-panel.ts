/** Shows what the page of a place says of it, beside the map; focus goes in and comes back. */
export class PlacePanel {
  readonly #panel: HTMLElement;
  #opener: HTMLElement | null = null;
  #wanted = '';

  constructor(panel: HTMLElement, onClose: () => void, signal: AbortSignal) {
    this.#panel = panel;
    const close = (): void => {
      this.close();
      onClose();
    };
    panel.querySelector('[data-close]')?.addEventListener('click', close, { signal });
    panel.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal });
  }

  /** Opens on the place that a link of the list leads to; `opener` gets the focus back, null leaves the focus where it is. */
  async open(link: HTMLAnchorElement, opener: HTMLElement | null): Promise<void> {
    const body = this.#panel.querySelector<HTMLElement>('[data-body]');
    const title = this.#panel.querySelector<HTMLElement>('h2');
    if (body === null || title === null) return;
    this.#opener = opener;
    this.#wanted = link.href;
    title.textContent = link.dataset.title ?? link.textContent;
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = 'On its own page';
    body.replaceChildren(more);
    this.#panel.hidden = false;
    if (opener !== null) title.focus();
    const details = await fetchDetails(link.href);
    if (details !== null && this.#wanted === link.href) body.replaceChildren(details, more);
  }

  close(): void {
    this.#wanted = '';
    this.#panel.hidden = true;
    this.#opener?.focus({ preventScroll: true });
    this.#opener?.scrollIntoView({ block: 'nearest' });
    this.#opener = null;
  }
}

/** What a page of places says at an address: the element that its fragment names, or the summary of the page; null if it cannot be had. */
const fetchDetails = async (href: string): Promise<HTMLElement | null> => {
  try {
    const response = await fetch(href);
    if (!response.ok) return null;
    // Styles of the other page are not allowed in this one, and a policy complains of them even in a page that is only read.
    const text = (await response.text()).replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '');
    const page = new DOMParser().parseFromString(text, 'text/html');
    const id = new URL(href).hash.slice(1);
    const found = id === '' ? page.querySelector<HTMLElement>('[data-details]') : page.getElementById(id);
    if (found === null) return null;
    const copy = document.createElement('div');
    copy.append(...[...found.children].map((child) => document.importNode(child, true)));
    for (const heading of copy.querySelectorAll('h1, h3:first-child')) heading.remove();
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    return copy;
  } catch {
    return null;
  }
};
