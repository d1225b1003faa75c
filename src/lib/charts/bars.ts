import { widthOf } from '#lib/charts/labels.ts';
import { highestOf, type PlotFrame, type PlotValue } from '#lib/charts/plot.ts';
import type { Plot, PlotPoint, Primitive } from '#lib/charts/primitives.ts';
import { wrapText } from '#lib/charts/wrap.ts';

const SIZES = {
  small: { text: 11.5, line: 13, gap: 3, bar: 8 },
  large: { text: 13, line: 16, gap: 10, bar: 14 },
} as const;

/** Words with which all texts begin, such as "Sites with" of "Sites with damage" and "Sites with none". */
const commonStart = (texts: readonly string[]): number => {
  const words = texts.map((text) => text.split(' '));
  const [first = []] = words;
  const differs = first.findIndex((word, index) => words.some((own) => own[index] !== word || own.length === index + 1));
  return Math.max(differs, 0);
};

/** The parts of one count by one claimant, one bar a part, from zero. */
export const barsOf = (values: readonly PlotValue[], { width, size, max }: Pick<PlotFrame, 'width' | 'size' | 'max'>): Plot => {
  const { text, line, gap, bar } = SIZES[size];
  const skip = commonStart(values.map(({ part }) => part));
  const most = Math.max(...values.map(({ said }) => widthOf(said, text, true)));
  const parts = values.map(({ part }) => widthOf(part.split(' ').slice(skip).join(' '), text));
  const left = Math.round(Math.min(width * 0.46, Math.max(...parts) + 12));
  const room = width - left - most - 10;
  const share = (x: number): number => Math.round((x / width) * 1e4) / 1e4;
  const primitives: Primitive[] = [];
  const points: PlotPoint[] = [];
  let top = 2;
  for (const value of values) {
    const lines = wrapText(value.part.split(' ').slice(skip).join(' '), (left - 8) / (text * 0.5));
    const height = Math.max(lines.length * line, bar) + gap;
    const middle = top + height / 2;
    lines.forEach((words, index) => {
      const y = Math.round((middle + text * 0.36 + (index - (lines.length - 1) / 2) * line) * 10) / 10;
      primitives.push({ kind: 'text', as: 'axis', x: 0, dx: 0, y, anchor: 'start', number: '', text: words });
    });
    const end = left + (highestOf(value) / Math.max(max, 1)) * room;
    const y = Math.round((middle - bar / 2) * 10) / 10;
    primitives.push({ kind: 'bar', id: value.id, x: share(left), width: share(end - left), y, height: bar, standing: value.standing });
    const label = { kind: 'text', as: 'label', x: share(end), dx: 5, anchor: 'start', number: value.said, text: '' } as const;
    primitives.push({ ...label, y: Math.round((middle + text * 0.36) * 10) / 10 });
    points.push({ id: value.id, x: share(end), y: Math.round(middle * 10) / 10 });
    top += height;
  }
  primitives.push({ kind: 'rule', as: 'base', x1: share(left), x2: share(left), y1: 0, y2: top + 2 });
  return { height: top + 4, primitives, points };
};
