import { t } from '#i18n/index.ts';
import { define, Island, onDensityChange, onThemeChange, said, say, statusLine, whenNear } from '#islands/base.ts';
import type { Atlas } from '#islands/district-map/atlas.ts';
import { Controls } from '#islands/district-map/controls.ts';
import { PlaceList } from '#islands/district-map/place-list.ts';
import { PlacePanel } from '#islands/district-map/place-panel.ts';
import { enableTouchToggle, startAtlas } from '#islands/district-map/stage.ts';
import type { MapView } from '#islands/district-map/view.ts';
import { nextAnnouncement, SLIDER, sliderDay, stopAt } from '#lib/map/days.ts';
import { landKeys } from '#lib/map/land.ts';
import { FIRST_STATE, type MapState, readMapState, readViewpoint, type Viewpoint, writeMapState, writeViewpoint } from '#lib/map/state.ts';
import { type MapFiles, readKey, readLink, readMapFiles, readZoom } from '#lib/map/wire.ts';
import { isKnownFragment, parametersOf } from '#lib/page/url-state.ts';

const PLAY_MS = 1000;
const URL_PAUSE_MS = 250;
/** How near the map may be to the viewport before it is loaded, in pixels. */
const NEAR = 200;

/** Keeps one state for the list, the controls, the panel and the URL of the page. The drawn map is loaded when it comes near the viewport. */
class DistrictMap extends Island {
  #state: MapState = FIRST_STATE;
  #list: PlaceList | null = null;
  #controls: Controls | null = null;
  #panel: PlacePanel | null = null;
  #atlas: Atlas | null = null;
  #timer = 0;
  #pause = 0;

