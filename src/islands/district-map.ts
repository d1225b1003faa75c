import { define, Island, onThemeChange, said, say, statusLine, whenNear } from '#islands/base.ts';
import type { Atlas } from '#islands/district-map/atlas.ts';
import { Controls } from '#islands/district-map/controls.ts';
import { PlaceList } from '#islands/district-map/place-list.ts';
import { PlacePanel } from '#islands/district-map/place-panel.ts';
import { offerUse, startAtlas } from '#islands/district-map/stage.ts';
import { dayAtStep, dayText, nextAnnouncement } from '#lib/map/days.ts';
import { FIRST_STATE, type MapState, readMapState, readViewpoint, type Viewpoint, writeMapState, writeViewpoint } from '#lib/map/state.ts';
import { readMapFiles } from '#lib/map/wire.ts';
import { count } from '#lib/numbers.ts';
import { isKnownFragment, NOT_UNDERSTOOD } from '#lib/page/url-state.ts';

const PLAY_MS = 1000;
const ADDRESS_PAUSE_MS = 250;

/** Keeps one state for the list, the controls, the panel and the address around the map; the map itself is loaded when it comes near. */
class DistrictMap extends Island {
  #state: MapState = FIRST_STATE;
  #list: PlaceList | null = null;
  #controls: Controls | null = null;
  #panel: PlacePanel | null = null;
  #atlas: Atlas | null = null;
  #timer = 0;
  #pause = 0;

