import { t } from '#i18n/index.ts';
import { countryNames, lineNames } from '#islands/district-map/area-names.ts';
import { Camera } from '#islands/district-map/camera.ts';
import { Counts } from '#islands/district-map/counts.ts';
import type { DistrictEntry, PointEntry } from '#islands/district-map/entries.ts';
import { Ground } from '#islands/district-map/ground.ts';
import { type AreaName, Names } from '#islands/district-map/names.ts';
import { type Palette, readPalette } from '#islands/district-map/palette.ts';
import { Points } from '#islands/district-map/points.ts';
import { Rings } from '#islands/district-map/rings.ts';
import type { MapView } from '#islands/district-map/view.ts';
import { CanvasLayer, type Paint } from '#islands/vendor/leaflet.ts';
import type { Obstacle } from '#lib/map/label-layout.ts';
import { scaleBar } from '#lib/map/projection.ts';
import type { Viewpoint } from '#lib/map/state.ts';
import type { Position } from '#lib/map/wire.ts';
import type { Basemap } from '#schemas/basemap.ts';
import type { Land } from '#schemas/land.ts';

const SCALE_BAR_PIXELS = 120;
const NEAR_PIXELS = { mouse: 9, touch: 20 };

interface Options {
  readonly host: HTMLElement;
  readonly basemap: Basemap;
  readonly land: Land;
  /** URL of the relief. */
  readonly relief: string;
  readonly districts: readonly DistrictEntry[];
  readonly points: readonly PointEntry[];
  readonly viewpoint: Viewpoint | null;
  readonly view: MapView;
  /** Whether touch scrolls the page until the reader presses the button of the map. */
  readonly isInert: boolean;
  readonly onChoose: (key: string, opener: HTMLElement) => void;
  readonly onView: (viewpoint: Viewpoint) => void;
}

const LAYERS = ['areas', 'lines', 'points'] as const;

/** Lets the browser handle input between two steps of the start. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The drawn map: Leaflet, the geometry and the state of the page together. */
export class Atlas {
  /** Where the map looks. */
  readonly camera: Camera;
  readonly #options: Options;
  readonly #map: Camera['map'];
  readonly #ground: Ground;
  readonly #points: Points;
  readonly #layers = new Map<(typeof LAYERS)[number], CanvasLayer>();
  #names: Names | null = null;
  readonly #rings = new Rings();
  #palette: Palette;
  #view: MapView;

  /** Draws the map step by step. Null if the signal aborts before the last step, and then the map is removed. */
  static async start(options: Options, signal: AbortSignal): Promise<Atlas | null> {
    await pause();
    const ground = new Ground(options.basemap, options.land, options.districts, options.points);
    await pause();
    const atlas = new Atlas(options, ground);
    for (const step of atlas.#steps()) {
      await pause();
      if (signal.aborted) {
        atlas.remove();
        return null;
      }
      step();
    }
    return atlas;
  }

  private constructor(options: Options, ground: Ground) {
    this.#options = options;
    this.#view = options.view;
    this.#palette = readPalette(options.host);
    this.#ground = ground;
    this.#points = new Points(options.points);
    this.camera = new Camera(options);
    this.#map = this.camera.map;
  }

