import { drawPlate, WAR_BOUNDS, type WarStep } from '#collections/plates.ts';
import { escapeMarkup } from '#lib/markup.ts';

/** The plate of a step as an SVG document of its own, which follows the colour scheme of the reader. */
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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plate.width} ${plate.height}"><style>
rect{fill:#f1eadd}.others{fill:none;stroke:#d9cebc}.district{fill:none;stroke:#8a7d6b;stroke-width:1.4}.fighting{fill:#dcc2d2}.partly{fill:#e6d6d6}.handover{fill:#efe6d8}
.lake{fill:#c9d6d8}.river{fill:none;stroke:#6f9199;stroke-width:1.4}.country{fill:none;stroke:#211c16;stroke-width:1.8}.dot{fill:#884a78;stroke:#faf6ee}.here{fill:#4d1a3d;stroke:#211c16;stroke-width:3}
text{fill:#211c16;font:600 20px sans-serif;paint-order:stroke;stroke:#fffdf8;stroke-width:4px}
@media (prefers-color-scheme:dark){rect{fill:#110e0b}.others{stroke:#3b342b}.district{stroke:#857a6c}.fighting{fill:#4a3342}.partly{fill:#33262e}.handover{fill:#231e18}.lake{fill:#24363a}.river{stroke:#557780}
.country{stroke:#ece5d9}.dot{fill:#b781a5;stroke:#16130f}.here{fill:#ecc3df;stroke:#ece5d9}text{fill:#ece5d9;stroke:#1f1b16}}
</style><rect width="100%" height="100%"/><path d="${plate.others}" class="others"/>${districts.join('')}<path d="${plate.lakes}" class="lake"/><path d="${plate.rivers}" class="river"/><path d="${plate.countries}" class="country"/>${dots.join('')}${names.join('')}</svg>`;
};
