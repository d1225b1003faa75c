/** Where the name of a place stands on the map of the opening: beside its point, or outside the land with a line to it. */
export interface LabelPlace {
  /** Id of a district’s centre, a settlement or another place. */
  readonly id: string;
  /** District whose share of announced places stands under the name; null for none. */
  readonly share: string | null;
  readonly side: 'left' | 'right';
  /** Degrees of longitude and latitude of a name outside the land; null beside its point. */
  readonly away: { readonly lon: number; readonly lat: number } | null;
  /** Whether it is also on the narrow map of phones. */
  readonly isOnPhones: boolean;
  /** Pixels between the point and the name: more where the mark of harm stands on the point. */
  readonly gap: number;
  /** Pixels by which the name is raised, out of the way of another. */
  readonly raised: number;
}

const beside = (id: string, side: LabelPlace['side'], isOnPhones: boolean, gap = 8, raised = 0): LabelPlace => ({
  id,
  share: null,
  side,
  away: null,
  isOnPhones,
  gap,
  raised,
});
const outside = (id: string, share: string, side: LabelPlace['side'], lon: number, lat: number): LabelPlace => ({
  id,
  share,
  side,
  away: { lon, lat },
  isOnPhones: true,
  gap: 6,
  raised: 0,
});

/** The names on the map of the opening. Their words and points come from the data; where they stand was chosen by looking. */
export const OPENING_LABELS: readonly LabelPlace[] = [
  beside('ganja', 'right', true, 11),
  beside('goranboy', 'right', false, 11),
  beside('naftalan', 'left', false, 11),
  beside('barda', 'right', true, 11),
  beside('tartar-city', 'left', false, 11),
  beside('vardenis', 'left', false, 11),
  beside('kalbajar-city', 'right', false),
  beside('aghdam-city', 'left', false),
  beside('khankendi', 'right', true, 9, 12),
  beside('shusha-city', 'left', true, 11),
  beside('lachin-city', 'left', false),
  beside('khojavend-town', 'right', false, 11),
  outside('fuzuli-city', 'fuzuli', 'right', 47.5, 39.72),
  outside('hadrut', 'khojavend', 'right', 47.5, 39.46),
  outside('jabrayil-city', 'jabrayil', 'right', 47.44, 39.21),
  outside('gubadli-city', 'gubadli', 'left', 46.28, 39.31),
  outside('zangilan-city', 'zangilan', 'left', 46.32, 38.99),
];

/** Names of countries and waters, where there is room for them. */
export const AREA_LABELS = [
  { id: 'armenia', lon: 45.87, lat: 39.52, isOnPhones: true },
  { id: 'azerbaijan', lon: 47.62, lat: 40.16, isOnPhones: true },
  { id: 'iran', lon: 46.75, lat: 38.8, isOnPhones: false },
] as const;
