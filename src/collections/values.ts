import { must, rowsById } from '#collections/rows.ts';
import { isCounted } from '#lib/coverage.ts';
import { type AnyDate, dateInWords, firstDay } from '#lib/dates.ts';
import { formatNumber } from '#lib/numbers.ts';

/** Looks up what the authors' components print by id. */
export const valueLookup = async () => {
  const [figures, events, settlements] = await Promise.all([rowsById('figures'), rowsById('events'), rowsById('settlements')]);
  return {
    /** The number of a figure as it is printed; a range as "from–to". */
    figure: (id: string): string => {
      const { value, low, high } = must(figures, id, 'figure');
      return value === null ? `${formatNumber(low ?? 0)}–${formatNumber(high ?? 0)}` : formatNumber(value);
    },
    event: (id: string): AnyDate => must(events, id, 'event').date,
    settlement: (id: string) => must(settlements, id, 'settlement'),
    settlementCount: (): string => formatNumber([...settlements.values()].filter(isCounted).length),
  };
};

/** A date in words, with or without its year. */
export const printedDate = (date: AnyDate, hasYear: boolean): string => {
  const words = dateInWords(date);
  return hasYear ? words : words.replaceAll(` ${firstDay(date).slice(0, 4)}`, '');
};
