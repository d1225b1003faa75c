import { t } from '#i18n/index.ts';
import { Counts } from '#islands/district-map/counts.ts';
import type { DistrictEntry, PointEntry } from '#islands/district-map/entries.ts';
import { Ground } from '#islands/district-map/ground.ts';
import { type AreaName, Names } from '#islands/district-map/names.ts';
import { type Palette, readPalette } from '#islands/district-map/palette.ts';
import { type Hit, Points } from '#islands/district-map/points.ts';
import type { MapView } from '#islands/district-map/view.ts';
import { CanvasLayer, feature, type GeometryCollection, ImageOverlay, Map as LeafletMap, type Paint } from '#islands/vendor/leaflet.ts';
import { SLIDER } from '#lib/map/days.ts';
import { linesOf } from '#lib/map/geometry.ts';
import type { Obstacle } from '#lib/map/label-layout.ts';
import { labelPoint, scaleBar, VIEW_BOUNDS, worldPoint } from '#lib/map/projection.ts';
import { MAP_EXTENT, type Viewpoint } from '#lib/map/state.ts';
import type { Position } from '#lib/map/wire.ts';
import type { Basemap } from '#schemas/basemap.ts';
import type { Land } from '#schemas/land.ts';

const { lat: LATS, lon: LONS, zoom: ZOOMS } = MAP_EXTENT;
/** Corners of the relief and of all that can be looked at, in degrees. */
const EXTENT: [[number, number], [number, number]] = [
  [LATS[0], LONS[0]],
  [LATS[1], LONS[1]],
];
const VIEW: [[number, number], [number, number]] = [
  [VIEW_BOUNDS.south, VIEW_BOUNDS.west],
  [VIEW_BOUNDS.north, VIEW_BOUNDS.east],
];
const SCALE_BAR_PIXELS = 120;
const LIT_RADIUS = 15;
/** Width of the first view for a height of 1. */
const VIEW_RATIO = 0.9;
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
  readonly #options: Options;
  readonly #map: LeafletMap;
  readonly #ground: Ground;
  readonly #points: Points;
  readonly #layers = new Map<(typeof LAYERS)[number], CanvasLayer>();
  #names: Names | null = null;
  #lit: readonly Position[] = [];
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
    const { host, points, viewpoint, view, isInert } = options;
    this.#view = view;
    this.#palette = readPalette(host);
    this.#ground = ground;
    this.#points = new Points(points);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = new LeafletMap(host, {
      zoomControl: false,
      attributionControl: false,
      minZoom: ZOOMS[0],
      maxZoom: ZOOMS[1],
      zoomSnap: 0.25,
      zoomDelta: 0.5,
      scrollWheelZoom: false,
      doubleClickZoom: !isInert,
      dragging: !isInert,
      touchZoom: !isInert,
      zoomAnimation: !isStill,
      inertia: !isStill,
      maxBounds: EXTENT,
    });
    if (isStill) disablePanAnimation(this.#map);
    if (viewpoint === null) this.#map.fitBounds(VIEW, { animate: false, ...this.#room });
    else this.#map.setView([viewpoint.lat, viewpoint.lon], viewpoint.zoom, { animate: false });
    for (const [name, zIndex] of [
      ['relief', '210'],
      ['areas', '220'],
      ['lines', '230'],
      ['points', '240'],
      ['names', '250'],
    ] as const) {
      this.#map.createPane(name).style.zIndex = zIndex;
    }
    new ImageOverlay(options.relief, EXTENT, { pane: 'relief', className: 'relief', alt: '' }).addTo(this.#map);
  }

  /** The part of the stage that is left to the key, where it stands beside the districts and not on them. */
  get #room(): { readonly paddingTopLeft?: [number, number]; readonly paddingBottomRight?: [number, number] } {
    const { host } = this.#options;
    const key = host.parentElement?.querySelector<HTMLDetailsElement>('[data-key-box]');
    if (key === null || key === undefined) return {};
    if (!key.open) return { paddingBottomRight: [0, key.offsetWidth < host.offsetWidth / 2 ? 0 : host.offsetHeight - key.offsetTop] };
    return { paddingTopLeft: [Math.max(0, Math.min(key.offsetLeft + key.offsetWidth, host.offsetWidth - VIEW_RATIO * host.offsetHeight)), 0] };
  }

  /** What to draw once the map has its view. */
  #steps(): (() => void)[] {
    const { host, basemap, land, districts, points, onChoose } = this.#options;
    const paint: Readonly<Record<(typeof LAYERS)[number], Paint>> = {
      areas: (context, zoom) => this.#ground.paintAreas(context, zoom, this.#palette, this.#view),
      lines: (context, zoom) => this.#ground.paintLines(context, zoom, this.#palette, this.#view),
      points: (context, zoom) => {
        this.#points.paint(context, zoom, this.#palette, this.#view);
        this.#paintLit(context, zoom);
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
    this.#map.on('dragend zoomend', () => this.#options.onView(this.viewpoint));
    this.#map.on('focus', () => this.#map.scrollWheelZoom.enable());
    this.#map.on('blur', () => this.#map.scrollWheelZoom.disable());
    this.#map.on('click', (event) => {
      const within = matchMedia('(pointer: coarse)').matches ? NEAR_PIXELS.touch : NEAR_PIXELS.mouse;
      const { x, y } = this.#map.project(event.latlng);
      const hit = this.#points.nearest(x, y, this.#map.getZoom(), within, this.#view);
      if (hit !== null && hit.key === null) this.#zoomTo(hit);
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

  /** Zooms in to several sites that are drawn as their number, so far that they are spread. */
  #zoomTo({ at }: Hit): void {
    this.#map.setView(this.#map.unproject([at.x, at.y], this.#map.getZoom()), ZOOMS[1]);
  }

  /** Rings around the places of the card or the stop of the story that the reader looks at. */
  #paintLit(context: CanvasRenderingContext2D, zoom: number): void {
    for (const [width, color] of [
      [5, this.#palette.surface],
      [2.5, this.#palette.accent],
    ] as const) {
      context.beginPath();
      for (const { lon, lat } of this.#lit) {
        const { x, y } = worldPoint(lon, lat, zoom);
        context.moveTo(x + LIT_RADIUS, y);
        context.arc(x, y, LIT_RADIUS, 0, 2 * Math.PI);
      }
      context.lineWidth = width;
      context.strokeStyle = color;
      context.stroke();
    }
  }

  /** Rings these places; none takes the rings away. */
  light(places: readonly Position[]): void {
    if (places.length === 0 && this.#lit.length === 0) return;
    this.#lit = places;
    this.#layers.get('points')?.repaint();
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

  /** Paints in the colours of the current theme. */
  recolor(): void {
    this.#palette = readPalette(this.#options.host);
    for (const layer of this.#layers.values()) layer.repaint();
  }

  get viewpoint(): Viewpoint {
    const { lat, lng } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), lat, lon: lng };
  }

  /** Pans to a position that is out of view, at the edge, or under a sheet that covers so many pixels of the foot. */
  reveal({ lat, lon }: Position, covered: number): void {
    const { x: width, y: height } = this.#map.getSize();
    const { x, y } = this.#map.latLngToContainerPoint([lat, lon]);
    const foot = height - covered;
    const isIn = x > width * 0.08 && x < width * 0.92 && y > foot * 0.08 && y < foot * 0.92;
    if (!isIn) this.#map.panBy([x - width / 2, y - foot / 2]);
  }

  look({ zoom, lat, lon }: Viewpoint): void {
    this.#map.setView([lat, lon], zoom, { animate: false });
  }

  /** Goes to a stop of the story. A narrow map stands further off, so that it shows as much. */
  travel({ zoom, lat, lon }: Viewpoint): void {
    const { x, y } = this.#map.getSize();
    const further = Math.round(Math.log2(Math.min(x / 800, y / 600, 1)) * 4) / 4;
    const scale = Math.max(zoom + further, ZOOMS[0]);
    const [left = 0] = this.#room.paddingTopLeft ?? [];
    const middle = worldPoint(lon, lat, scale);
    const center = this.#map.unproject([middle.x - left / 2, middle.y], scale);
    this.#map.setView(center, scale, { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  }

  zoomBy(steps: number): void {
    this.#map.zoomIn(steps);
  }

  showAll(): void {
    this.#map.fitBounds(VIEW, this.#room);
  }

  /** Whether touch is left to the page, which it scrolls, or moves the map. */
  setInert(isInert: boolean): void {
    for (const handler of [this.#map.dragging, this.#map.touchZoom, this.#map.doubleClickZoom]) {
      if (isInert) handler.disable();
      else handler.enable();
    }
  }

  remove(): void {
    this.#map.remove();
  }
}

/**
 * Disables the animation of every pan, for readers who prefer reduced motion. Leaflet has no option for it: its keyboard handler calls `panBy` without
 * options (https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/map/handler/Map.Keyboard.js).
 */
const disablePanAnimation = (map: LeafletMap): void => {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
};

/** Names of the countries, each in the part of the country that the first view shows. */
const countryNames = (basemap: Basemap): AreaName[] =>
  feature(basemap, basemap.objects.countries).features.flatMap(({ properties, geometry }) => {
    const clipped = linesOf(geometry).map((ring) =>
      ring.map(([lon = 0, lat = 0]) => [
        Math.min(Math.max(lon, VIEW_BOUNDS.west), VIEW_BOUNDS.east),
        Math.min(Math.max(lat, VIEW_BOUNDS.south), VIEW_BOUNDS.north),
      ]),
    );
    const at = labelPoint(clipped);
    return at === null ? [] : [{ text: properties.en, layer: null, isAt: null, ...at }];
  });

/** A point of a line so far along it, from 0 to 1. */
const along = (lines: readonly (readonly (readonly number[])[])[], share: number): { readonly lon: number; readonly lat: number } | null => {
  const points = lines.flat();
  const [lon, lat] = points[Math.floor((points.length - 1) * share)] ?? [];
  return lon === undefined || lat === undefined ? null : { lon, lat };
};

/** Names of the approximate lines and of the roads, each on its line. */
const lineNames = (basemap: Basemap, land: Land): AreaName[] => {
  const { contact, zone, roads } = land.objects;
  const linesIn = <P extends object>(topology: Land | Basemap, layer: GeometryCollection<P>): number[][][] =>
    feature<P>(topology, layer).features.flatMap(({ geometry }) => linesOf(geometry));
  const named = (text: string, layer: AreaName['layer'], isAt: AreaName['isAt'], place: ReturnType<typeof along>): AreaName[] =>
    place === null ? [] : [{ text, layer, isAt, ...place }];
  const northmost = linesIn(basemap, basemap.objects.nkao1991)
    .flat()
    .reduce<readonly number[]>((best, point) => ((point[1] ?? 0) > (best[1] ?? 0) ? point : best), []);
  return [
    ...named(t.mapStatus.contact, 'lines', null, along(linesIn(land, contact), 0.3)),
    ...named(t.mapStatus.oblast, 'lines', ({ kind }) => kind !== 'day', along([[northmost]], 0)),
    ...named(t.mapStatus.zone, 'districts', (stop) => stop.kind !== 'later' && stop.to >= SLIDER.last, labelPoint(linesIn(land, zone))),
    ...feature(land, roads).features.flatMap(({ properties, geometry }) => named(properties.en, 'roads', null, along(linesOf(geometry), 0.4))),
  ];
};
