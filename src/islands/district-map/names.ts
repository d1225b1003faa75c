import { t } from '#i18n/index.ts';
import { moveFocus } from '#islands/base.ts';
import type { DistrictEntry } from '#islands/district-map/entries.ts';
import type { Points } from '#islands/district-map/points.ts';
import { type MapLabel, placeLabels } from '#lib/map/label-layout.ts';
import { worldPoint } from '#lib/map/projection.ts';
import type { MapLayer, MapState } from '#lib/map/state.ts';
import type { Position } from '#lib/map/wire.ts';

/** A name of the base map: a country or a historical line. */
export interface AreaName {
  /** The layer that shows it; null if it is always shown. */
  readonly layer: MapLayer | null;
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
}

interface View {
  readonly zoom: number;
  /** Top left corner of the map, in pixels of the world at this zoom (see `worldPoint`). */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const DETAIL_ZOOM = 10;
const KIND_RANK: Readonly<Record<string, number>> = { city: 1, town: 2, '': 2 };

/**
 * The names on the map, of which none overlap. Those of districts are buttons and one tab stop together: arrow keys go from one to the next, and the
 * focused one is shown even where there is no room for it.
 */
export class Names {
  readonly #host: HTMLElement;
  readonly #districts: readonly { readonly entry: DistrictEntry; readonly at: Position; readonly button: HTMLButtonElement }[];
  readonly #areas: readonly { readonly name: AreaName; readonly element: HTMLElement }[];
  readonly #spans = new Map<string, HTMLElement>();

  constructor(
    pane: HTMLElement,
    districts: readonly DistrictEntry[],
    areas: readonly AreaName[],
    choose: (key: string, opener: HTMLElement) => void,
  ) {
    this.#host = document.createElement('div');
    this.#host.className = 'map-names';
    this.#host.setAttribute('role', 'group');
    this.#host.setAttribute('aria-label', t.mapStatus.names);
    pane.append(this.#host);
    this.#areas = areas.map((name) => ({ name, element: this.#newName('span', name.layer === null ? 'area' : 'line', name.text) }));
    this.#districts = districts
      .flatMap((entry) => (entry.at === null ? [] : [{ entry, at: entry.at }]))
      .map(({ entry, at }, index) => {
        const button = this.#newName('button', 'district', entry.name);
        button.type = 'button';
        button.tabIndex = index === 0 ? 0 : -1;
        button.addEventListener('click', (event) => {
          event.stopPropagation();
          choose(entry.key, button);
        });
        return { entry, at, button };
      });
    const buttons = this.#districts.map(({ button }) => button);
    // Leaflet would pan the map at the same keys.
    this.#host.addEventListener('keydown', (event) => moveFocus(event, buttons, { preventScroll: true }) && event.stopPropagation());
    for (const type of ['mousedown', 'touchstart', 'dblclick']) this.#host.addEventListener(type, (event) => event.stopPropagation());
  }

  #newName<K extends 'span' | 'button'>(tag: K, className: string, text: string): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    if (tag === 'span') element.setAttribute('aria-hidden', 'true');
    this.#host.append(element);
    return element;
  }

  /** Places the names that fit, by rank, and hides the others. */
  layOut(view: View, points: Points, state: MapState & { readonly day: string }): void {
    const screen = (lon: number, lat: number) => {
      const { x, y } = worldPoint(lon, lat, view.zoom);
      return { x: x - view.left, y: y - view.top };
    };
    const wanted: { readonly element: HTMLElement; readonly label: MapLabel }[] = [];
    const want = (element: HTMLElement, x: number, y: number, offset: number | null, rank: number): void => {
      wanted.push({ element, label: { x, y, width: element.offsetWidth, height: element.offsetHeight, offset, rank } });
    };
    for (const span of this.#spans.values()) span.classList.add('is-out');
    for (const { entry, xy } of points.shown(state)) {
      const isChosen = entry.key === state.place;
      const rank = isChosen ? 0 : (KIND_RANK[entry.layer === 'settlements' ? (entry.kind ?? '') : ''] ?? 5);
      if (rank === 5 && view.zoom < DETAIL_ZOOM) continue;
      const [x, y] = [xy.x * 2 ** view.zoom - view.left, xy.y * 2 ** view.zoom - view.top];
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      const span = this.#spans.get(entry.key) ?? this.#newName('span', 'settlement', entry.label.replace(/ \(.*/, ''));
      this.#spans.set(entry.key, span);
      want(span, x, y, 8, rank);
    }
    for (const { entry, at, button } of this.#districts) {
      const { x, y } = screen(at.lon, at.lat);
      want(button, x, y, null, entry.key === state.place ? 0 : 4);
    }
    for (const { name, element } of this.#areas) {
      element.hidden = name.layer !== null && !state.layers.includes(name.layer);
      if (element.hidden) continue;
      const { x, y } = screen(name.lon, name.lat);
      want(element, x, y, null, 3);
    }
    const boxes = placeLabels(
      wanted.map(({ label }) => label),
      view,
    );
    wanted.forEach(({ element, label }, index) => {
      const box = boxes[index] ?? null;
      element.classList.toggle('is-out', box === null);
      const left = box?.left ?? Math.min(Math.max(label.x - label.width / 2, 0), view.width - label.width);
      const top = box?.top ?? Math.min(Math.max(label.y - label.height / 2, 0), view.height - label.height);
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    });
  }

  /** Moves the origin of the names to the corner of the map: dragging moves the pane that they are in. */
  moveTo(x: number, y: number): void {
    this.#host.style.transform = `translate(${x}px, ${y}px)`;
  }
}
