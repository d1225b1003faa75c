/** Periods of the record, in order. */
export const PERIODS = ['first-war', 'between', 'war-2020', 'after'] as const;
export type Period = (typeof PERIODS)[number];

/** First day of each period but the first, `YYYY-MM-DD`: the day after the ceasefire of 1994, the first and the day after the last of the 44 days. */
const STARTS = { between: '1994-05-13', 'war-2020': '2020-09-27', after: '2020-11-10' } as const;

/** The period in which a day lies. Days before 1988 count to the first. */
export const periodOf = (day: string): Period => {
  if (day >= STARTS.after) return 'after';
  if (day >= STARTS['war-2020']) return 'war-2020';
  return day >= STARTS.between ? 'between' : 'first-war';
};