  /** What to draw once the map has its view. */
  #steps(): (() => void)[] {
    const { host, basemap, land, districts, points, onChoose } = this.#options;
    const paint: Readonly<Record<(typeof LAYERS)[number], Paint>> = {
      areas: (context, zoom) => this.#ground.paintAreas(context, zoom, this.#palette, this.#view),
      lines: (context, zoom) => this.#ground.paintLines(context, zoom, this.#palette, this.#view),
      points: (context, zoom) => {
        this.#points.paint(context, zoom, this.#palette, this.#view);
        this.#rings.paint(context, zoom, this.#palette);
      },
    };
    const counts = new Counts(districts, points);
    let areas: AreaName[] = [];
    return [
      ...this.#ground.preparations(this.#map.getZoom()),
      ...LAYERS.map((name) => () => {
        this.#layers.set(name, new CanvasLayer(paint[name], name).addTo(this.#map));
      }),
      () => {
        areas = [...countryNames(basemap), ...lineNames(basemap, land)];
      },
      () => {
        this.#names = new Names(this.#map.getPane('names') ?? host, districts, areas, onChoose, (district, { stop }) => counts.words(district, stop));
      },
      () => this.#listen(),
      () => this.#update(),
    ];
  }

  #listen(): void {
    const { host } = this.#options;
    this.#map.on('moveend zoomend resize', () => this.#update());
    this.#map.on('zoomstart', () => host.classList.add('is-zooming'));
    this.#map.on('dragend zoomend', () => this.#options.onView(this.camera.viewpoint));
    this.#map.on('focus', () => this.#map.scrollWheelZoom.enable());
    this.#map.on('blur', () => this.#map.scrollWheelZoom.disable());
    this.#map.on('click', (event) => {
      const within = matchMedia('(pointer: coarse)').matches ? NEAR_PIXELS.touch : NEAR_PIXELS.mouse;
      const { x, y } = this.#map.project(event.latlng);
      const hit = this.#points.nearest(x, y, this.#map.getZoom(), within, this.#view);
      // Several sites that are drawn as their number are spread where the map is near.
      if (hit !== null && hit.key === null) this.camera.approach(hit.at);
      const key = hit === null ? this.#districtAt(x, y) : hit.key;
      if (key !== null) this.#options.onChoose(key, host);
    });
    this.#map.on('mousemove', (event) => {
      const { x, y } = this.#map.project(event.latlng);
      const near = this.#points.nearest(x, y, this.#map.getZoom(), NEAR_PIXELS.mouse, this.#view);
      host.classList.toggle('is-over', near !== null);
      host.title = near === null ? '' : near.key === null ? t.mapStatus.sitesHere(near.count) : near.label;
    });
  }

  /** Rings these places; none takes the rings away. */
  light(places: readonly Position[]): void {
    if (this.#rings.set(places)) this.#layers.get('points')?.repaint();
  }

  #districtAt(x: number, y: number): string | null {
    const context = document.createElement('canvas').getContext('2d');
    return context === null ? null : this.#ground.districtAt(context, x, y, this.#map.getZoom());
  }

  /** Runs after moveend, zoomend and resize: labels, scale bar, classes by zoom. */
  #update(): void {
    const { host } = this.#options;
    host.classList.remove('is-zooming');
    const zoom = this.#map.getZoom();
    host.classList.toggle('is-near', zoom > 9);
    host.classList.toggle('is-close', zoom > 10);
    this.#layOutNames();
    const bar = host.parentElement?.querySelector<HTMLElement>('[data-scale]');
    if (bar === null || bar === undefined) return;
    const { km, pixels } = scaleBar(this.#map.getCenter().lat, zoom, SCALE_BAR_PIXELS);
    bar.textContent = t.mapStatus.kilometres(km);
    bar.style.inlineSize = `${pixels}px`;
  }

  #layOutNames(): void {
    const corner = this.#map.containerPointToLayerPoint([0, 0]);
    const { min } = this.#map.getPixelBounds();
    const size = this.#map.getSize();
    this.#names?.moveTo(corner.x, corner.y);
    if (min === undefined) return;
    const view = { zoom: this.#map.getZoom(), left: min.x, top: min.y, width: size.x, height: size.y };
    this.#names?.layOut(view, this.#points, this.#view, this.#obstacles());
  }

  /** What lies over the map, and so leaves no room for names. */
  #obstacles(): Obstacle[] {
    const { host } = this.#options;
    const stage = host.getBoundingClientRect();
    return [...(host.parentElement?.querySelectorAll('[data-over]') ?? [])].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left - stage.left, top: top - stage.top, right: right - stage.left, bottom: bottom - stage.top };
    });
  }

  /** Paints another state, and lays out the names in the next frame. */
  show(view: MapView): void {
    this.#view = view;
    this.#layers.get('areas')?.repaint();
    this.#layers.get('lines')?.repaint();
    this.#layers.get('points')?.repaint();
    requestAnimationFrame(() => this.#layOutNames());
  }

  /** Draws the canvases for another density of pixels: the window went to another screen, or the browser zoomed. */
  resize(): void {
    for (const layer of this.#layers.values()) layer.resize();
  }

  /** Makes the canvases fit for paper. */
  layPrint(): void {
    for (const layer of this.#layers.values()) layer.layPrint();
  }

  /** Leaves the canvases as they were before printing. */
  liftPrint(): void {
    for (const layer of this.#layers.values()) layer.liftPrint();
  }

  /** Paints in the colours of the current theme. */
  recolor(): void {
    this.#palette = readPalette(this.#options.host);
    for (const layer of this.#layers.values()) layer.repaint();
  }

  remove(): void {
    this.#map.remove();
  }
}
