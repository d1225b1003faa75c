export const QUALIFIERS = ['exact', 'over', 'about', 'up-to', 'range'] as const;
export const STANDINGS = ['yes', 'partly', 'no', 'essay'] as const;

/** What a claimant said with a number: exactly, over, about or up to this, or a range. */
export type Qualifier = (typeof QUALIFIERS)[number];

/** How far works of others confirm a number. `essay` is a number of the essay, which has the status of its claim instead. */
export type Standing = (typeof STANDINGS)[number];

/** The marks of panels are small, those of the chart of a quantity large. */
export const MARK_SIZES = { small: 4.5, large: 6 } as const;
export type MarkSize = keyof typeof MARK_SIZES;

/** SVG paths of a mark, in pixels around its middle. */
export interface Mark {
  readonly outline: string;
  /** The filled part; null where the mark is hollow, as that of the essay always is. */
  readonly fill: string | null;
}

const circle = (r: number): string => `M-${r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
const leftHalf = (r: number): string => `M0-${r}a${r} ${r} 0 0 0 0 ${2 * r}z`;
const diamond = (r: number): string => `M0-${r + 1.5} ${r + 1.5} 0 0 ${r + 1.5}-${r + 1.5} 0z`;

/** The mark of one number: a circle filled as far as others confirm it, or the hollow diamond of the essay. */
export const markOf = (standing: Standing, size: MarkSize): Mark => {
  const radius = MARK_SIZES[size];
  if (standing === 'essay') return { outline: diamond(radius), fill: null };
  return { outline: circle(radius), fill: standing === 'yes' ? circle(radius) : standing === 'partly' ? leftHalf(radius) : null };
};

/** How far the sign of a qualifier reaches above (negative) or below the middle of a mark, beyond its radius, in pixels. */
export const SIGN_REACH = 9;

/** The sign of a qualifier as an SVG path around the middle of a mark; null where it has none: a range has a bar instead. */
export const signOf = (qualifier: Qualifier, size: MarkSize): string | null => {
  const r = MARK_SIZES[size] + 1.5;
  if (qualifier === 'over') return `M0-${r}v-6.5M-3-${r + 3.5} 0-${r + 7}l3 3.5`;
  if (qualifier === 'up-to') return `M0 ${r}v6.5M-3 ${r + 3.5} 0 ${r + 7}l3-3.5`;
  return qualifier === 'about' ? `M-5-${r + 2.5}q2.5-4 5 0t5 0` : null;
};

/** Whether the sign of a qualifier stands above the mark. */
export const hasSignAbove = (qualifier: Qualifier): boolean => qualifier === 'over' || qualifier === 'about';
