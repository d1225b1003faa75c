import { claimStatus } from '#schemas/claim.ts';
import { PLACE_TABLES, type TableName } from '#tables';

/** An attribute that holds ids of rows of these tables: one, or several, separated by spaces. */
interface Ids {
  readonly tables: readonly TableName[];
  readonly isList: boolean;
  readonly required: true;
}

/** An attribute that holds text of one form, and the form in words. */
interface Text {
  readonly pattern: RegExp;
  readonly expected: string;
  readonly required: boolean;
}

export type Attribute = Ids | Text;

interface Component {
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** The folder or file of the content folder that alone may use it; null for all chapters and pages. */
  readonly only: string | null;
  /** Whether that file needs it, exactly once: links of other pages lead to its rows. */
  readonly isNeeded: boolean;
}

const id = (...tables: readonly TableName[]): Ids => ({ tables, isList: false, required: true });
const ids = (...tables: readonly TableName[]): Ids => ({ tables, isList: true, required: true });
const year: Text = { pattern: /^no$/, expected: '"no", or no such attribute', required: false };

const anywhere = (attributes: Readonly<Record<string, Attribute>> = {}): Component => ({ attributes, only: null, isNeeded: false });
const inChapters = (attributes: Readonly<Record<string, Attribute>> = {}): Component => ({ attributes, only: 'article/', isNeeded: false });
const onceIn = (file: string): Component => ({ attributes: {}, only: file, isNeeded: true });

/** Components that authors may write in Markdown, with their attributes. */
export const VOCABULARY: Readonly<Record<string, Component>> = {
  /** Marks a passage as one or more claims of the essay; claims made together share one note. */
  Claim: inChapters({ id: ids('claims') }),
  /** Prints the value of a figure. */
  FigureValue: anywhere({ id: id('figures') }),
  /** Prints the date of an event; `year="no"` leaves the year out. */
  EventDate: anywhere({ id: id('events'), year }),
  /** Prints the day on which a settlement was announced. */
  AnnouncedDate: anywhere({ id: id('settlements'), year }),
  /** Prints the day that Azerbaijan marks for a settlement. */
  OfficialDay: anywhere({ id: id('settlements'), year }),
  /** Prints the name of a place, with its other name at its first mention. */
  PlaceName: anywhere({ id: id(...PLACE_TABLES) }),
  /** Prints how many settlements were announced in the war. */
  SettlementCount: anywhere(),
  /** A passage in the voice of the record. */
  Record: inChapters(),
  /** Draws figures of one unit as bars of one scale. */
  Counts: inChapters({ ids: ids('figures') }),
  /** Events of the war as steps of a map that follows the reader. */
  WarSteps: inChapters({ ids: ids('events') }),
  /** The statuses with their definitions. */
  StatusLines: anywhere(),
  Statuses: anywhere(),
  /** What the site found: a numbered list of sentences, each with a link. */
  Findings: { attributes: {}, only: 'pages/findings.mdx', isNeeded: false },
  /** Prints how many claims the essay makes; with `status`, how many have that one. */
  ClaimCount: anywhere({
    status: { pattern: new RegExp(`^(?:${claimStatus.options.join('|')})$`), expected: `one of ${claimStatus.options.join(', ')}`, required: false },
  }),
  /** Events as dated rows, in the order of time. */
  EventList: anywhere({ ids: ids('events') }),
  /** Claims with their finding and what each party concerned says. */
  ClaimList: anywhere({ ids: ids('claims') }),
  /** The map at the end of the war, with its key. */
  WarMap: anywhere(),
  /** The list of settlements held against the announced totals. */
  Coverage: onceIn('pages/method.mdx'),
  /** Prints how many works each part cites, by side, kind, language and period. */
  Balance: anywhere(),
  /** What the rule of selection lets in, counted by side and period, and what is known to be missing. */
  Selection: onceIn('pages/method.mdx'),
  /** How exactly settlements and heritage sites are placed, counted from the data. */
  PointPrecision: anywhere(),
  /** Lets a wide Markdown table scroll on a narrow screen. */
  TableBox: anywhere({ label: { pattern: /\S/, expected: 'a name of the table', required: true } }),
  /** What the record does not know, counted from the data. */
  Unknowns: anywhere(),
  /** All places with their names. */
  PlaceNames: onceIn('pages/terms.mdx'),
  /** Prints how to report an error. */
  Contact: anywhere(),
  /** Marks words of another language; the only HTML element that authors may write. */
  span: anywhere({ lang: { pattern: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i, expected: 'a language tag such as "az"', required: true } }),
};
