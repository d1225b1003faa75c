import { type AnyDate, firstDay } from '#lib/dates.ts';
import { independentWorks } from '#lib/record/independence.ts';
import { PERIODS, type Period, periodOf } from '#lib/record/periods.ts';
import { voiceOf, type Work } from '#lib/record/status.ts';
import type { Source } from '#schemas/source.ts';

/** What the balance takes from a work. */
export interface BalancedWork extends Work {
  readonly language: Source['language'];
  readonly date: AnyDate | null;
}

type Party = NonNullable<Source['reports']>;

/** Languages that are counted apart: English, those of the two parties, and those of Russia and Turkey. */
const LANGUAGES = ['en', 'hy', 'az', 'ru', 'tr'] as const satisfies readonly Source['language'][];
const SIDES = ['armenia', 'azerbaijan', 'other-state', 'independent', 'none'] as const satisfies readonly Source['side'][];
const KINDS = ['official', 'court', 'ngo', 'academic', 'news', 'advocacy', 'reference', 'essay'] as const satisfies readonly Source['kind'][];

export type BalanceLanguage = (typeof LANGUAGES)[number] | 'other';
export type BalancePeriod = Period | 'undated';

interface Count<K extends string> {
  readonly key: K;
  readonly works: number;
}

/** Works by side, kind, language and period of publication. Each work counts once per column. */
export interface Breakdown {
  readonly works: number;
  readonly side: readonly Count<Source['side']>[];
  readonly kind: readonly Count<Source['kind']>[];
  readonly language: readonly Count<BalanceLanguage>[];
  readonly period: readonly Count<BalancePeriod>[];
}

/** How many rows rest on little. */
export interface Narrowness {
  readonly rows: number;
  /** Rows whose works all lead to one original work. */
  readonly oneWork: number;
  /** Rows whose works are all the voice of one party. */
  readonly oneParty: Readonly<Record<Party, number>>;
}

const countBy = <W, K extends string>(works: readonly W[], keys: readonly K[], keyOf: (work: W) => K): readonly Count<K>[] =>
  keys.map((key) => ({ key, works: works.filter((work) => keyOf(work) === key).length }));

const languageOf = ({ language }: BalancedWork): BalanceLanguage => LANGUAGES.find((own) => own === language) ?? 'other';

export const breakdownOf = (works: readonly BalancedWork[]): Breakdown => ({
  works: works.length,
  side: countBy(works, SIDES, ({ side }) => side),
  kind: countBy(works, KINDS, ({ kind }) => kind),
  language: countBy<BalancedWork, BalanceLanguage>(works, [...LANGUAGES, 'other'], languageOf),
  period: countBy<BalancedWork, BalancePeriod>(works, [...PERIODS, 'undated'], ({ date }) => (date === null ? 'undated' : periodOf(firstDay(date)))),
});

/** Counts rows, given as the works that each cites, by how few originals and parties stand behind them. Rows that cite nothing rest on neither. */
export const narrownessOf = (rows: readonly (readonly BalancedWork[])[], restsOn: (id: string) => readonly string[]): Narrowness => {
  const onlyOf = (party: Party): number => rows.filter((works) => works.length > 0 && works.every((work) => voiceOf(work) === party)).length;
  return {
    rows: rows.length,
    oneWork: rows.filter(
      (works) =>
        independentWorks(
          works.map(({ id }) => id),
          restsOn,
        ).size === 1,
    ).length,
    oneParty: { armenia: onlyOf('armenia'), azerbaijan: onlyOf('azerbaijan') },
  };
};

/** How many works have a copy that was seen, in a web archive or elsewhere. */
export const copiesSeen = (works: readonly Pick<Source, 'archived' | 'copies'>[]): { readonly any: number; readonly archived: number } => ({
  any: works.filter(({ archived, copies }) => archived !== null || copies.length > 0).length,
  archived: works.filter(({ archived }) => archived !== null).length,
});
