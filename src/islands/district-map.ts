import type { Atlas } from '#islands/map/atlas.ts';
import { type DistrictEntry, type PointEntry, readDistricts, readPoints } from '#islands/map/entries.ts';
import { searchList } from '#islands/map/list-search.ts';
import { PlacePanel } from '#islands/map/place-panel.ts';
import { isKnownFragment, NOT_UNDERSTOOD } from '#lib/address.ts';
import { dayAtStep, dayText, LATER, nextAnnouncement, SLIDER, stepOfDay } from '#lib/map-days.ts';
import {
  FIRST_STATE,
  MAP_LAYERS,
  type MapState,
  readMapState,
  readViewpoint,
  type Viewpoint,
  writeMapState,
  writeViewpoint,
} from '#lib/map-state.ts';
import { count } from '#lib/numbers.ts';
import { dayOfWar } from '#lib/war.ts';
import type { Basemap } from '#schemas/basemap.ts';

const PLAY_MS = 1000;
const ADDRESS_PAUSE_MS = 250;

/** The list of places, the controls and the address around the map; the map itself is loaded when it comes near. */
class DistrictMap extends HTMLElement {
  #abort: AbortController | null = null;
  #state: MapState = FIRST_STATE;
  #districts: DistrictEntry[] = [];
  #points: PointEntry[] = [];
  /** Days of the counted settlements. */
  #announced: readonly { readonly day: string }[] = [];
  /** How each entry of the list looks, so that a step touches only those that change. */
  #looks: number[] = [];
  #atlas: Atlas | null = null;
  #panel: PlacePanel | null = null;
  #timer = 0;
  #pause = 0;

