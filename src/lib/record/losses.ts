import type { Group } from '#schemas/group.ts';

/** Whose losses stand apart from those of the other side, with that other side; the losses of both, shared and others have none. */
const OTHER_SIDE = { armenian: 'azerbaijani', azerbaijani: 'armenian' } as const;

export const otherSideOf = (affected: Group['affected']): Group['affected'] | null =>
  affected === 'armenian' || affected === 'azerbaijani' ? OTHER_SIDE[affected] : null;

/** The bands of the poster of losses, in its order. Those of the first two parts are on its first screen and a half. */
export const BANDS = {
  people: ['killed-2020'],
  heritage: ['libraries', 'sites', 'museums'],
  'more-people': [
    'killed-2023',
    'killed-attacks',
    'displaced-since-2020',
    'captives',
    'killed-between',
    'missing',
    'mines',
    'fled-republics',
    'displaced-first-war',
    'killed-first-war',
    'land',
  ],
  'more-heritage': ['worship', 'graves', 'culture', 'monuments'],
} as const;
export const POSTER_PARTS = ['people', 'heritage', 'more-people', 'more-heritage'] as const satisfies readonly (keyof typeof BANDS)[];
export type PosterPart = (typeof POSTER_PARTS)[number];
export type Band = (typeof BANDS)[PosterPart][number];

const KINDS = {
  archives: 'museums',
  books: 'libraries',
  'captives-held': 'captives',
  'captives-returned': 'captives',
  cemeteries: 'graves',
  clubs: 'culture',
  displaced: 'displaced',
  'displaced-by-district': 'displaced',
  'displaced-for-good': 'displaced',
  'displaced-from-other-republic': 'fled-republics',
  exhibits: 'museums',
  galleries: 'museums',
  'internally-displaced': 'displaced',
  killed: 'killed',
  'killed-civilians': 'killed',
  'killed-fighters': 'killed',
  'killed-or-injured-civilians': 'killed',
  'killed-or-missing-servicemen': 'killed',
  'killed-servicemen': 'killed',
  libraries: 'libraries',
  'material-damage': 'libraries',
  'mine-victims': 'mines',
  'mined-land': 'mines',
  missing: 'missing',
  monuments: 'monuments',
  'monuments-destroyed': 'monuments',
  museums: 'museums',
  palaces: 'monuments',
  population: 'land',
  refugees: 'refugees',
  'remains-found': 'missing',
  'remains-identified': 'missing',
  returned: 'displaced',
  schools: 'culture',
  'sites-affected': 'sites',
  'sites-assessed': 'sites',
  'sites-damaged': 'sites',
  'sites-destroyed': 'sites',
  strikes: 'sites',
  territory: 'land',
  theatres: 'culture',
  tombstones: 'graves',
  'worship-destroyed': 'worship',
  'worship-standing': 'worship',
} as const satisfies Readonly<Record<Group['kind'], Band | 'killed' | 'displaced' | 'refugees'>>;

/** The band in which a quantity stands. */
export const bandOf = ({ kind, phase, event }: Pick<Group, 'kind' | 'phase' | 'event'>): Band => {
  const band = KINDS[kind];
  const isFirstWar = phase === '1988-1994';
  if (band === 'displaced') return isFirstWar ? 'displaced-first-war' : 'displaced-since-2020';
  if (band === 'refugees') return isFirstWar ? 'fled-republics' : 'displaced-since-2020';
  if (band !== 'killed') return band;
  if (phase === '1994-2020') return 'killed-between';
  if (!isFirstWar) return phase === '2020' ? 'killed-2020' : 'killed-2023';
  return event === null ? 'killed-first-war' : 'killed-attacks';
};

/** Id of a band on the poster. */
export const bandId = (band: Band): string => `band-${band}`;

/** The sides of a band, in the order in which they stand. */
export const SIDES = ['armenian', 'azerbaijani', 'other'] as const;
export type LossSide = (typeof SIDES)[number];

export const sideOf = (affected: Group['affected']): LossSide => (affected === 'armenian' || affected === 'azerbaijani' ? affected : 'other');
