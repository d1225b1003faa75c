import type { Group } from '#schemas/group.ts';

type Section = Pick<Group, 'part' | 'phase' | 'affected'>;

/** Whose losses stand apart from those of the other side, with that other side; the losses of both, shared and others have none. */
const OTHER_SIDE = { armenian: 'azerbaijani', azerbaijani: 'armenian' } as const;

export const otherSideOf = (affected: Group['affected']): Group['affected'] | null =>
  affected === 'armenian' || affected === 'azerbaijani' ? OTHER_SIDE[affected] : null;

/** Id of the section of the page of losses in which a quantity stands: "human-cost-2020-armenian". */
export const sectionId = ({ part, phase, affected }: Section): string => [part, ...(phase === null ? [] : [phase]), affected].join('-');
