import { t } from '#i18n/index.ts';
import { define, Island, onDensityChange, onThemeChange, said, say, whenNear } from '#islands/base.ts';
import type { Atlas } from '#islands/district-map/atlas.ts';
import { Cards } from '#islands/district-map/cards.ts';
import { Controls } from '#islands/district-map/controls.ts';
import { DayParts } from '#islands/district-map/day-parts.ts';
import { PlaceList } from '#islands/district-map/place-list.ts';
import { PlacePanel } from '#islands/district-map/place-panel.ts';
import { SharePanel } from '#islands/district-map/share-panel.ts';
import { Sheet } from '#islands/district-map/sheet.ts';
import { enableTouchToggle, startAtlas } from '#islands/district-map/stage.ts';
import { Story } from '#islands/district-map/story.ts';
import type { MapView } from '#islands/district-map/view.ts';
import { SLIDER, sliderDay, stepOf, stopAt } from '#lib/map/days.ts';
import { DayEvent, GoEvent } from '#lib/map/slider-wire.ts';
import { FIRST_STATE, type MapState, readMapState, readViewpoint, type Viewpoint, writeMapState, writeViewpoint } from '#lib/map/state.ts';
import { type MapFiles, type Position, readLink, readMapFiles, readZoom, type StoryStop } from '#lib/map/wire.ts';
import { isKnownFragment, parametersOf } from '#lib/page/url-state.ts';

const URL_PAUSE_MS = 250;
/** How near the map may be to the viewport before it is loaded, in pixels. */
const NEAR = 200;
/** Windows in which the key, when it is open, lies over the districts. */
const SMALL_WINDOW = '(width < 48rem) or (height < 36rem)';

/** Keeps one state for the list, the controls, the panel and the URL of the page. The drawn map is loaded when it comes near the viewport. */
class DistrictMap extends Island {
  #state: MapState = FIRST_STATE;
  #list: PlaceList | null = null;
  #controls: Controls | null = null;
  #panel: PlacePanel | null = null;
  #atlas: Atlas | null = null;
  #cards: Cards | null = null;
  #sheet: Sheet | null = null;
  #story: Story | null = null;
  #parts: DayParts | null = null;
  #share: SharePanel | null = null;
  /** Ids of the places that the story lights. */
  #lit: readonly string[] = [];
  /** Whether the day changes because the story tells its next stop. */
  #isTelling = false;
  #pause = 0;