  protected override start(signal: AbortSignal): void {
    const files = readMapFiles(this);
    const stage = this.getOrThrow('[data-stage]');
    this.#list = new PlaceList(this.getOrThrow('[data-list]'));
    const panel = this.getOrThrow('[data-panel="place"]');
    this.#panel = new PlacePanel({ panel, parts: files.parts, onClose: () => this.#change({ place: null }, 'push') }, signal);
    const handlers = {
      onChange: (change: Partial<MapState>) => {
        if (change.step !== undefined) this.#stop();
        this.#change(change);
      },
      onJump: (direction: 1 | -1) => this.#jump(direction),
      onPlay: () => (this.#timer === 0 ? this.#play() : this.#stop()),
      onOutside: (day: string) => this.#say(t.mapStatus.outside(day, SLIDER.first, SLIDER.last)),
    };
    this.#controls = new Controls(this, handlers, signal);
    this.#listen(signal);
    for (const control of this.querySelectorAll('[data-controls], [data-copy], [data-search-list]')) control.removeAttribute('disabled');
    this.#followUrl();
    whenNear(stage, NEAR, () => void this.#loadAtlas(stage, files, signal), signal);
    signal.addEventListener('abort', () => {
      this.#stop();
      clearTimeout(this.#pause);
    });
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }

  #listen(signal: AbortSignal): void {
    for (const button of this.querySelectorAll<HTMLElement>('button[data-zoom]')) {
      const levels = readZoom(button);
      button.addEventListener('click', () => this.#atlas?.zoomBy(levels), { signal });
    }
    this.#find('button[data-all]')?.addEventListener('click', () => this.#atlas?.showAll(), { signal });
    this.#find('button[data-copy]')?.addEventListener('click', () => void this.#copyLink(), { signal });
    const search = this.#find<HTMLInputElement>('input[data-search-list]');
    search?.addEventListener('input', () => this.#search(search.value), { signal });
    this.addEventListener('click', (event) => this.#followLink(event), { signal });
    window.addEventListener('popstate', () => this.#followUrl(), { signal });
    window.addEventListener('beforeprint', () => this.#list?.openAll(), { signal });
    onThemeChange(() => this.#atlas?.recolor(), signal);
  }

  get #dayText(): string {
    return t.mapStatus.day(sliderDay(stopAt(this.#state.step), this.#list?.announced ?? [], this.#list?.handovers));
  }

  get #view(): MapView {
    return { ...this.#state, stop: stopAt(this.#state.step) };
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
    this.#choose(readLink(link).key, link);
  }

  #choose(key: string, opener: HTMLElement): void {
    this.#change({ place: key }, 'push');
    this.#openPlace(opener);
  }

  /** Opens the chosen place in the list, the map and the panel. */
  #openPlace(opener: HTMLElement | null): void {
    const { place } = this.#state;
    const link = place === null ? null : (this.#list?.linkTo(place) ?? null);
    if (place === null || link === null) return;
    const group = link.closest('details');
    if (group !== null) group.open = true;
    const position = this.#list?.positionOf(place) ?? null;
    if (position !== null) this.#atlas?.reveal(position);
    void this.#panel?.open(place, link, opener);
  }

  #change(change: Partial<MapState>, history: 'push' | 'replace' = 'replace'): void {
    this.#state = { ...this.#state, ...change };
    this.#show();
    clearTimeout(this.#pause);
    const write = (): void => {
      const url = new URL(location.href);
      url.search = writeMapState(parametersOf(url.search), this.#state).toString();
      if (url.href !== location.href) window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', url);
    };
    if (history === 'push') write();
    else this.#pause = window.setTimeout(write, URL_PAUSE_MS);
  }

  /** Takes the state from the URL: on load, and when the reader goes back. */
  #followUrl(): void {
    const { state, isUnderstood } = readMapState(parametersOf(location.search), (key) => this.#list?.has(key) ?? false);
    this.#state = state;
    this.#controls?.showChoices(state);
    this.#show();
    const viewpoint = readViewpoint(location.hash);
    const isPlace = viewpoint !== null || isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
    if (!isUnderstood || !isPlace) this.#say(t.status.alsoNotUnderstood(said()));
    if (viewpoint !== null) this.#atlas?.look(viewpoint);
    if (state.place === null) this.#panel?.close();
    else this.#openPlace(null);
  }

  #show(): void {
    const view = this.#view;
    const text = this.#dayText;
    this.#controls?.showDay(this.#state, text);
    this.#say(text);
    this.#list?.show(view);
    this.#showKey(view);
    this.#atlas?.show(view);
  }

  /** Shows in the key what the picture has. */
  #showKey({ stop, range }: MapView): void {
    if (this.#list === null) return;
    const keys = landKeys(this.#list.land, stop, range);
    for (const entry of this.querySelectorAll<HTMLElement>('[data-key]')) entry.hidden = !keys.includes(readKey(entry));
  }

  /** Says a text unless the status line already says it: screen readers would read it again. */
  #say(text: string): void {
    if (said() !== text) say(text);
  }

  #search(words: string): void {
    const found = this.#list?.search(words) ?? null;
    this.#find('[data-none]')?.toggleAttribute('hidden', found !== 0);
    this.#say(found === null ? this.#dayText : t.mapStatus.found(found));
  }

  async #copyLink(): Promise<void> {
    const url = new URL(location.href);
    url.search = writeMapState(parametersOf(url.search), this.#state).toString();
    if (this.#atlas !== null) url.hash = writeViewpoint(this.#atlas.viewpoint);
    try {
      await navigator.clipboard.writeText(url.href);
      this.#say(t.mapStatus.copied);
    } catch {
      history.replaceState(null, '', url);
      this.#say(t.mapStatus.addressed);
    }
  }

  /** Loads the drawn map. If that fails, its picture stays and the list still follows the day. */
  async #loadAtlas(stage: HTMLElement, { geometry, relief }: MapFiles, signal: AbortSignal): Promise<void> {
    const isInert = matchMedia('(pointer: coarse)').matches;
    const getOptions = () => ({
      relief,
      districts: this.#list?.districts ?? [],
      points: this.#list?.points ?? [],
      viewpoint: readViewpoint(location.hash),
      view: this.#view,
      isInert,
      onChoose: (key: string, opener: HTMLElement) => this.#choose(key, opener),
      onView: (viewpoint: Viewpoint) => history.replaceState(null, '', writeViewpoint(viewpoint)),
    });
    try {
      const atlas = await startAtlas(stage, geometry, getOptions, signal);
      if (atlas === null) return;
      this.#atlas = atlas;
      // The state may have changed while the map was drawn.
      atlas.show(this.#view);
      onDensityChange(() => atlas.resize(), signal);
      signal.addEventListener('abort', () => {
        atlas.remove();
        this.#atlas = null;
      });
      const use = this.#find('button[data-use]');
      if (isInert && use !== null) enableTouchToggle(use, atlas, signal);
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
