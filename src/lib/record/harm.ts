import type { Harm, HarmTo } from '#schemas/event.ts';

/** The two parties whose people are told apart in lists, filters and colours, in alphabetical order. */
export const PARTIES = ['armenian', 'azerbaijani'] as const;
export type Party = (typeof PARTIES)[number];

/** The parties whose people were harmed, in alphabetical order. */
export const harmedParties = (harm: readonly Harm[]): readonly Party[] => PARTIES.filter((party) => harm.some(({ side }) => side === party));

/** The parties whose people were harmed, in one word. */
export const harmToOf = (harm: readonly Harm[]): HarmTo => {
  const [first, second] = harmedParties(harm);
  return first === undefined ? 'none' : second === undefined ? first : 'both';
};
