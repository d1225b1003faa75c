import { t } from '#i18n/index.ts';
import { markOf } from '#lib/charts/marks.ts';
import type { Plot, PlotRow } from '#lib/charts/plot.ts';

/** Colours and fonts in the current theme, as CSS values that a canvas takes. */
export interface PlotLook {
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly strong: string;
  readonly paper: string;
  readonly raised: string;
  readonly active: string;
  readonly essay: string;
  readonly family: string;
}

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly plot: Plot;
  readonly look: PlotLook;
  /** Width of the drawing in pixels. */
  readonly width: number;
}

interface Ink {
  readonly color: string;
  readonly weight?: number;
  readonly align?: CanvasTextAlign;
}

const FONT = 13;
const HALO = 4;
const BAR = 12;

const write = ({ context, look }: Brush, text: string, x: number, y: number, { color, weight = 400, align = 'start' }: Ink, halo?: string): void => {
  context.font = `${weight} ${FONT}px ${look.family}`;
  context.textAlign = align;
  if (halo !== undefined) {
    context.lineWidth = HALO;
    context.lineJoin = 'round';
    context.strokeStyle = halo;
    context.strokeText(text, x, y);
  }
  context.fillStyle = color;
  context.fillText(text, x, y);
};

const rule = ({ context }: Brush, [x1, y1, x2, y2]: readonly [number, number, number, number], color: string, dash: number[] = []): void => {
  context.lineWidth = 1;
  context.strokeStyle = color;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
  context.setLineDash([]);
};

/** Draws everything but the marks: axis, labels, guides, and a band behind the active row. */
export const paintGround = (brush: Brush, words: { readonly unit: string; readonly undated: string }, active: PlotRow | undefined): void => {
  const { context, plot, look, width } = brush;
  if (active !== undefined) {
    context.fillStyle = look.active;
    context.fillRect(0, active.top, width, active.height);
  }
  write(brush, words.unit, plot.left * width, 10, { color: look.soft });
  for (const { value, share, anchor } of plot.ticks) {
    for (const { from, to } of plot.spans) rule(brush, [share * width, from, share * width, to], value === 0 ? look.strong : look.line);
    write(brush, t.format.number(value), share * width, plot.axisY - 12, { color: look.soft, align: anchor === 'middle' ? 'center' : anchor });
  }
  if (plot.undated !== null) {
    rule(brush, [0, plot.undated.ruleY, width, plot.undated.ruleY], look.strong, [2, 3]);
    write(brush, words.undated, 0, plot.undated.y, { color: look.soft, weight: 600 });
  }
  for (const { lines, y, value } of plot.rows) {
    const weight = value.standing === 'essay' ? 600 : 400;
    for (const line of lines) write(brush, line.text, 0, line.y, line.isMeta ? { color: look.soft } : { color: look.text, weight });
    rule(brush, [plot.left * width, y, plot.right * width, y], look.line, [1, 3]);
  }
};

const paintBar = ({ context, look }: Brush, left: number, right: number, y: number, filled: number, color: string): void => {
  context.fillStyle = look.paper;
  context.fillRect(left, y - BAR / 2, right - left, BAR);
  context.fillStyle = color;
  context.fillRect(left, y + BAR / 2 - filled * BAR, right - left, filled * BAR);
  context.strokeRect(left, y - BAR / 2, right - left, BAR);
};

const FILLED = { yes: 1, partly: 0.5, no: 0, essay: 1 } as const;

/** Draws the mark of a row at its point, and its number. */
export const paintRow = (brush: Brush, { value, from, at, number }: PlotRow, { x, y }: { readonly x: number; readonly y: number }): void => {
  const { context, look, width } = brush;
  const color = value.standing === 'essay' ? look.essay : look.text;
  context.lineWidth = 2;
  context.strokeStyle = color;
  if (from !== null || value.qualifier === 'range') {
    paintBar(brush, (from ?? at) * width, x, y, FILLED[value.standing], color);
  } else {
    const mark = markOf(value.qualifier, value.standing);
    context.save();
    context.translate(x, y);
    context.fillStyle = look.paper;
    context.fill(new Path2D(mark.outline));
    context.fillStyle = color;
    if (mark.fill !== null) context.fill(new Path2D(mark.fill));
    context.stroke(new Path2D(mark.outline));
    if (mark.tail !== null) context.stroke(new Path2D(mark.tail));
    context.restore();
  }
  const ink = { color: look.text, weight: 600, align: number.anchor };
  write(brush, value.said, number.share * width + number.dx, y + 5, ink, look.paper);
};
