import { statusLookup } from '#collections/claim-status.ts';
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

/** Data of a picture of units: a figure of the essay, and the figures of others for the same quantity. Throws for other figures and for ranges. */
export const unitPicture = async (id: string) => {
  const [figures, statusOf] = await Promise.all([rowsById('figures'), statusLookup()]);
  const figure = getOrThrow(figures, id, 'figure');
  if (figure.claim === null || figure.value === null) throw new Error(`<UnitPicture id="${id}"> needs a figure of the essay with one value.`);
  const others = new Map<string, string>();
  for (const other of figures.values()) {
    if (other.group !== figure.group || other.value === null || other.value === figure.value) continue;
    const number = t.numbers.said(other.qualifier, t.format.number(other.value));
    if (!others.has(number)) others.set(number, t.article.units.other(number, other.claimant, t.dates.date(other.dateOfClaim)));
  }
  return {
    value: figure.value,
    printed: t.numbers.said(figure.qualifier, t.format.number(figure.value)),
    unit: figure.unit,
    group: figure.group,
    claim: figure.claim,
    status: statusOf(figure.claim).status,
    others: [...others.values()],
  };
};
