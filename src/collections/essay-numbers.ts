import type { FigureView, GroupView } from '#collections/figures.ts';
import { t } from '#i18n/index.ts';
import { essayMatches } from '#lib/record/essay-matches.ts';

/** A heritage number of the essay, and the numbers of others for the same quantity. */
export interface EssayNumber {
  readonly group: { readonly id: string; readonly title: string; readonly unit: string };
  readonly essay: FigureView;
  /** Figures of others with the same number, sorted by date. */
  readonly same: readonly FigureView[];
  /** Figures of others with another number, sorted by date. */
  readonly other: readonly FigureView[];
}

const isSame = (a: FigureView, b: FigureView): boolean => a.value === b.value && a.low === b.low && a.high === b.high;

/** With the short name, which the picture has too. */
const named = ({ claimantShort, year, date }: FigureView) => ({ claimant: claimantShort, year, date });

/** The essay’s heritage numbers with the statements that match them. */
export const essayNumbers = (groups: readonly GroupView[]): { readonly finding: string; readonly numbers: readonly EssayNumber[] } => {
  const numbers = groups.flatMap((group): EssayNumber[] => {
    const essay = group.part === 'heritage' ? group.figures.find(({ claim }) => claim !== null) : undefined;
    if (essay === undefined) return [];
    const others = group.figures.filter((figure) => figure !== essay);
    return [{ group, essay, same: others.filter((figure) => isSame(figure, essay)), other: others.filter((figure) => !isSame(figure, essay)) }];
  });
  return { finding: t.findings.matches(essayMatches(numbers.map(({ group, same }) => ({ unit: group.unit, same: same.map(named) })))), numbers };
};
