import { bothNames } from '#collections/places.ts';
import { drawPlate, type Plate } from '#collections/plates.ts';
import { type Stop, shadeOf } from '#lib/map/days.ts';
import { HARM_RADIUS, HARM_STAR, landShapesAt } from '#lib/map/land-svg.ts';
import { VIEW_BOUNDS } from '#lib/map/projection.ts';
import { isHarmShownAt, isOn } from '#lib/map/visibility.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { COLORS, TIME_COLORS } from '#lib/tokens.ts';

type Scheme = 'light' | 'dark';

/** CSS rules for the colours of a plate in one colour scheme. */
const colorRules = (scheme: Scheme): string =>
  Object.entries({
    rect: { fill: COLORS.paperSunken },
    '.others': { stroke: COLORS.rule },
    '.district': { stroke: COLORS.ruleStrong },
    '.held,.handover': { fill: COLORS.mapHeld },
    ...Object.fromEntries(TIME_COLORS.map((color, index) => [`.time-${index + 1}`, { fill: color }])),
    '.cells': { stroke: COLORS.paper },
    '.hatch': { stroke: COLORS.time5 },
    '.line,.road': { stroke: COLORS.ink },
    '.lake': { fill: COLORS.mapWater },
    '.river': { stroke: COLORS.mapWaterLine },
    '.country': { stroke: COLORS.ink },
    '.dot': { stroke: COLORS.paper },
    '.denied': { fill: COLORS.paper, stroke: COLORS.ink },
    '.here': { stroke: COLORS.ink },
    '.harm': { fill: COLORS.paper, stroke: COLORS.ink },
    text: { fill: COLORS.ink, stroke: COLORS.paperRaised },
  })
    .map(
      ([selector, properties]) =>
        `${selector}{${Object.entries(properties)
          .map(([name, color]) => `${name}:${color[scheme]}`)
          .join(';')}}`,
    )
    .join('');

/** Widths and dashes of lines. */
const LINES = [
  '.others,.district,.river,.country,.line,.road{fill:none}.district{stroke-width:.8}.river{stroke-width:1.4}.country,.line{stroke-width:1.8}.here{stroke-width:3}.harm{stroke-width:2}.past{stroke-width:1.2;opacity:.6}',
  '.cells{stroke-width:.5}.hatch{stroke-width:2.6}.contact{stroke-dasharray:2 3}.zone,.corridor{stroke-dasharray:7 4}.road{stroke-dasharray:5 3}',
].join('');
const TEXT = 'text{font:600 20px sans-serif;paint-order:stroke;stroke-width:4px}';
/** Its colours follow the colour scheme of the reader. */
const STYLE = `${LINES}${TEXT}${colorRules('light')}@media (prefers-color-scheme:dark){${colorRules('dark')}}`;

const PATTERNS =
  '<defs><pattern id="handover" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v7" class="hatch"/></pattern><pattern id="later" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 3.5h7" class="hatch"/></pattern></defs>';

/** A dot; one that was denied when it was announced is half filled. */
const dot = (x: number, y: number, r: number, shade: string, isDenied: boolean, isHere: boolean): string =>
  isDenied
    ? `<circle cx="${x}" cy="${y}" r="${r}" class="denied"/><path d="M${x} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r}z" class="${shade}"/>`
    : `<circle cx="${x}" cy="${y}" r="${r}" class="${shade} ${isHere ? 'here' : 'dot'}"/>`;

/** What a plate draws of a stop besides names; the dots of some places have a ring. */
const shapesOf = (plate: Plate, stop: Stop, isHere: (dot: Plate['dots'][number]) => boolean): string => {
  const land = landShapesAt(plate.land, stop).map(
    ({ d, classes, hatch }) =>
      `<path d="${d}" class="${classes.join(' ')}" fill-rule="evenodd"/>${hatch === null ? '' : `<path d="${d}" fill="url(#${hatch})" fill-rule="evenodd"/>`}`,
  );
  const dots = plate.dots
    .filter(({ announced }) => announced <= stop.to)
    .map((place) => dot(place.x, place.y, place.kind === 'city' ? 6 : 3.4, `time-${shadeOf(place.announced)}`, place.isDenied, isHere(place)));
  const harm = plate.harm
    .filter(({ spans }) => isHarmShownAt(spans, stop, 'upto'))
    .map(
      ({ x, y, spans }) =>
        `<g transform="translate(${x} ${y})" class="harm${isOn(spans, stop) ? '' : ' past'}"><circle r="${HARM_RADIUS}"/><path d="${HARM_STAR}"/></g>`,
    );
  const districts = plate.districts.map(({ path }) => `<path d="${path}" class="district"/>`);
  const roads = plate.land.roads.map(({ path }) => `<path d="${path}" class="road"/>`);
  return `${PATTERNS}<rect width="100%" height="100%"/><path d="${plate.others}" class="others"/>${land.join('')}${districts.join('')}<path d="${plate.lakes}" class="lake"/><path d="${plate.rivers}" class="river"/><path d="${plate.countries}" class="country"/>${roads.join('')}${dots.join('')}${harm.join('')}`;
};

const svg = ({ width, height }: Plate, style: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${style}</style>${inside}</svg>`;

/** The plate of a stop as an SVG document, with these places named. Its colours follow the colour scheme of the reader. */
export const stopPlate = async (stop: Stop, places: readonly string[]): Promise<string> => {
  const plate = await drawPlate(VIEW_BOUNDS, 800, 2);
  const names = plate.dots
    .filter(({ id, kind }) => kind === 'city' || places.includes(id))
    .map((place) => `<text x="${place.x + 10}" y="${place.y + 6}">${escapeMarkup(bothNames(place))}</text>`);
  return svg(plate, STYLE, shapesOf(plate, stop, ({ id }) => places.includes(id)) + names.join(''));
};

/** A stop in light colours without names, for pictures that set them in type of their own. The places announced on its day have a ring. */
export const stopDrawing = (plate: Plate, stop: Stop, over = ''): string =>
  svg(plate, LINES + colorRules('light'), shapesOf(plate, stop, ({ announced }) => announced === stop.to) + over);
