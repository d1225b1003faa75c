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

/** Fill of the squares of a count: a share from 0 to 1 that stands for the degree of damage, or a style for counts without one degree. */
export type SquareStyle = number | 'repaired' | 'mixed';

/** A count of sites by an independent survey. */
export interface SurveyCount {
  readonly group: string;
  readonly figure: FigureView;
  readonly drawn: SquareStyle;
}

export interface Overview {
  readonly finding: string;
  readonly numbers: readonly EssayNumber[];
  /** Years of all statements in ascending order, "undated" last. */
  readonly years: readonly string[];
  readonly assessed: SurveyCount;
  readonly parts: readonly SurveyCount[];
  /** Counts of Armenian sites by the same survey, each by its own definition. */
  readonly armenian: readonly SurveyCount[];
}

/** Ids of figures of Caucasus Heritage Watch, with the fill of their squares. */
const ASSESSED = 'chw23-assessed';
const PARTS = {
  'chw23-unchanged': 0,
  'chw23-minor': 0.34,
  'chw23-major': 0.67,
  'chw23-destroyed': 1,
  'chw23-renovated': 'repaired',
  'chw23-restored': 'repaired',
} as const;
const ARMENIAN = { 'chw22-nakhchivan': 1, 'chw23-impacted': 'mixed', 'chw24-destroyed6': 1, 'chw25-damaged': 0.67 } as const;

const isSame = (a: FigureView, b: FigureView): boolean => a.value === b.value && a.low === b.low && a.high === b.high;

/** The essay’s heritage numbers with the statements that match them, and the counts of independent surveys. Throws if a count is not in the dataset. */
export const overviewOf = (groups: readonly GroupView[]): Overview => {
  const survey = (id: string, drawn: SquareStyle): SurveyCount => {
    for (const group of groups) {
      const figure = group.figures.find((entry) => entry.id === id);
      if (figure !== undefined) return { group: group.id, figure, drawn };
    }
    throw new Error(`The overview of losses names the figure "${id}", which is not in the dataset.`);
  };
  const surveys = (counts: Readonly<Record<string, SquareStyle>>) => Object.entries(counts).map(([id, drawn]) => survey(id, drawn));
  const numbers = groups.flatMap((group): EssayNumber[] => {
    const essay = group.part === 'heritage' ? group.figures.find(({ claim }) => claim !== null) : undefined;
    if (essay === undefined) return [];
    const others = group.figures.filter((figure) => figure !== essay);
    return [{ group, essay, same: others.filter((figure) => isSame(figure, essay)), other: others.filter((figure) => !isSame(figure, essay)) }];
  });
  const years = new Set(numbers.flatMap(({ same, other }) => [...same, ...other].map(({ year }) => year)));
  return {
    finding: t.findings.matches(essayMatches(numbers.map(({ group, same }) => ({ unit: group.unit, same })))),
    numbers,
    years: [...years].sort((a, b) => Number(a === t.dates.undated) - Number(b === t.dates.undated) || a.localeCompare(b)),
    assessed: survey(ASSESSED, 0),
    parts: surveys(PARTS),
    armenian: surveys(ARMENIAN),
  };
};
