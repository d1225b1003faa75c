import { PLACE_TABLES, type TableName } from '#tables';

interface Attribute {
  /** Tables whose ids it may hold, several separated by spaces; null for free text. */
  readonly ids: readonly TableName[] | null;
  readonly required: boolean;
}

const ids = (...tables: readonly TableName[]): Attribute => ({ ids: tables, required: true });
const optional: Attribute = { ids: null, required: false };

/** Components that authors may write in Markdown, with their attributes. */
export const VOCABULARY: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  /** Marks a passage as one or more claims of the essay; claims made together share one note. */
  Claim: { id: ids('claims') },
  /** Prints the value of a figure. */
  FigureValue: { id: ids('figures') },
  /** Prints the date of an event; `year="no"` leaves the year out. */
  EventDate: { id: ids('events'), year: optional },
  /** Prints the day on which a settlement was announced. */
  AnnouncedDate: { id: ids('settlements'), year: optional },
  /** Prints the day that Azerbaijan marks for a settlement. */
  OfficialDay: { id: ids('settlements'), year: optional },
  /** Prints the name of a place, with its other name at its first mention. */
  PlaceName: { id: { ids: PLACE_TABLES, required: true } },
  /** Prints how many settlements were announced in the war. */
  SettlementCount: {},
  /** A passage in the voice of the record. */
  Record: {},
  /** Draws a figure of the essay as a picture of units; `per` is how many units one square shows. */
  UnitPicture: { id: ids('figures'), per: optional },
  /** Events of the war as steps of a map that follows the reader. */
  WarSteps: { ids: { ids: ['events'], required: true } },
  /** The statuses with their definitions. */
  Statuses: {},
  /** The list of settlements held against the announced totals. */
  Coverage: {},
  /** How exactly settlements and heritage sites are placed, counted from the data. */
  PointPrecision: {},
  /** Lets a wide Markdown table scroll on a narrow screen. */
  TableBox: { label: { ids: null, required: true } },
  /** What the record does not know, counted from the data. */
  Unknowns: {},
  /** All places with their names. */
  PlaceNames: {},
  /** Prints how to report an error. */
  Contact: {},
  /** Marks words of another language; the only HTML element that authors may write. */
  span: { lang: { ids: null, required: true } },
};