  protected override start(signal: AbortSignal): void {
    const list = this.#find('[data-list]');
    if (list !== null) this.#list = new PlaceList(list);
    const panel = this.#find('[data-panel="place"]');
    const { parts } = readMapFiles(this);
    if (panel !== null) this.#panel = new PlacePanel({ panel, parts, onClose: () => this.#change({ place: null }, 'push') }, signal);
    const wishes = {
      onChange: (change: Partial<MapState>) => {
        if (change.step !== undefined) this.#stop();
        this.#change(change);
      },
      onJump: (direction: 1 | -1) => this.#jump(direction),
      onPlay: () => (this.#timer === 0 ? this.#play() : this.#stop()),
    };
    this.#controls = new Controls(this, wishes, signal);
    for (const control of this.querySelectorAll('[data-controls], [data-copy], [data-search-list]')) control.removeAttribute('disabled');
    this.#listen(signal);
    this.#followAddress();
    const stage = this.#find('[data-stage]');
    if (stage !== null) whenNear(stage, 200, () => void this.#loadAtlas(stage, signal), signal);
    signal.addEventListener('abort', () => {
      this.#stop();
      clearTimeout(this.#pause);
    });
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }

  #listen(signal: AbortSignal): void {
    const onClick = (selector: string, act: (button: HTMLElement) => void): void => {
      for (const button of this.querySelectorAll<HTMLElement>(selector)) button.addEventListener('click', () => act(button), { signal });
    };
    onClick('button[data-zoom]', (button) => this.#atlas?.zoomBy(Number(button.dataset.zoom)));
    onClick('button[data-all]', () => this.#atlas?.showAll());
    onClick('button[data-copy]', () => void this.#copy());
    const search = this.#find<HTMLInputElement>('input[data-search-list]');
    search?.addEventListener('input', () => this.#search(search.value), { signal });
    this.addEventListener('click', (event) => this.#followLink(event), { signal });
    window.addEventListener('popstate', () => this.#followAddress(), { signal });
    window.addEventListener('beforeprint', () => this.#list?.openAll(), { signal });
    onThemeChange(() => this.#atlas?.recolor(), signal);
  }

  /** The day of the state in words. */
  get #dayText(): string {
    return dayText(dayAtStep(this.#state.step), this.#list?.announced ?? []);
  }

  #jump(direction: 1 | -1): boolean {
    const days = this.#list?.announced.map(({ day }) => day) ?? [];
    const step = nextAnnouncement(days, this.#state.step, direction);
    if (step !== null) this.#change({ step });
    return step !== null;
  }

  #play(): void {
    const days = this.#list?.announced.map(({ day }) => day) ?? [];
    if (nextAnnouncement(days, this.#state.step, 1) === null) this.#change({ step: 0 });
    statusLine()?.setAttribute('aria-live', 'off');
    this.#controls?.showPlaying(true);
    this.#timer = window.setInterval(() => this.#jump(1) || this.#stop(), PLAY_MS);
  }

  #stop(): void {
    if (this.#timer === 0) return;
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#controls?.showPlaying(false);
    statusLine()?.removeAttribute('aria-live');
    this.#say(this.#dayText);
  }

  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-select]') : null;
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.#choose(link.dataset.select ?? '', link);
  }

  #choose(key: string, opener: HTMLElement): void {
    this.#change({ place: key }, 'push');
    this.#openPlace(opener);
  }

  /** Shows the place of the state in list, map and panel. */
  #openPlace(opener: HTMLElement | null): void {
    const { place } = this.#state;
    const link = place === null ? null : (this.#list?.linkTo(place) ?? null);
    if (place === null || link === null) return;
    const group = link.closest('details');
    if (group !== null) group.open = true;
    const point = this.#list?.pointOf(place) ?? null;
    if (point !== null) this.#atlas?.reveal(point.lat, point.lon);
    void this.#panel?.open(place, link, opener);
  }

  #change(change: Partial<MapState>, history: 'push' | 'replace' = 'replace'): void {
    this.#state = { ...this.#state, ...change };
    this.#show();
    clearTimeout(this.#pause);
    const write = (): void => {
      const url = new URL(location.href);
      url.search = writeMapState(url.searchParams, this.#state).toString();
      if (url.href !== location.href) window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', url);
    };
    if (history === 'push') write();
    else this.#pause = window.setTimeout(write, ADDRESS_PAUSE_MS);
  }

  /** Takes the state from the address: on load, and when the reader goes back. */
  #followAddress(): void {
    const { state, isUnderstood } = readMapState(new URLSearchParams(location.search), (key) => this.#list?.has(key) ?? false);
    this.#state = state;
    this.#controls?.showChoices(state);
    this.#show();
    const viewpoint = readViewpoint(location.hash);
    const isPlace = viewpoint !== null || isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
    if (!isUnderstood || !isPlace) this.#say(`${said()}. ${NOT_UNDERSTOOD}`);
    if (viewpoint !== null) this.#atlas?.look(viewpoint);
    if (state.place === null) this.#panel?.close();
    else this.#openPlace(null);
  }

  #show(): void {
    const day = dayAtStep(this.#state.step);
    const text = this.#dayText;
    this.#controls?.showDay(this.#state, text);
    this.#say(text);
    this.#list?.show(this.#state, day);
    this.#atlas?.show({ ...this.#state, day });
  }

  /** Says what is new alone: a text said again would be heard again. */
  #say(text: string): void {
    if (said() !== text) say(text);
  }

  #search(words: string): void {
    const found = this.#list?.search(words) ?? null;
    this.#find('[data-none]')?.toggleAttribute('hidden', found !== 0);
    this.#say(found === null ? this.#dayText : `${count(found, 'entry', 'entries')} of the list with these words`);
  }

  async #copy(): Promise<void> {
    const url = new URL(location.href);
    url.search = writeMapState(url.searchParams, this.#state).toString();
    if (this.#atlas !== null) url.hash = writeViewpoint(this.#atlas.viewpoint);
    try {
      await navigator.clipboard.writeText(url.href);
      this.#say('Copied the address of this view.');
    } catch {
      history.replaceState(null, '', url);
      this.#say('The address of the page is now that of this view.');
    }
  }

  /** Starts the map; on failure its picture stays, and the list goes on. */
  async #loadAtlas(stage: HTMLElement, signal: AbortSignal): Promise<void> {
    const { geometry, relief } = readMapFiles(this);
    const isInert = matchMedia('(pointer: coarse)').matches;
    const optionsNow = () => ({
      relief,
      districts: this.#list?.districts ?? [],
      points: this.#list?.points ?? [],
      viewpoint: readViewpoint(location.hash),
      state: { ...this.#state, day: dayAtStep(this.#state.step) },
      isInert,
      onChoose: (key: string, opener: HTMLElement) => this.#choose(key, opener),
      onView: (viewpoint: Viewpoint) => history.replaceState(null, '', writeViewpoint(viewpoint)),
    });
    try {
      const atlas = await startAtlas(stage, geometry, optionsNow, signal);
      if (atlas === null) return;
      this.#atlas = atlas;
      // The reader may have gone on while the map was drawn.
      atlas.show({ ...this.#state, day: dayAtStep(this.#state.step) });
      signal.addEventListener('abort', () => atlas.remove());
      const use = this.#find('button[data-use]');
      if (isInert && use !== null) offerUse(use, atlas, signal);
      stage.toggleAttribute('data-drawn', true);
      this.markReady();
    } catch (error) {
      this.#atlas = null;
      if (signal.aborted) return;
      console.warn('The map could not start; its picture and list stay.', error);
      this.#find('[data-picture-only]')?.removeAttribute('hidden');
      this.#controls?.disableLayers();
    }
  }
}

define('district-map', DistrictMap);
