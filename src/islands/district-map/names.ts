import { t } from '#i18n/index.ts';
import { moveFocus } from '#islands/base.ts';
import type { DistrictEntry, PointEntry } from '#islands/district-map/entries.ts';
import type { Points } from '#islands/district-map/points.ts';
import type { MapView } from '#islands/district-map/view.ts';
import type { Stop } from '#lib/map/days.ts';
import { type MapLabel, type Obstacle, placeLabels } from '#lib/map/label-layout.ts';
import { worldPoint } from '#lib/map/projection.ts';
import type { MapLayer } from '#lib/map/state.ts';
import type { Position } from '#lib/map/wire.ts';

/** A name of the base map: a country, a line or a road. */
export interface AreaName {
  /** The layer that shows it; null if it is always shown. */
  readonly layer: MapLayer | null;
  /** Whether it is shown at a stop; null if it is at all of them. */
  readonly isAt: ((stop: Stop) => boolean) | null;
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

/** Both forms of a name, without what distinguishes it in a list. */
const bothNames = (name: string, other: string | null): string => {
  const short = name.replace(/ \(.*/, '');
  return other === null ? short : `${short} / ${other}`;
};

const DETAIL_ZOOM = 10;
/** Labels of a lower rank are placed first: what was chosen, harm, districts, cities, towns, names of lines, villages. */
const RANK = { chosen: 0, harm: 1, district: 2, city: 3, town: 4, area: 4, village: 5 } as const;
const rankOf = ({ layer, kind }: PointEntry): number =>
  layer === 'harm' ? RANK.harm : kind === 'city' ? RANK.city : kind === 'town' ? RANK.town : RANK.village;
/** Half the width of the mark of harm, in pixels, which no name covers. */
const MARK = 6;
/** Below this zoom level the label of a district stands for its centre of the same name. */
const TOWNS_ZOOM = 9.5;

/**
 * The names on the map, of which none overlap. Those of districts are buttons and one tab stop together: arrow keys go from one to the next, and the
 * focused one is shown even where there is no room for it.
 */
export class Names {
  readonly #host: HTMLElement;
  readonly #districts: readonly {
    readonly entry: DistrictEntry;
    readonly at: Position;
    readonly button: HTMLButtonElement;
    readonly count: HTMLElement;
  }[];
  readonly #areas: readonly { readonly name: AreaName; readonly element: HTMLElement }[];
  readonly #countOf: (district: DistrictEntry, view: MapView) => string;
  readonly #spans = new Map<string, HTMLElement>();
  /** Whether the names were laid out before. */
  #isLaidOut = false;

  constructor(
    pane: HTMLElement,
    districts: readonly DistrictEntry[],
    areas: readonly AreaName[],
    choose: (key: string, opener: HTMLElement) => void,
    countOf: (district: DistrictEntry, view: MapView) => string,
  ) {
    this.#countOf = countOf;
    this.#host = document.createElement('div');
    this.#host.className = 'map-names';
    this.#host.setAttribute('role', 'group');
    this.#host.setAttribute('aria-label', t.mapStatus.names);
    pane.append(this.#host);
    this.#areas = areas.map((name) => ({ name, element: this.#newName('span', name.layer === null ? 'country' : 'feature', name.text) }));
    this.#districts = districts
      .flatMap((entry) => (entry.at === null ? [] : [{ entry, at: entry.at }]))
      .map(({ entry, at }, index) => {
        const button = this.#newName('button', 'district', bothNames(entry.name, entry.otherName));
        const count = document.createElement('small');
        button.append(count);
        button.type = 'button';
        button.tabIndex = index === 0 ? 0 : -1;
        button.addEventListener('click', (event) => {
          event.stopPropagation();
          choose(entry.key, button);
        });
        return { entry, at, button, count };
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
  layOut(view: View, points: Points, state: MapView, obstacles: readonly Obstacle[]): void {
    const screen = (lon: number, lat: number) => {
      const { x, y } = worldPoint(lon, lat, view.zoom);
      return { x: x - view.left, y: y - view.top };
    };
    const wanted: { readonly element: HTMLElement; readonly label: MapLabel }[] = [];
    const want = (element: HTMLElement, x: number, y: number, offset: number | null, rank: number): void => {
      wanted.push({ element, label: { x, y, width: element.offsetWidth, height: element.offsetHeight, offset, rank, canShift: true } });
    };
    const marks: Obstacle[] = [];
    for (const span of this.#spans.values()) span.classList.add('is-out');
    const districtNames = new Set(this.#districts.map(({ entry }) => bothNames(entry.name, entry.otherName)));
    for (const { entry, xy } of points.named(state, view.zoom >= DETAIL_ZOOM)) {
      const isChosen = entry.key === state.place;
      const rank = isChosen ? RANK.chosen : rankOf(entry);
      const text = bothNames(entry.label, entry.otherName);
      if (rank === RANK.city && view.zoom < TOWNS_ZOOM && districtNames.has(text)) continue;
      const [x, y] = [xy.x * 2 ** view.zoom - view.left, xy.y * 2 ** view.zoom - view.top];
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      if (rank === RANK.harm) marks.push({ left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK });
      const span = this.#spans.get(entry.key) ?? this.#newName('span', 'settlement', text);
      this.#spans.set(entry.key, span);
      want(span, x, y, 8, rank);
    }
    for (const { entry, at, button, count } of this.#districts) {
      const text = this.#countOf(entry, state);
      if (count.textContent !== text) count.textContent = text;
      const { x, y } = screen(at.lon, at.lat);
      want(button, x, y, null, entry.key === state.place ? RANK.chosen : RANK.district);
    }
    for (const { name, element } of this.#areas) {
      element.hidden = (name.layer !== null && !state.layers.includes(name.layer)) || (name.isAt !== null && !name.isAt(state.stop));
      if (element.hidden) continue;
      const { x, y } = screen(name.lon, name.lat);
      want(element, x, y, null, RANK.area);
    }
    const boxes = placeLabels(
      wanted.map(({ label }) => label),
      view,
      [...obstacles, ...marks],
    );
    wanted.forEach(({ element, label }, index) => {
      const box = boxes[index] ?? null;
      element.classList.toggle('is-out', box === null);
      const left = box?.left ?? Math.min(Math.max(label.x - label.width / 2, 0), view.width - label.width);
      const top = box?.top ?? Math.min(Math.max(label.y - label.height / 2, 0), view.height - label.height);
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    });
    if (this.#isLaidOut) return;
    // To be laid out they ask for their type, in which their widths are others: until it is there they would be seen to move.
    this.#isLaidOut = true;
    this.#host.style.visibility = 'hidden';
    requestAnimationFrame(() => {
      void document.fonts.ready.then(() => this.#host.style.removeProperty('visibility'));
    });
  }

  /** Moves the origin of the names to the corner of the map: dragging moves the pane that they are in. */
  moveTo(x: number, y: number): void {
    this.#host.style.transform = `translate(${x}px, ${y}px)`;
  }
}
