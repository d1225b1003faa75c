interface Entry {
  readonly kind: 'opened' | 'corrected' | 'added' | 'removed' | 'status-changed' | 'columns';
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** What an entry of the log does to the version: a value fixed, rows that came or went, columns that changed. */
const BUMPS = { corrected: 'patch', 'status-changed': 'patch', added: 'minor', removed: 'minor', columns: 'major' } as const;

/** Versions of the dataset after each entry of its log, oldest first: semantic, beginning with 1.0.0. */
export const versions = <E extends Entry>(log: readonly E[]): { readonly version: string; readonly entry: E }[] => {
  let [major, minor, patch] = [1, 0, 0];
  return log.map((entry) => {
    const bump = entry.kind === 'opened' ? null : BUMPS[entry.kind];
    if (bump === 'major') [major, minor, patch] = [major + 1, 0, 0];
    if (bump === 'minor') [minor, patch] = [minor + 1, 0];
    if (bump === 'patch') patch++;
    return { version: `${major}.${minor}.${patch}`, entry };
  });
};