  protected override start(signal: AbortSignal): void {
    const files = readMapFiles(this);
    const stage = this.getOrThrow('[data-stage]');
    this.#list = new PlaceList(this.getOrThrow('[data-list]'));
    this.#parts = new DayParts(this);
    this.#share = new SharePanel(this.getOrThrow('[data-share-panel]'));
    const panel = this.getOrThrow('[data-panel="place"]');
    this.#panel = new PlacePanel({ panel, parts: files.parts, onClose: () => this.#change({ place: null }, 'push') }, signal);
    this.#sheet = new Sheet(this.getOrThrow('[data-dock]'), signal);
    this.#cards = new Cards(this, (places) => this.#light(places.length > 0 ? places : this.#lit), signal);
    const handlers = {
      onChange: (change: Partial<MapState>) => this.#change(change),
      onDay: (step: number) => this.#go(stopAt(step).key),
      onOutside: (day: string) => this.#tell(t.mapStatus.outside(day, SLIDER.first, SLIDER.last)),
    };
    this.#controls = new Controls(this, handlers, signal);
    const labels = { tell: t.mapStatus.tell, stop: t.mapStatus.telling };
    const story = {
      onStop: (stop: StoryStop, number: number, of: number) => this.#showStory(stop, number, of),
      onEnd: () => {
        this.#lit = [];
        this.#light([]);
        this.#say(this.#dayText);
      },
    };
    this.#story = new Story(this, this.getOrThrow('button[data-tell]'), labels, story, signal);
    this.#listen(signal);
    for (const control of this.querySelectorAll('[data-copy], [data-search-list]')) control.removeAttribute('disabled');
    this.#foldKey();
    this.toggleAttribute('data-started', true);
    this.#followUrl();
    const isHidden = window.innerWidth === 0;
    const load = (): void => {
      // A frame that was hidden has its size only now.
      if (isHidden) this.#foldKey();
      void this.#loadAtlas(stage, files, signal);
    };
    matchMedia(SMALL_WINDOW).addEventListener('change', () => this.#foldKey(), { signal });
    whenNear(stage, NEAR, load, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#pause));
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }

  /** Folds the key where the window has no room for it beside the districts. */
  #foldKey(): void {
    const key = this.#find<HTMLDetailsElement>('[data-key-box]');
    if (key !== null) key.open = !matchMedia(SMALL_WINDOW).matches;
  }

  #listen(signal: AbortSignal): void {
    for (const button of this.querySelectorAll<HTMLElement>('button[data-zoom]')) {
      const levels = readZoom(button);
      button.addEventListener('click', () => this.#atlas?.camera.zoomBy(levels), { signal });
    }
    this.#find('button[data-all]')?.addEventListener('click', () => this.#atlas?.camera.showAll(), { signal });
    this.#find('button[data-copy]')?.addEventListener('click', () => void this.#copyLink(), { signal });
    const search = this.#find<HTMLInputElement>('input[data-search-list]');
    search?.addEventListener('input', () => this.#search(search.value), { signal });
    this.addEventListener('click', (event) => this.#followLink(event), { signal });
    this.addEventListener('day', (event) => event instanceof DayEvent && this.#showDay(event.index), { signal });
    // A fold that is opened is measured no longer: the key may stand where names were.
    this.#find('[data-key-box]')?.addEventListener('toggle', () => this.#atlas?.show(this.#view), { signal });
    window.addEventListener('popstate', () => this.#followUrl(), { signal });
    window.addEventListener('beforeprint', () => this.#readyPrint(), { signal });
    window.addEventListener('afterprint', () => this.#atlas?.liftPrint(), { signal });
    // A page that comes back as it was left may have gone to another screen meanwhile.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#atlas?.resize(), { signal });
    onThemeChange(() => this.#atlas?.recolor(), signal);
  }

  get #dayText(): string {
    return this.#list === null ? '' : t.mapStatus.day(sliderDay(stopAt(this.#state.step), this.#list.announced, this.#list.handovers));
  }

  get #view(): MapView {
    return { ...this.#state, stop: stopAt(this.#state.step) };
  }

  /** Goes to a stop of the slider, which tells when it is there. */
  #go(key: string): void {
    this.getOrThrow('day-slider').dispatchEvent(new GoEvent(key));
  }

  #showDay(step: number): void {
    if (!this.#isTelling) this.#story?.stop();
    delete this.getOrThrow('[role="status"]').dataset.shown;
    if (step !== this.#state.step) this.#change({ step });
  }

  #showStory({ stop, camera, caption, lights }: StoryStop, number: number, of: number): void {
    this.#isTelling = true;
    this.#go(stop);
    this.#isTelling = false;
    this.#sheet?.set('closed');
    this.#lit = lights;
    this.#light(lights);
    this.#atlas?.camera.travel(camera);
    this.#tell(t.mapStatus.told(number, of, stopAt(stepOf(stop) ?? 0), caption));
  }

  #light(places: readonly string[]): void {
    const at = places.map((key) => this.#list?.pointOf(key) ?? null).filter((position): position is Position => position !== null);
    this.#atlas?.light(at);
  }

  /** Gives the drawing the size of a sheet of paper: it is not drawn again for print. */
  #readyPrint(): void {
    const stage = this.getOrThrow('[data-stage]');
    stage.style.setProperty('--width', String(stage.offsetWidth));
    stage.style.setProperty('--height', String(stage.offsetHeight));
    this.#atlas?.layPrint();
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
    this.#sheet?.raise();
    if (position !== null) this.#atlas?.camera.reveal(position, this.#sheet?.covered ?? 0);
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
    this.#go(stopAt(state.step).key);
    this.#say(this.#dayText);
    const viewpoint = readViewpoint(location.hash);
    const isPlace = viewpoint !== null || isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
    if (!isUnderstood || !isPlace) this.#tell(t.status.alsoNotUnderstood(said()));
    if (viewpoint !== null) this.#atlas?.camera.look(viewpoint);
    if (state.place === null) this.#panel?.close();
    else this.#openPlace(null);
  }

  #show(): void {
    const view = this.#view;
    this.#controls?.showDay(this.#state);
    this.#share?.show(this.#state);
    if (this.#list !== null) {
      const { announced, handovers, land } = this.#list;
      const places = this.#list.show(view);
      const events = this.#cards?.show(view.step) ?? 0;
      this.#parts?.show(sliderDay(view.stop, announced, handovers), view, land, events, places);
    }
    this.#atlas?.show(view);
  }

  /** Says a text unless the status line already says it: screen readers would read it again. */
  #say(text: string): void {
    delete this.getOrThrow('[role="status"]').dataset.shown;
    if (said() !== text) say(text);
  }

  /** Says a text that stands nowhere else, and so is shown too. */
  #tell(text: string): void {
    if (said() !== text) say(text);
    this.getOrThrow('[role="status"]').dataset.shown = '';
  }

  #search(words: string): void {
    const found = this.#list?.search(words, this.#view) ?? null;
    this.#find('[data-none]')?.toggleAttribute('hidden', found !== 0);
    if (found === null) this.#say(this.#dayText);
    else this.#tell(t.mapStatus.found(found));
  }

  async #copyLink(): Promise<void> {
    const url = new URL(location.href);
    url.search = writeMapState(parametersOf(url.search), this.#state).toString();
    if (this.#atlas !== null) url.hash = writeViewpoint(this.#atlas.camera.viewpoint);
    try {
      await navigator.clipboard.writeText(url.href);
      this.#tell(t.mapStatus.copied);
    } catch {
      history.replaceState(null, '', url);
      this.#tell(t.mapStatus.addressed);
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
      // Names are laid out by their width, which is another one in type that comes only with them.
      document.fonts.addEventListener('loadingdone', () => atlas.show(this.#view), { signal });
      signal.addEventListener('abort', () => {
        atlas.remove();
        this.#atlas = null;
      });
      const use = this.#find('button[data-use]');
      if (isInert && use !== null) enableTouchToggle(use, { use: t.mapStatus.use, done: t.mapStatus.done }, atlas, signal);
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
