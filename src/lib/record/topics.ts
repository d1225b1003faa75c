import type { Event } from '#schemas/event.ts';

/** What an event is about, for the filter of the timeline, in the order of its choices. */
export const TOPICS = ['civilian-harm', 'military', 'settlement', 'handover', 'ceasefire', 'captives', 'diplomacy', 'heritage', 'essay'] as const;
export type Topic = (typeof TOPICS)[number];

type Criterion = Event['criteria'][number];

const BY_CRITERION: Readonly<Record<Criterion, Topic>> = {
  control: 'settlement',
  fighting: 'military',
  ceasefire: 'ceasefire',
  killed: 'civilian-harm',
  fled: 'civilian-harm',
  captives: 'captives',
  act: 'diplomacy',
  heritage: 'heritage',
  essay: 'essay',
};

/**
 * All that an event is about. One category per event hides the rest of it: an exodus would not be found as harm, nor as what followed a war. So what an
 * event is about comes from its category, from the criteria that it meets, and from the harm that it records; when it was is another question.
 */
export const topicsOf = ({ category, criteria, harm }: Pick<Event, 'category' | 'criteria' | 'harm'>): readonly Topic[] => {
  const found = new Set<string>([category, ...criteria.map((criterion) => BY_CRITERION[criterion]), ...(harm.length > 0 ? ['civilian-harm'] : [])]);
  if (harm.length === 0 && category !== 'civilian-harm') found.delete('civilian-harm');
  return TOPICS.filter((topic) => found.has(topic));
};
