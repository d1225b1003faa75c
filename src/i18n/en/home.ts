import { format } from '#i18n/en/format.ts';

const places = (number: number): string => format.count(number, { one: 'place', other: 'places' });
const KINDS = {
  city: { one: 'city', other: 'cities' },
  town: { one: 'town', other: 'towns' },
  village: { one: 'village', other: 'villages' },
} as const;
type Kind = keyof typeof KINDS;

/** "Jabrayil and 9 villages", "6 villages", "Shusha" */
const named = (names: readonly string[], rest: readonly { readonly kind: Kind; readonly number: number }[]): string =>
  format.listed([...names, ...rest.map(({ kind, number }) => format.count(number, KINDS[kind]))]);

/** The home page. */
export const home = {
  /** The number is not broken after its hyphen. */
  heading: <T>(unbroken: (text: string) => T): (string | T)[] => ['One essay, ', unbroken('forty-four'), ' days of war, and what the record says'],
  /** What the site is, in three sentences. */
  lead: (claims: number): readonly string[] => [
    'Arye Gut, who headed the Israeli office of an Azerbaijani state body, argues that Azerbaijan is Israel’s “true and reliable” partner, and that in 2020 it “liberated” land that Armenia had “occupied”.',
    'Armenia says that Azerbaijan attacked, Azerbaijan that it answered shelling; civilians of both sides were killed or fled, and after Azerbaijan’s offensive of September 2023 the Armenians of Karabakh fled.',
    `Here the essay is retold as his, and beside each of its ${format.number(claims)} claims stands who says so, who says otherwise, and how well it holds.`,
  ],
  ways: {
    label: 'Five ways in',
    article: { name: 'Read the essay, retold', what: (claims: number): string => `${format.number(claims)} claims, each marked` },
    timeline: {
      name: 'Follow the years',
      what: (events: number, first: string, last: string): string => `${format.number(events)} events, ${first} to ${last}`,
    },
    map: { name: 'Explore the map', what: (settlements: number): string => `${places(settlements)}, day by day` },
    losses: { name: 'See the losses', what: (figures: number): string => `${format.number(figures)} figures of both sides` },
    claims: { name: 'Weigh the claims', what: (sources: number): string => `${format.number(sources)} sources, for and against` },
  },
  instrument: {
    label: 'The 44 days',
    map: 'Map of Karabakh and the districts around it. What it shows of each day stands in words beside it.',
    slider: 'Day of the war',
    words: 'What the record has of the day',
    previous: 'Previous day with an entry',
    next: 'Next day with an entry',
    play: 'Play the days with an entry',
    hint: 'Drag the line, tap a name, or use the arrow keys.',
    all: 'All 44 days',
    named: 'Days by what was announced',
    blocks: 'Places announced',
    blocksAre: 'one block each; hollow: denied then',
    rows: { armenian: 'Armenian civilians', azerbaijani: 'Azerbaijani civilians', truces: 'Truces' },
    rowsHarmed: { armenian: 'Armenian civilians or captives harmed', azerbaijani: 'Azerbaijani civilians or captives harmed' },
    after: 'After the war',
    /** "70 villages and a town" */
    most: (kinds: readonly { readonly kind: Kind; readonly number: number }[]): string =>
      format.listed(kinds.map(({ kind, number }) => (number === 1 ? `a ${KINDS[kind].one}` : format.count(number, KINDS[kind])))),
  },
  key: {
    label: 'Key of the map',
    before: 'edge of Armenian control until 2020',
    place: 'place announced, shaded by its day',
    denied: 'announced, denied then',
    handedOver: 'handed over after the war',
    harm: 'civilians or captives harmed, of either side',
  },
  day: {
    number: (number: number, of: number): string => `Day ${format.number(number)} of ${format.number(of)}`,
    afterWar: 'After the war',
    span: (first: string, last: string): string => `${format.dayShort(first).replace('Sept', 'Sep')} – ${format.dayShort(last)} ${format.year(last)}`,
    named,
    nothing: 'No entry in the record',
    soFar: (soFar: number, of: number): string => `${format.number(soFar)} of ${places(of)} up to this day`,
    announced: 'Azerbaijan announced',
    happened: 'What happened',
    /** "Jabrayil and 9 villages, in Jabrayil district" */
    where: (what: string, districts: readonly { readonly name: string; readonly number: number }[]): string => {
      const [first, ...more] = districts;
      if (first === undefined) return `${what}.`;
      if (more.length === 0) return `${what}, in ${first.name} district.`;
      return `${what}: ${format.listed(districts.map(({ name, number }) => `${format.number(number)} in ${name}`))}.`;
    },
    notCounted: (names: readonly string[]): string => `Not counted: ${format.listed(names)}.`,
    noAnnouncement: 'No announcement found.',
    denied: 'Denied or disputed then',
    notDenied: 'No denial found.',
    /** "All 6", "Jabrayil" */
    deniedPlaces: (names: readonly string[], of: number): string =>
      names.length === of && of > 2 ? `All ${format.number(of)}` : names.length > 3 ? places(names.length) : format.listed(names),
    civilians: { armenian: 'Armenian civilians', azerbaijani: 'Azerbaijani civilians' },
    noHarm: 'Nothing of this day alone in the record.',
    noHarmAfter: 'Nothing of this in the record.',
    going: 'In these days: ',
    also: 'Also',
    truce: 'Truce',
    /** Spoken after a step of the slider. */
    spoken: (when: string, date: string, what: string, soFar: string | null, harmed: readonly string[]): string =>
      [`${when}, ${date}: ${what}`, ...(soFar === null ? [] : [soFar]), ...harmed].join('; '),
  },
  war: {
    headline: (settlements: number, days: number): string => `${places(settlements)} on ${format.count(days, { one: 'day', other: 'days' })}`,
    announced: (kinds: readonly { readonly kind: Kind; readonly number: number }[], most: number, mostDay: string): string =>
      `${format.listed(kinds.map(({ kind, number }) => format.count(number, KINDS[kind])))}, ${format.number(most)} of them on ${format.dayWithoutYear(mostDay)}.`,
    denied: (number: number, days: number): string =>
      `${format.number(number)} of them, on ${format.count(days, { one: 'day', other: 'days' })}, were denied or disputed then; each day says by whom. For the others no denial was found.`,
    killed: 'Killed',
    displaced: 'Displaced',
    /** After a number in bold: " Azerbaijan’s government, December 2020" */
    claimant: (claimant: string, date: string): string => ` ${claimant}, ${date}`,
    both: 'Both sides’ civilians, together',
    open: 'On days not known: ',
  },
  fine: (unlocated: number, settlements: number): string =>
    `The days are those of Azerbaijan’s announcements, not of the fighting. ${format.number(unlocated)} of the ${places(settlements)} could not be located and are in the columns only. All lines are approximate.`,
  standing: { heading: (claims: number): string => `How the ${format.number(claims)} claims stand` },
  since: 'Since 2020',
  lately: { heading: 'Last corrected', none: 'Nothing has been corrected so far.', all: 'All corrections and additions' },
  findings: 'What this site found',
  days: { heading: 'The 44 days as a list', intro: 'Days with an entry in the record, and the stops after the war.' },
  statusMeaning: {
    corroborated: 'two independent works agree',
    'partly-corroborated': 'a part holds, or one work stands alone',
    'attributed-only': 'one side says so, nobody else found',
    contested: 'its core is denied',
    inaccurate: 'a work speaks against its number, day or “all”',
    opinion: 'a judgement, not a checkable fact',
  },
};
