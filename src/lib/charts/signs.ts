import type { ClaimStatus } from '#schemas/claim.ts';
import type { SiteState } from '#schemas/site.ts';

/** One path of the sign of a status, filled, or drawn in ink of this width. */
interface SignPath {
  readonly d: string;
  readonly width: number | null;
}

const circle = (r: number): string => `M${8 - r} 8a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
const ring: SignPath = { d: circle(6), width: 1.5 };

/** The signs of statuses, in a box of 16 by 16. Each differs from the others by its shape. */
export const STATUS_SIGNS: Readonly<Record<ClaimStatus, readonly SignPath[]>> = {
  corroborated: [{ d: circle(6.5), width: null }],
  'partly-corroborated': [ring, { d: 'M8 2a6 6 0 0 0 0 12z', width: null }],
  'attributed-only': [ring],
  contested: [{ d: 'M8 1.5 14.5 8 8 14.5 1.5 8zM8 1.5v13', width: 1.5 }],
  inaccurate: [{ d: 'm3 3 10 10M13 3 3 13', width: 2.25 }],
  opinion: [{ d: 'M2 3.5h12v7H8l-3.5 3v-3H2z', width: 1.5 }],
};

/** Height of the house that is left, in units of the drawing. */
const STANDING = { standing: 10, restored: 10, altered: 10, damaged: 7, ruined: 3.5, destroyed: 0, unknown: 0 } as const;

/** Paths of the sign of the condition of a site: a house as far as it stands, in a box of 14 by 14. */
export interface ConditionSign {
  readonly stands: string | null;
  /** A line over what stands, where that was altered. */
  readonly change: string | null;
  readonly outline: string;
  readonly isDashed: boolean;
}

export const conditionSign = (condition: SiteState): ConditionSign => {
  const height = STANDING[condition];
  const frame = condition === 'restored' ? 'M.7 1.7h12.6v11.6H.7z' : 'M2 3h10v10H2z';
  return {
    stands: height === 0 ? null : `M2 ${13 - height}h10v${height}H2z`,
    change: condition === 'altered' ? 'M3 12 11 4' : null,
    outline: condition === 'destroyed' ? `${frame}m0 0 10 10M12 3 2 13` : frame,
    isDashed: condition === 'unknown',
  };
};
