/** Budgets of the first load of a page: brotli bytes in kB, paint relative to the bare page of the same run, blocking time in milliseconds. */
export interface Budget {
  readonly all: number;
  readonly script: number;
  readonly ofBare: number;
  readonly tbt: number;
}

const TEXT: Budget = { all: 90, script: 5, ofBare: 1.3, tbt: 50 };
const LIST: Budget = { all: 120, script: 8, ofBare: 1.5, tbt: 50 };

/** One page of each template. The map and the losses are given what they may cost once a map or chart has started by itself. */
export const BUDGETS: Readonly<Record<string, Budget>> = {
  '': { all: 140, script: 12, ofBare: 1.5, tbt: 50 },
  'article/': { all: 110, script: 8, ofBare: 1.5, tbt: 50 },
  'timeline/': { all: 110, script: 8, ofBare: 1.5, tbt: 50 },
  'map/': { all: 240, script: 50, ofBare: 1.5, tbt: 100 },
  'losses/': { all: 120, script: 10, ofBare: 1.6, tbt: 50 },
  'losses/sites/': LIST,
  'claims/': LIST,
  'claims/c16/': TEXT,
  'timeline/e031/': TEXT,
  'losses/libraries-az/': { all: 150, script: 60, ofBare: 1.6, tbt: 50 },
  'losses/sites/aghdam-juma/': TEXT,
  'sources/': LIST,
  'places/': TEXT,
  'places/jabrayil/': TEXT,
  'places/shusha/': TEXT,
  'method/': TEXT,
  'terms/': TEXT,
  'about/': TEXT,
  'corrections/': LIST,
  'data/': LIST,
  'search/': LIST,
};

/** The budgets that a load went over, in words; "met" where there are none. */
export const verdict = (load: Budget, budget: Budget): string => {
  const over = [
    load.all > budget.all ? `${budget.all} KB` : null,
    load.script > budget.script ? `${budget.script} KB of script` : null,
    load.ofBare > budget.ofBare ? `${budget.ofBare}x` : null,
    load.tbt > budget.tbt ? `${budget.tbt} ms` : null,
  ].filter((name) => name !== null);
  return over.length === 0 ? 'met' : `over ${over.join(', ')}`;
};

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
export const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;
