import { format } from '#i18n/en/format.ts';

/** Sentences about one event. */
export const events = {
  /** "Armenians: killed and wounded" */
  harm: (side: string, kinds: readonly string[]): string => `${side}: ${format.listed(kinds)}`,
  /** The publishers of the works that an event rests on. */
  saidBy: (publishers: readonly string[]): string => `By ${publishers.join('; ')}`,
  harmLabel: 'Harm to people who were not fighting',
  noHarm: (why: string): string => `No harm to people who were not fighting is recorded. ${why}`,
  /** Above the criteria of the rule of selection that an event meets. */
  criteria: 'Why it is in the timeline',
};