  connectedCallback(): void {
    if (this.#abort !== null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const list = this.#find('[data-list]');
    this.#districts = list === null ? [] : readDistricts(list);
    this.#points = list === null ? [] : readPoints(list);
    this.#announced = this.#points.filter((point) => point.isCounted).map(({ days }) => ({ day: days[0] ?? '' }));
    const panel = this.#find('[data-panel="place"]');
    this.#panel = panel === null ? null : new PlacePanel(panel, () => this.#change({ place: null }, 'push'), signal);
    for (const control of this.querySelectorAll('[data-controls], [data-copy], [data-search-list]')) control.removeAttribute('disabled');
    this.#listen(signal);
    this.#followAddress();
    this.#startWhenNear(signal);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#stop();
    clearTimeout(this.#pause);
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }

  #listen(signal: AbortSignal): void {
    const on = (selector: string, type: string, act: (element: HTMLElement) => void): void => {
      for (const element of this.querySelectorAll<HTMLElement>(selector)) element.addEventListener(type, () => act(element), { signal });
    };
    on('input[name="day"]', 'input', (slider) => {
      this.#stop();
      if (slider instanceof HTMLInputElement) this.#change({ step: Number(slider.value) });
    });
    on('input[name="date"]', 'change', (field) => {
      const step = field instanceof HTMLInputElement ? stepOfDay(field.value) : null;
      if (step !== null) this.#change({ step });
    });
    on('button[data-jump]', 'click', (button) => this.#jump(button.dataset.jump === '1' ? 1 : -1));
    on('button[data-play]', 'click', () => (this.#timer === 0 ? this.#play() : this.#stop()));
    on('input[name="range"], input[name="layer"]', 'change', () => this.#change(this.#readChoices()));
    on('button[data-zoom]', 'click', (button) => this.#atlas?.zoomBy(Number(button.dataset.zoom)));
    on('button[data-all]', 'click', () => this.#atlas?.showAll());
    on('button[data-copy]', 'click', () => void this.#copy());
    on('input[data-search-list]', 'input', (field) => field instanceof HTMLInputElement && this.#search(field.value));
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    window.addEventListener('popstate', () => this.#followAddress(), { signal });
    window.addEventListener('beforeprint', () => this.#openList(), { signal });
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', () => this.#atlas?.recolor(), { signal });
    }
  }

  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-select]') : null;
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.#choose(link.dataset.select ?? '', link);
  }

  #readChoices(): Partial<MapState> {
    const checked = (name: string) => [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value);
    const layers = checked('layer');
    return { range: checked('range')[0] === 'only' ? 'only' : 'upto', layers: MAP_LAYERS.filter((layer) => layers.includes(layer)) };
  }

  #jump(direction: 1 | -1): boolean {
    const step = nextAnnouncement(
      this.#announced.map(({ day }) => day),
      this.#state.step,
      direction,
    );
    if (step !== null) this.#change({ step });
    return step !== null;
  }

  #play(): void {
    const days = this.#announced.map(({ day }) => day);
    if (nextAnnouncement(days, this.#state.step, 1) === null) this.#change({ step: 0 });
    this.#status?.setAttribute('aria-live', 'off');
    this.#find('button[data-play]')?.setAttribute('aria-pressed', 'true');
    this.#timer = window.setInterval(() => this.#jump(1) || this.#stop(), PLAY_MS);
  }

  #stop(): void {
    if (this.#timer === 0) return;
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#find('button[data-play]')?.setAttribute('aria-pressed', 'false');
    this.#status?.removeAttribute('aria-live');
    this.#say(dayText(dayAtStep(this.#state.step), this.#announced));
  }

  #linkOf(key: string): HTMLAnchorElement | null {
    return this.#find<HTMLAnchorElement>(`a[data-select="${CSS.escape(key)}"]`);
  }

  #choose(key: string, opener: HTMLElement): void {
    this.#change({ place: key }, 'push');
    this.#openPlace(opener);
  }

  /** Shows the place of the state in list, map and panel. */
  #openPlace(opener: HTMLElement | null): void {
    const { place } = this.#state;
    const link = place === null ? null : this.#linkOf(place);
    if (link === null) return;
    const group = link.closest('details');
    if (group !== null) group.open = true;
    const at = [...this.#points, ...this.#districts].find((entry) => entry.key === place && entry.lat !== null);
    if (at?.lat !== null && at?.lon !== null && at !== undefined) this.#atlas?.reveal(at.lat, at.lon);
    void this.#panel?.open(link, opener);
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
    const keys = new Set([...this.querySelectorAll<HTMLElement>('a[data-select]')].map((link) => link.dataset.select ?? ''));
    const { state, isUnderstood } = readMapState(new URLSearchParams(location.search), (key) => keys.has(key));
    this.#state = state;
    for (const input of this.querySelectorAll<HTMLInputElement>('input[name="layer"]'))
      input.checked = state.layers.some((layer) => layer === input.value);
    for (const input of this.querySelectorAll<HTMLInputElement>('input[name="range"]')) input.checked = state.range === input.value;
    this.#show();
    const viewpoint = readViewpoint(location.hash);
    const isPlace = viewpoint !== null || isKnownFragment(location.hash, (id) => document.getElementById(id) !== null);
    if (!isUnderstood || !isPlace) this.#say(`${this.#status?.textContent?.trim()}. ${NOT_UNDERSTOOD}`);
    if (viewpoint !== null) this.#atlas?.look(viewpoint);
    if (state.place === null) this.#panel?.close();
    else this.#openPlace(null);
  }

  #show(): void {
    const { step, range, place } = this.#state;
    const day = dayAtStep(step);
    const text = dayText(day, this.#announced);
    const slider = this.#find<HTMLInputElement>('input[name="day"]');
    if (slider !== null) {
      slider.value = String(step);
      slider.setAttribute('aria-valuetext', text);
    }
    const date = this.#find<HTMLInputElement>('input[name="date"]');
    if (date !== null) date.value = day === LATER ? SLIDER.last : day;
    this.#say(text);
    this.#points.forEach(({ element, key, days }, index) => {
      const isNew = days.includes(day);
      const isLater = range === 'only' ? days.length > 0 && !isNew : (days[0] ?? '') > day;
      const isChosen = key === place;
      const look = Number(isNew) + 2 * Number(isLater) + 4 * Number(isChosen);
      if (look === (this.#looks[index] ?? 0)) return;
      element.classList.toggle('is-new', isNew);
      element.classList.toggle('is-later', isLater);
      element.classList.toggle('is-chosen', isChosen);
      this.#looks[index] = look;
    });
    for (const { element, key } of this.#districts) element.querySelector('summary')?.classList.toggle('is-chosen', key === place);
    const timeline = this.#find<HTMLAnchorElement>('a[data-timeline]');
    if (timeline !== null) {
      const url = new URL(timeline.href);
      const isInWar = dayOfWar(day) !== null;
      url.search = isInWar ? `?day=${day}` : '';
      url.hash = isInWar ? '' : 'after';
      timeline.href = url.href;
    }
    this.#atlas?.show({ ...this.#state, day });
  }

  get #status(): HTMLElement | null {
    return this.#find('[role="status"]');
  }

  #say(text: string): void {
    const status = this.#status;
    if (status !== null && status.textContent !== text) status.textContent = text;
  }

  #search(words: string): void {
    const list = this.#find('[data-list]');
    if (list === null) return;
    const found = searchList(list, words);
    this.#find('[data-none]')?.toggleAttribute('hidden', found !== 0);
    if (found !== null) this.#say(`${count(found, 'entry', 'entries')} of the list with these words`);
    else this.#say(dayText(dayAtStep(this.#state.step), this.#announced));
  }

  #openList(): void {
    for (const group of this.querySelectorAll('details')) group.open = true;
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

  #startWhenNear(signal: AbortSignal): void {
    const stage = this.#find('[data-stage]');
    if (stage === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.#start(stage, signal);
      },
      { rootMargin: '200px' },
    );
    observer.observe(stage);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Loads the map and the geometry, and puts the map in the place of its picture; on failure the picture stays. */
  async #start(stage: HTMLElement, signal: AbortSignal): Promise<void> {
    const { geometry, relief } = this.dataset;
    if (geometry === undefined || relief === undefined) return;
    const host = document.createElement('div');
    try {
      const [{ Atlas }, response] = await Promise.all([import('#islands/map/atlas.ts'), fetch(geometry, { signal })]);
      if (!response.ok) throw new Error(`${geometry}: ${response.status}`);
      const basemap: Basemap = await response.json();
      if (signal.aborted) return;
      host.className = 'leaflet-host';
      host.setAttribute('role', 'region');
      host.setAttribute('aria-label', 'Map; the list says the same');
      stage.prepend(host);
      const isInert = matchMedia('(pointer: coarse)').matches;
      const options = {
        host,
        basemap,
        relief,
        districts: this.#districts,
        points: this.#points,
        viewpoint: readViewpoint(location.hash),
        state: { ...this.#state, day: dayAtStep(this.#state.step) },
        isInert,
        onChoose: (key: string, opener: HTMLElement) => this.#choose(key, opener),
        onView: (viewpoint: Viewpoint) => history.replaceState(null, '', writeViewpoint(viewpoint)),
      };
      this.#atlas = await Atlas.start(options, signal);
      if (this.#atlas === null) return;
      // The reader may have gone on while the map was drawn.
      this.#atlas.show({ ...this.#state, day: dayAtStep(this.#state.step) });
      signal.addEventListener('abort', () => this.#atlas?.remove());
      if (isInert) this.#offerUse(signal);
      stage.toggleAttribute('data-drawn', true);
      this.toggleAttribute('data-ready', true);
    } catch (error) {
      host.remove();
      this.#atlas = null;
      if (signal.aborted) return;
      console.warn('The map could not start; its picture and list stay.', error);
      this.#find('[data-picture-only]')?.removeAttribute('hidden');
      for (const layer of this.querySelectorAll('input[name="layer"]')) layer.setAttribute('disabled', '');
    }
  }

  /** On touch screens the map leaves the scroll to the page until it is asked. */
  #offerUse(signal: AbortSignal): void {
    const use = this.#find('button[data-use]');
    if (use === null) return;
    use.hidden = false;
    use.addEventListener(
      'click',
      () => {
        const isUsed = use.getAttribute('aria-pressed') !== 'true';
        use.setAttribute('aria-pressed', String(isUsed));
        this.#atlas?.setInert(!isUsed);
      },
      { signal },
    );
  }
}

if (customElements.get('district-map') === undefined) customElements.define('district-map', DistrictMap);
