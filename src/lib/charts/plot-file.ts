import { attributes, paintForFile } from '#lib/charts/paint.ts';
import type { Plot } from '#lib/charts/primitives.ts';
import { wrapText } from '#lib/charts/wrap.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { COLORS } from '#lib/tokens.ts';

interface Words {
  /** What is counted. */
  readonly title: string;
  readonly finding: string;
  /** Paragraphs at the bottom: what was counted, how to read it, source, URL and licence. */
  readonly notes: readonly string[];
}

/** Width of the file, and of the plot in it, in pixels. */
export const FILE_WIDTH = 800;
const MARGIN = 28;
export const FILE_PLOT_WIDTH = FILE_WIDTH - 2 * MARGIN;

const text = (words: string, y: number, size: number, weight: number, fill: string): string =>
  `<text${attributes({ x: MARGIN, y, fill, 'font-size': size, 'font-weight': weight })}>${escapeMarkup(words)}</text>`;

/** A plot as an SVG document with its title, notes and licence, readable without the page. */
export const plotFile = (plot: Plot, { title, finding, notes }: Words): string => {
  const heading = wrapText(finding, 82);
  const kicker = wrapText(title, 104);
  const foot = notes.flatMap((note) => wrapText(note, 126));
  const kickerTop = MARGIN + 12;
  const headingTop = kickerTop + (kicker.length - 1) * 17 + 28;
  const plotTop = headingTop + (heading.length - 1) * 24 + 20;
  const footTop = plotTop + plot.height + 30;
  const height = footTop + foot.length * 16 + MARGIN - 12;
  const [ink, soft] = [COLORS.ink.light, COLORS.inkSoft.light];
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${FILE_WIDTH} ${height}`, width: FILE_WIDTH, height };
  return [
    `<svg${attributes(frame)} font-family="'Source Sans 3', SourceSans3VF, Arial, sans-serif">`,
    `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(finding)}</desc>`,
    `<rect${attributes({ width: FILE_WIDTH, height, fill: COLORS.paperRaised.light })}/>`,
    ...kicker.map((line, index) => text(line, kickerTop + index * 17, 14, 400, soft)),
    ...heading.map((line, index) => text(line, headingTop + index * 24, 19, 600, ink)),
    `<g${attributes({ transform: `translate(${MARGIN} ${plotTop})` })}>${paintForFile(plot.primitives, FILE_PLOT_WIDTH)}</g>`,
    ...foot.map((line, index) => text(line, footTop + index * 16, 12, 400, soft)),
    '</svg>\n',
  ].join('\n');
};
