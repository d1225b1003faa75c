interface Entry {
  readonly kind: 'opened' | 'corrected' | 'added' | 'removed' | 'status-changed' | 'columns';
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Part of the version that an entry of the log raises: patch for a corrected value, minor for added or removed rows, major for changed columns. */
const BUMPS = { corrected: 'patch', 'status-changed': 'patch', added: 'minor', removed: 'minor', columns: 'major' } as const;

/** Versions of the dataset (https://semver.org), one per entry of the log, oldest first; the first is 1.0.0. */
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
