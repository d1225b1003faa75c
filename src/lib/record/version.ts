interface Entry {
  /** Version that the entry publishes; null for a change between two versions. */
  readonly version: string | null;
}

/** Parts of a version (https://semver.org), the greatest first. */
export const VERSION_PARTS = ['major', 'minor', 'patch'] as const;
export type VersionPart = (typeof VERSION_PARTS)[number];

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** A version with one of its parts raised, and those below it at zero. */
export const raise = (version: string, part: VersionPart): string => {
  const at = VERSION_PARTS.indexOf(part);
  return numbersOf(version)
    .map((number, index) => (index < at ? number : index === at ? number + 1 : 0))
    .join('.');
};

/** Compares two versions by their numbers. */
export const compareVersions = (a: string, b: string): number => {
  const other = numbersOf(b);
  return numbersOf(a).reduce((order, number, index) => order || number - (other[index] ?? 0), 0);
};

/**
 * The version of the dataset after each entry of the log, oldest first: that which the entry publishes, or the last one published with the number of
 * later entries as build metadata, "2.0.0+3" (https://semver.org/#spec-item-10). Entries before the first version have none and are left out.
 */
export const versions = <E extends Entry>(log: readonly E[]): { readonly version: string; readonly entry: E }[] => {
  let published: string | null = null;
  let later = 0;
  return log.flatMap((entry) => {
    later = entry.version === null ? later + 1 : 0;
    published = entry.version ?? published;
    if (published === null) return [];
    return [{ version: later === 0 ? published : `${published}+${later}`, entry }];
  });
};
