import { stopAt } from '#lib/map/days.ts';
import { type MapState, writeMapState } from '#lib/map/state.ts';
import { readOwnDays } from '#lib/map/wire.ts';
import { withQuery } from '#lib/page/frames.ts';

/** The ways to take the map elsewhere: link, picture and frame follow its state, and a day that has a page of its own is linked. */
export class SharePanel {
  readonly #days: readonly string[];
  readonly #link: HTMLElement | null;
  readonly #frame: HTMLElement | null;
  readonly #picture: HTMLAnchorElement | null;
  readonly #page: HTMLAnchorElement | null;
  /** What the panel was sent with. */
  readonly #sent: { readonly link: string; readonly frame: string; readonly picture: string; readonly page: string };

  constructor(panel: HTMLElement) {
    this.#days = readOwnDays(panel);
    this.#link = panel.querySelector('[data-share="link"]');
    this.#frame = panel.querySelector('[data-share="frame"]');
    this.#picture = panel.querySelector<HTMLAnchorElement>('a[data-share="picture"]');
    this.#page = panel.querySelector<HTMLAnchorElement>('a[data-share="page"]');
    this.#sent = {
      link: this.#link?.textContent.trim() ?? '',
      frame: this.#frame?.textContent.trim() ?? '',
      picture: this.#picture?.href ?? '',
      page: this.#page?.href ?? '',
    };
  }

  show(state: MapState): void {
    const query = writeMapState(new URLSearchParams(), state).toString();
    const { key } = stopAt(state.step);
    const hasPage = this.#days.includes(key);
    if (this.#link !== null) this.#link.textContent = query === '' ? this.#sent.link : `${this.#sent.link}?${query}`;
    if (this.#frame !== null) this.#frame.textContent = withQuery(this.#sent.frame, query);
    if (this.#picture !== null) this.#picture.href = hasPage ? new URL(`day/${key}.png`, this.#sent.picture).href : this.#sent.picture;
    if (this.#page !== null) {
      this.#page.hidden = !hasPage;
      this.#page.href = hasPage ? new URL(`${key}/`, this.#sent.page).href : this.#sent.page;
    }
  }
}
