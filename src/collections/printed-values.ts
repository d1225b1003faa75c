import { getOrThrow, rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import type { AnyDate } from '#lib/dates.ts';
import { once } from '#lib/once.ts';
import { isCounted } from '#lib/record/coverage.ts';

/** Looks up values that the authors’ components print, by id of the row. */
export const valueLookup = once(async () => {
  const [figures, events, settlements] = await Promise.all([rowsById('figures'), rowsById('events'), rowsById('settlements')]);
  return {
    /** The number of a figure as it is printed; a range is "60–80". */
    figure: (id: string): string => {
      const { value, low, high } = getOrThrow(figures, id, 'figure');
      return value === null ? t.format.range(low ?? 0, high ?? 0) : t.format.number(value);
    },
    event: (id: string): AnyDate => getOrThrow(events, id, 'event').date,
    settlement: (id: string) => getOrThrow(settlements, id, 'settlement'),
    settlementCount: (): string => t.format.number([...settlements.values()].filter(isCounted).length),
  };
});

/** One number of a picture of counts. */
export interface Count {
  readonly id: string;
  /** The number as the claimant put it. */
  readonly printed: string;
  /** What was counted, who says so and when. */
  readonly label: string;
  /** Length of its bar in percent of the longest. */
  readonly share: number;
  readonly isEssay: boolean;
}

/** Numbers of one unit as bars of one scale, in the order given; title and group are those of the first. Throws for ranges and for other units. */
export const countsOf = async (
  ids: readonly string[],
): Promise<{ readonly title: string; readonly group: string; readonly counts: readonly Count[] }> => {
  const [figures, groups] = await Promise.all([rowsById('figures'), rowsById('groups')]);
  const chosen = ids.map((id) => getOrThrow(figures, id, 'figure'));
  const values = chosen.map(({ id, value, unit }) => {
    if (value === null || unit !== chosen[0]?.unit)
      throw new Error(`<Counts ids="${ids.join(' ')}">: ${id} has no single value in the unit of the first.`);
    return { id, value };
  });
  const largest = Math.max(...values.map(({ value }) => value), 1);
  const group = getOrThrow(groups, chosen[0]?.group ?? '', 'group');
  return {
    title: group.title,
    group: group.id,
    counts: chosen.map(({ id, qualifier, value, label, claimantShort, dateOfClaim, claim }) => ({
      id,
      printed: t.numbers.said(qualifier, t.format.number(value ?? 0)),
      label: t.article.counts.label(label, claimantShort, t.dates.date(dateOfClaim)),
      share: Math.round(((value ?? 0) / largest) * 1000) / 10,
      isEssay: claim !== null,
    })),
  };
};
