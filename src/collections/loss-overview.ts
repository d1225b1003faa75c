import type { FigureView, GroupView } from '#collections/figures.ts';
import { t } from '#i18n/index.ts';
import { essayMatches } from '#lib/record/essay-matches.ts';

/** A heritage number of the essay beside what others gave for the same quantity. */
export interface EssayNumber {
  readonly group: { readonly id: string; readonly title: string; readonly unit: string };
  readonly essay: FigureView;
  /** Others that give the same number, by date. */
  readonly same: readonly FigureView[];
  /** Others that give another number, by date. */
  readonly other: readonly FigureView[];
}

/** How the squares of a count are drawn: how much of each is filled, or what is not a degree of damage. */
export type SquareStyle = number | 'repaired' | 'mixed';

/** A count that an independent survey made of sites, with its parts where it gave them. */
export interface SurveyCount {
  readonly group: string;
  readonly figure: FigureView;
  readonly drawn: SquareStyle;
}

export interface Overview {
  readonly finding: string;
  readonly numbers: readonly EssayNumber[];
  /** Years of all statements in order, "undated" last. */
  readonly years: readonly string[];
  readonly assessed: SurveyCount;
  readonly parts: readonly SurveyCount[];
  /** What the same survey counted of Armenian sites, each by a definition of its own. */
  readonly armenian: readonly SurveyCount[];
}

/** Figures of Caucasus Heritage Watch, and how each is drawn. */
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

/** The essay’s heritage numbers beside the statements that match them, and what independent work found. */
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
