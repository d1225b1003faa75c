import { drawPlate, WAR_BOUNDS, type WarStep } from '#collections/plates.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { COLORS } from '#lib/tokens.ts';

type Scheme = 'light' | 'dark';

/** CSS rules for the colours of a plate in one colour scheme. */
const colorRules = (scheme: Scheme): string =>
  Object.entries({
    rect: { fill: COLORS.paperSunken },
    '.others': { stroke: COLORS.rule },
    '.district': { stroke: COLORS.ruleStrong },
    '.fighting': { fill: COLORS.mapFighting },
    '.partly': { fill: COLORS.mapPartly },
    '.handover': { fill: COLORS.mapGround },
    '.lake': { fill: COLORS.mapWater },
    '.river': { stroke: COLORS.mapWaterLine },
    '.country': { stroke: COLORS.ink },
    '.dot': { fill: COLORS.time3, stroke: COLORS.paper },
    '.here': { fill: COLORS.time5, stroke: COLORS.ink },
    text: { fill: COLORS.ink, stroke: COLORS.paperRaised },
  })
    .map(
      ([selector, properties]) =>
        `${selector}{${Object.entries(properties)
          .map(([name, color]) => `${name}:${color[scheme]}`)
          .join(';')}}`,
    )
    .join('');

const STYLE = [
  '.others,.district,.river,.country{fill:none}.district,.river{stroke-width:1.4}.country{stroke-width:1.8}.here{stroke-width:3}',
  'text{font:600 20px sans-serif;paint-order:stroke;stroke-width:4px}',
  colorRules('light'),
  `@media (prefers-color-scheme:dark){${colorRules('dark')}}`,
].join('');

/** The plate of a step as an SVG document. Its colours follow the colour scheme of the reader. */
export const stepPlate = async (step: WarStep): Promise<string> => {
  const plate = await drawPlate(WAR_BOUNDS, 800, 2);
  const districts = plate.districts.map(({ how, announced, path }) => {
    const isOn = announced !== null && announced <= step.day && how !== 'later';
    return `<path d="${path}" class="district${isOn ? ` ${how}` : ''}"/>`;
  });
  const dots = plate.dots
    .filter(({ announced }) => announced <= step.day)
    .map(
      ({ id, kind, x, y }) => `<circle cx="${x}" cy="${y}" r="${kind === 'city' ? 6 : 3.4}" class="${step.places.includes(id) ? 'here' : 'dot'}"/>`,
    );
  const names = plate.dots
    .filter(({ id, kind }) => kind === 'city' || step.places.includes(id))
    .map(({ headword, x, y }) => `<text x="${x + 10}" y="${y + 6}">${escapeMarkup(headword)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plate.width} ${plate.height}"><style>${STYLE}</style><rect width="100%" height="100%"/><path d="${plate.others}" class="others"/>${districts.join('')}<path d="${plate.lakes}" class="lake"/><path d="${plate.rivers}" class="river"/><path d="${plate.countries}" class="country"/>${dots.join('')}${names.join('')}</svg>`;
};
