import { dayAtStep, dayText, stepOfDay } from '#lib/map-days.ts';
import { CORE_BOUNDS } from '#lib/projection.ts';
import type { Basemap } from '#schemas/basemap.ts';

interface Item {
  readonly element: HTMLElement;
  readonly day: string;
  readonly isCounted: boolean;
  readonly kind: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly label: string;
}

type Vendor = typeof import('#islands/vendor/leaflet.ts');

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

/** Upgrades the list of settlements and the static plate to a map with a slider for the day. */
class DistrictMap extends HTMLElement {
  #abort: AbortController | null = null;
  #items: Item[] = [];
  #slider: HTMLInputElement | null = null;
  #status: HTMLElement | null = null;
  #redraw: ((day: string) => void) | null = null;

  connectedCallback(): void {
    if (this.#abort !== null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#items = [...this.querySelectorAll<HTMLElement>('li[data-place][data-day]')].map((element) => ({
      element,
      day: element.dataset.day ?? '',
      isCounted: element.dataset.counted !== undefined,
      kind: element.dataset.kind ?? 'village',
      lat: number(element.dataset.lat),
      lon: number(element.dataset.lon),
      label: element.querySelector('a')?.textContent ?? '',
    }));
    this.#slider = this.querySelector<HTMLInputElement>('input[name="day"]');
    this.#status = this.querySelector<HTMLElement>('[role="status"]');
    this.querySelector('fieldset[data-controls]')?.removeAttribute('disabled');
    this.#slider?.addEventListener('input', () => this.#update(), { signal });
    const address = new URLSearchParams(location.search);
    const asked = stepOfDay(address.get('day') ?? '');
    if (asked !== null && this.#slider !== null) this.#slider.value = String(asked);
    this.#update();
    const place = this.#items.find((item) => item.element.dataset.place === address.get('place'));
    if (place !== undefined) this.#choose(place);
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.#start(signal);
      },
      { rootMargin: '200px' },
    );
    signal.addEventListener('abort', () => observer.disconnect());
    const stage = this.querySelector('[data-stage]');
    if (stage !== null) observer.observe(stage);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#abort = null;
  }

  get #day(): string {
    return dayAtStep(Number(this.#slider?.value ?? 0));
  }

  #update(): void {
    const day = this.#day;
    const counted = this.#items.filter((item) => item.isCounted);
    const text = dayText(day, counted.filter((item) => item.day === day).length, counted.filter((item) => item.day <= day).length);
    this.#slider?.setAttribute('aria-valuetext', text);
    if (this.#status !== null) this.#status.textContent = text;
    for (const { element, day: announced } of this.#items) {
      element.classList.toggle('is-later', announced > day);
      element.classList.toggle('is-new', announced === day);
    }
    this.#redraw?.(day);
  }

  /** Loads Leaflet and the geometry, and puts the map in the place of the plate; on failure the plate stays. */
  async #start(signal: AbortSignal): Promise<void> {
    const stage = this.querySelector<HTMLElement>('[data-stage]');
    const { geometry, relief } = this.dataset;
    if (stage === null || geometry === undefined || relief === undefined) return;
    try {
      const [vendor, response] = await Promise.all([import('#islands/vendor/leaflet.ts'), fetch(geometry, { signal })]);
      if (!response.ok) throw new Error(`${geometry}: ${response.status}`);
      const basemap: Basemap = await response.json();
      if (signal.aborted) return;
      this.#draw(vendor, basemap, stage, relief, signal);
      stage.querySelector('svg')?.setAttribute('hidden', '');
      this.toggleAttribute('data-ready', true);
    } catch (error) {
      stage.querySelector('.leaflet-host')?.remove();
      this.#redraw = null;
      if (signal.aborted) return;
      console.warn('The map could not start; its picture and list stay.', error);
    }
  }

  #draw(vendor: Vendor, basemap: Basemap, stage: HTMLElement, relief: string, signal: AbortSignal): void {
    const canvasHost = document.createElement('div');
    canvasHost.className = 'leaflet-host';
    canvasHost.setAttribute('role', 'region');
    canvasHost.setAttribute('aria-label', 'Map; the list beside it says the same');
    stage.append(canvasHost);
    const color = colorReader(this);
    const isCoarse = matchMedia('(pointer: coarse)').matches;
    const map = new vendor.Map(canvasHost, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 7,
      maxZoom: 11,
      zoomSnap: 0.25,
      scrollWheelZoom: !isCoarse,
      dragging: !isCoarse,
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      maxBounds: [
        [37.6, 43.2],
        [42, 50.4],
      ],
    });
    map.fitBounds([
      [CORE_BOUNDS.south, CORE_BOUNDS.west],
      [CORE_BOUNDS.north, CORE_BOUNDS.east],
    ]);
    new vendor.Zoom({ zoomInTitle: 'Zoom in', zoomOutTitle: 'Zoom out' }).addTo(map);
    new vendor.Scale({ imperial: false }).addTo(map);
    for (const [name, zIndex] of [
      ['relief', 210],
      ['areas', 220],
      ['lines', 230],
      ['points', 240],
    ] as const) {
      const pane = map.createPane(name);
      pane.style.zIndex = String(zIndex);
    }
    new vendor.ImageOverlay(
      relief,
      [
        [37.6, 43.2],
        [42, 50.4],
      ],
      { pane: 'relief', className: 'relief', alt: '' },
    ).addTo(map);
    const areas = new vendor.Canvas({ pane: 'areas' });
    const lines = new vendor.Canvas({ pane: 'lines' });
    const points = new vendor.Canvas({ pane: 'points' });
    const control = new globalThis.Map(
      [...this.querySelectorAll<HTMLElement>('[data-polygon]')].map((element) => [element.dataset.polygon ?? '', element]),
    );
    const districts = new vendor.GeoJSON(vendor.feature(basemap, basemap.objects.districts), {
      style: () => ({ renderer: areas, interactive: false }),
    });
    districts.addTo(map);
    const water = { renderer: lines, interactive: false };
    new vendor.GeoJSON(vendor.feature(basemap, basemap.objects.lakes), {
      style: () => ({ ...water, stroke: false, fillOpacity: 1, fillColor: color('--map-water') }),
    }).addTo(map);
    new vendor.GeoJSON(vendor.feature(basemap, basemap.objects.rivers), {
      style: () => ({ ...water, weight: 1.2, color: color('--map-water-line') }),
    }).addTo(map);
    new vendor.GeoJSON(vendor.feature(basemap, basemap.objects.countries), {
      style: () => ({ ...water, weight: 1.6, fill: false, color: color('--ink') }),
    }).addTo(map);

    const marks = this.#items.flatMap((item) => {
      if (item.lat === null || item.lon === null) return [];
      const mark = new vendor.CircleMarker([item.lat, item.lon], {
        renderer: points,
        radius: item.kind === 'city' ? 6 : item.kind === 'town' ? 5 : 3.5,
      });
      mark.on('click', () => this.#choose(item));
      return [{ item, mark }];
    });
    for (const { item, mark } of marks) {
      if (item.kind !== 'city') continue;
      const name = document.createElement('span');
      name.textContent = item.label;
      mark.bindTooltip(new vendor.Tooltip({ permanent: true, direction: 'right', offset: [4, 0], className: 'map-label' }).setContent(name));
    }
    const settlements = new vendor.LayerGroup().addTo(map);
    const switches = [...this.querySelectorAll<HTMLInputElement>('input[name="layer"]')];
    const isOn = (value: string): boolean => switches.find((input) => input.value === value)?.checked !== false;

    const redraw = (day: string): void => {
      const [ink, surface, plum, earlier, fill, ground, line, strongLine] = [
        '--ink',
        '--surface',
        '--plum',
        '--time-3',
        '--map-fighting',
        '--map-ground',
        '--line',
        '--line-strong',
      ].map(color);
      const fills: Readonly<Record<string, CanvasPattern | string | null>> = {
        fighting: fill ?? '',
        partly: vendor.pattern('lines', strongLine ?? '', fill ?? ''),
        handover: vendor.pattern('dots', strongLine ?? '', ground ?? ''),
      };
      districts.eachLayer((layer) => {
        const element = control.get(shapeId(layer));
        const change = element?.dataset.change ?? '';
        vendor.fillWith(layer, fills[element?.dataset.how ?? ''] ?? fill ?? '');
        if (layer instanceof vendor.Path) {
          layer.setStyle({
            weight: element === undefined ? 0.6 : 1.4,
            color: (element === undefined ? line : strongLine) ?? '',
            fill: isOn('districts') && change !== '' && change <= day,
            fillOpacity: 0.7,
          });
        }
      });
      for (const { item, mark } of marks) {
        const isShown = isOn('settlements') && item.day <= day;
        if (!isShown) settlements.removeLayer(mark);
        else {
          const isNew = item.day === day;
          mark.setStyle({ weight: isNew ? 2.5 : 1, color: (isNew ? ink : surface) ?? '', fillColor: (isNew ? plum : earlier) ?? '', fillOpacity: 1 });
          settlements.addLayer(mark);
        }
      }
    };
    this.#redraw = redraw;
    redraw(this.#day);
    for (const input of switches) input.addEventListener('change', () => redraw(this.#day), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => redraw(this.#day), { signal });
    const use = this.querySelector<HTMLButtonElement>('button[data-use]');
    if (use !== null && isCoarse) {
      use.hidden = false;
      use.addEventListener(
        'click',
        () => {
          map.dragging.enable();
          map.touchZoom.enable();
          use.hidden = true;
        },
        { signal },
      );
    }
    signal.addEventListener('abort', () => map.remove());
  }

  #choose(item: Item): void {
    const details = item.element.closest('details');
    if (details !== null) details.open = true;
    for (const other of this.#items) other.element.classList.toggle('is-chosen', other === item);
    item.element.scrollIntoView({ block: 'nearest' });
    item.element.querySelector('a')?.focus({ preventScroll: true });
  }
}

/** ISO 3166-2 code of an outline that Leaflet made from the geometry. */
const shapeId = (layer: object): string => {
  const feature: unknown = Reflect.get(layer, 'feature');
  const properties: unknown = typeof feature === 'object' && feature !== null ? Reflect.get(feature, 'properties') : null;
  return typeof properties === 'object' && properties !== null ? String(Reflect.get(properties, 'id')) : '';
};

/** Reads a colour token as the canvas can use it, in the theme of the moment. */
const colorReader = (host: HTMLElement): ((token: string) => string) => {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  return (token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
};

if (customElements.get('district-map') === undefined) customElements.define('district-map', DistrictMap);
