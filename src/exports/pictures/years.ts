import type { TimelineEvent } from '#collections/events.ts';
import { at, box, edge, type PictureElement } from '#exports/pictures/element.ts';
import { textWidth } from '#exports/pictures/fonts.ts';
import { type Block, NOTE, STRONG, textLine } from '#exports/pictures/text.ts';
import { COLORS } from '#lib/tokens.ts';

/** How many events began in each year, from the first to the last. */
export interface YearCounts {
  readonly first: number;
  readonly events: readonly number[];
}

const yearOf = ({ day }: Pick<TimelineEvent, 'day'>): number => Number(day.slice(0, 4));

/** Counts the events that pass the test in each year of all events. */
export const yearCounts = (all: readonly TimelineEvent[], isCounted: (event: TimelineEvent) => boolean = () => true): YearCounts => {
  const years = all.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const counted = all.filter(isCounted).map(yearOf);
  return { first, events: Array.from({ length: last - first + 1 }, (_, index) => counted.filter((year) => year === first + index).length) };
};

export const AXIS = { size: 20, height: 28 } as const;

/** Columns from a line, one a year; that of one year is dark. */
export const yearColumns = (
  { first, events }: YearCounts,
  { width, height, most }: { readonly width: number; readonly height: number; readonly most: number },
  here: number | null,
): PictureElement => {
  const each = width / events.length;
  return box(
    { alignItems: 'flex-end', width, height, borderBottom: edge(2, COLORS.ruleStrong.light) },
    events.map((count, index) =>
      box({
        width: each - 3,
        marginRight: 3,
        height: count === 0 ? 0 : Math.max(Math.round((count / Math.max(most, 1)) * (height - 2)), 4),
        backgroundColor: here === null || first + index === here ? COLORS.plum.light : COLORS.ruleStrong.light,
      }),
    ),
  );
};

/** Years under their columns: the first, the last and the one that is marked, and others between them that have room. */
export const yearAxis = ({ first, events }: YearCounts, width: number, here: number | null): PictureElement => {
  const last = first + events.length - 1;
  const each = width / events.length;
  const taken: [number, number][] = [];
  const labels = [...(here === null ? [] : [here]), first, last, 2000, 2010, 2020].flatMap((year) => {
    if (year < first || year > last) return [];
    const type = year === here ? STRONG : NOTE;
    const own = textWidth(String(year), AXIS.size, type.face, type.weight);
    const left = Math.min(Math.max((year - first + 0.5) * each - own / 2, 0), width - own);
    if (taken.some(([from, to]) => left < to + 14 && left + own + 14 > from)) return [];
    taken.push([left, left + own]);
    return [at(Math.round(left), 4, [textLine(String(year), AXIS.size, type)])];
  });
  return box({ position: 'relative', width, height: AXIS.height }, labels);
};

/** The years of the record by their events, with one year marked. */
export const yearStrip = (counts: YearCounts, here: number, width: number, height: number, caption: string): Block => ({
  element: box({ flexDirection: 'column', width }, [
    textLine(caption, 18, NOTE),
    yearColumns(counts, { width, height, most: Math.max(...counts.events) }, here),
    yearAxis(counts, width, here),
  ]),
  height: 18 * NOTE.leading + height + AXIS.height,
});
