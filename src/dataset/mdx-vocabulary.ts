import type { Noun } from '#schemas/index.ts';

const PLACES = ['districts', 'settlements', 'places'] as const satisfies readonly Noun[];

interface Attribute {
  /** Kinds of rows whose ids it may hold, several apart by spaces; null for free text. */
  readonly ids: readonly Noun[] | null;
  readonly required: boolean;
}

const ids = (...nouns: readonly Noun[]): Attribute => ({ ids: nouns, required: true });
const optional: Attribute = { ids: null, required: false };

/** The components that authors may write, with their attributes. */
export const VOCABULARY: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  /** Marks a passage as one or more claims of the essay. */
  Claim: { id: ids('claims') },
  /** Prints the value of a figure. */
  FigureValue: { id: ids('figures') },
  /** Prints the date of an event. */
  EventDate: { id: ids('events'), year: optional },
  /** Prints the day on which a settlement was announced. */
  AnnouncedDate: { id: ids('settlements'), year: optional },
  /** Prints the name of a place and links to it. */
  PlaceName: { id: { ids: PLACES, required: true } },
  /** Prints how many settlements were announced, in all or of one kind. */
  SettlementCount: { kind: optional, until: optional },
  /** Cites a source. */
  Cite: { id: ids('sources') },
  /** A step of the chapter that moves the map. */
  Step: { id: ids('events'), day: optional },
  /** A quantity as a picture of units. */
  UnitPicture: { group: ids('groups') },
};
