import { markOf } from '#lib/charts/marks.ts';
import { type Plot, type PlotRow, wrapText } from '#lib/charts/plot.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { COLORS } from '#lib/tokens.ts';

interface Words {
  readonly title: string;
  readonly finding: string;
  readonly unit: string;
  /** Heading of the claims without a date. */
  readonly undated: string;
  /** Paragraphs at the bottom: what was counted, how to read it, source and licence. */
  readonly notes: readonly string[];
  /** Label of a tick. */
  readonly format: (value: number) => string;
}

const WIDTH = 800;
const MARGIN = 24;
// The file is printed and used on other pages, so it has the light colours only.
const PAPER = COLORS.paperRaised.light;
const INK = COLORS.ink.light;
const SOFT = COLORS.inkSoft.light;
const RULE = COLORS.rule.light;
const ESSAY = COLORS.plum.light;

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeMarkup(value)}"`)
    .join('');
const tag = (name: string, values: Readonly<Record<string, string | number>>): string => `<${name}${attributes(values)}/>`;
const text = (words: string, values: Readonly<Record<string, string | number>>): string => `<text${attributes(values)}>${escapeMarkup(words)}</text>`;
const group = (values: Readonly<Record<string, string | number>>, inside: readonly string[]): string =>
  `<g${attributes(values)}>${inside.join('')}</g>`;

const markTags = ({ value, at, from, y }: PlotRow, x: (share: number) => number): string => {
  const color = value.standing === 'essay' ? ESSAY : INK;
  if (from !== null || value.qualifier === 'range') {
    const [left, width] = [x(from ?? at), x(at) - x(from ?? at)];
    const filled = value.standing === 'no' ? 0 : value.standing === 'partly' ? 6 : 12;
    return [
      tag('rect', { x: left, y: y - 6, width, height: 12, fill: PAPER, stroke: color, 'stroke-width': 2 }),
      ...(filled === 0 ? [] : [tag('rect', { x: left, y: y + 6 - filled, width, height: filled, fill: color })]),
    ].join('');
  }
  const mark = markOf(value.qualifier, value.standing);
  return group({ transform: `translate(${Math.round(x(at) * 10) / 10} ${y})`, stroke: color, 'stroke-width': 2 }, [
    tag('path', { d: mark.outline, fill: PAPER }),
    ...(mark.fill === null ? [] : [tag('path', { d: mark.fill, fill: color })]),
    ...(mark.tail === null ? [] : [tag('path', { d: mark.tail, fill: 'none' })]),
  ]);
};

/** A plot as an SVG document with its title, notes and licence, readable without the page. */
export const plotSvg = (plot: Plot, { title, finding, unit, undated, notes, format }: Words): string => {
  const width = WIDTH - 2 * MARGIN;
  const x = (share: number): number => share * width;
  const heading = wrapText(title, 62);
  const said = wrapText(finding, 108);
  const foot = notes.flatMap((note) => wrapText(note, 122));
  const plotTop = MARGIN + heading.length * 28 + said.length * 20 + 18;
  const footTop = plotTop + plot.height + 22;
  const height = footTop + foot.length * 17 + MARGIN - 6;
  const drawn = [
    ...plot.ticks.flatMap(({ value, share, anchor }) => [
      tag('path', { d: `M${Math.round(x(share) * 10) / 10} ${plot.axisY - 6}V${plot.height}`, stroke: value === 0 ? SOFT : RULE }),
      text(format(value), { x: x(share), y: plot.axisY - 12, 'text-anchor': anchor, fill: SOFT }),
    ]),
    text(unit, { x: x(plot.left), y: 10, fill: SOFT }),
    ...(plot.undated === null
      ? []
      : [
          tag('path', { d: `M0 ${plot.undated.ruleY}H${width}`, stroke: SOFT, 'stroke-dasharray': '2 3' }),
          text(undated, { x: 0, y: plot.undated.y, fill: SOFT, 'font-weight': 600 }),
        ]),
    ...plot.rows.flatMap((row) => [
      ...row.lines.map((line) =>
        text(line.text, {
          x: 0,
          y: line.y,
          fill: line.isMeta ? SOFT : INK,
          'font-weight': row.value.standing === 'essay' && !line.isMeta ? 600 : 400,
        }),
      ),
      tag('path', { d: `M${x(plot.left)} ${row.y}H${x(plot.right)}`, stroke: RULE, 'stroke-dasharray': '1 3' }),
      markTags(row, x),
      text(row.value.said, {
        x: x(row.number.share) + row.number.dx,
        y: row.y + 5,
        'text-anchor': row.number.anchor,
        fill: INK,
        'font-weight': 600,
        stroke: PAPER,
        'stroke-width': 4,
        'paint-order': 'stroke',
      }),
    ]),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="'Source Sans 3', Arial, sans-serif" font-size="13">`,
    `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(finding)}</desc>`,
    tag('rect', { width: WIDTH, height, fill: PAPER }),
    ...heading.map((line, index) => text(line, { x: MARGIN, y: MARGIN + 20 + index * 28, fill: INK, 'font-size': 22, 'font-weight': 600 })),
    ...said.map((line, index) => text(line, { x: MARGIN, y: MARGIN + heading.length * 28 + 16 + index * 20, fill: INK, 'font-size': 15 })),
    group({ transform: `translate(${MARGIN} ${plotTop})` }, drawn),
    ...foot.map((line, index) => text(line, { x: MARGIN, y: footTop + index * 17, fill: SOFT, 'font-size': 12 })),
    '</svg>\n',
  ].join('\n');
};
