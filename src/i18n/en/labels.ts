import type { MapLayer } from '#lib/map/state.ts';
import type { Period } from '#lib/record/periods.ts';
import type { Claim, ClaimStatus } from '#schemas/claim.ts';
import type { Correction } from '#schemas/correction.ts';
import type { Census, District } from '#schemas/district.ts';
import type { Criterion, Event, HarmKind, HarmTo } from '#schemas/event.ts';
import type { Figure } from '#schemas/figure.ts';
import type { Group } from '#schemas/group.ts';
import type { Place } from '#schemas/place.ts';
import type { Point } from '#schemas/point.ts';
import type { Settlement } from '#schemas/settlement.ts';
import type { Site, SiteState } from '#schemas/site.ts';
import type { Source } from '#schemas/source.ts';

type Labels<K extends string> = Readonly<Record<K, string>>;

const CONFIRMED = { yes: 'confirmed', partly: 'partly confirmed', no: 'not confirmed' } as const;

/** Labels of the enumerated values of the dataset. A missing value is a compile error. */
export const labels = {
  category: {
    background: 'Background',
    military: 'Fighting and mobilisation',
    settlement: 'Change of control',
    'civilian-harm': 'Harm to civilians',
    ceasefire: 'Ceasefire',
    diplomacy: 'Diplomacy',
    handover: 'Hand-over',
    heritage: 'Heritage',
    aftermath: 'Aftermath',
  } satisfies Labels<Event['category']>,
  attribution: {
    independent: 'Independent accounts',
    'both-sides': 'Accounts of both parties',
    armenia: 'The Armenian account',
    azerbaijan: 'Azerbaijan’s account',
  } satisfies Labels<Event['attribution']>,
  harmTo: {
    armenian: 'Armenian civilians or captives harmed',
    azerbaijani: 'Azerbaijani civilians or captives harmed',
    both: 'Civilians of both sides harmed',
    none: '',
  } satisfies Labels<HarmTo>,
  harmSide: {
    armenian: 'Armenians',
    azerbaijani: 'Azerbaijanis',
    other: 'Others',
  } satisfies Labels<Event['harm'][number]['side']>,
  harmKind: {
    killed: 'killed',
    wounded: 'wounded',
    held: 'held',
    abused: 'abused while held',
    displaced: 'displaced',
    'cut-off': 'cut off from food, medicine, power or passage',
  } satisfies Labels<HarmKind>,
  period: {
    'first-war': '1988 to the ceasefire of May 1994',
    between: 'May 1994 to September 2020',
    'war-2020': 'The 44 days of autumn 2020',
    after: 'Since 10 November 2020',
  } satisfies Labels<Period>,
  criterion: {
    control: 'Control of a town or a district changes, or is announced to change',
    fighting: 'Armies fight for more than a day, or a war begins',
    ceasefire: 'A ceasefire is agreed',
    killed: 'People who were not fighting are killed',
    fled: 'A community flees, is expelled, or is cut off',
    captives: 'Captives are killed, abused or returned',
    act: 'An act of a government, a parliament, a court or an international body about the conflict',
    heritage: 'A heritage site of either side is harmed, or its condition is surveyed',
    essay: 'The essay speaks of it',
  } satisfies Labels<Criterion>,
  harmFilter: {
    armenian: 'Armenians',
    azerbaijani: 'Azerbaijanis',
    both: 'both in one event',
  },
  caveat: {
    'reported-only': 'All sources are known only through works that report them; none was read.',
    'reference-only': 'Only encyclopedias stand behind this.',
    'weak-copy': 'Read only in a copy whose faithfulness is doubtful.',
  } satisfies Labels<Event['caveats'][number]>,
  sourceKind: {
    official: 'Official',
    news: 'News',
    ngo: 'Non-governmental organisation',
    academic: 'Research',
    court: 'Court',
    reference: 'Encyclopedia or reference',
    essay: 'Essay',
    advocacy: 'Advocacy',
  } satisfies Labels<Source['kind']>,
  sourceSide: {
    armenia: 'Armenian side',
    azerbaijan: 'Azerbaijani side',
    'other-state': 'Another state',
    independent: 'Independent',
    none: 'No side',
  } satisfies Labels<Source['side']>,
  sourceSideShort: {
    armenia: 'from the Armenian side',
    azerbaijan: 'from the Azerbaijani side',
    'other-state': 'from another state',
    independent: 'independent of the states',
    none: 'of no side',
  } satisfies Labels<Source['side']>,
  linkState: {
    reachable: 'Reachable',
    refused: 'Turned away an automatic visit',
    'not-reachable': 'Not reachable',
    unchecked: 'Not checked yet',
    'no-link': 'No URL at the original',
  },
  language: {
    en: 'English',
    az: 'Azerbaijani',
    ru: 'Russian',
    tr: 'Turkish',
    hy: 'Armenian',
    fr: 'French',
    de: 'German',
    es: 'Spanish',
    it: 'Italian',
    pt: 'Portuguese',
    uk: 'Ukrainian',
    fa: 'Persian',
    he: 'Hebrew',
    ar: 'Arabic',
    bg: 'Bulgarian',
    ja: 'Japanese',
    ko: 'Korean',
    nl: 'Dutch',
    pl: 'Polish',
    sq: 'Albanian',
    sco: 'Scots',
    sv: 'Swedish',
  } satisfies Labels<Source['language']>,
  claimPart: {
    partnership: 'Israel and Azerbaijan',
    'first-war': 'Tolerance and the first war',
    'war-2020': 'The war of 2020',
    visit: 'The visit and the ruins',
    'heritage-figures': 'The inventory of losses',
    'jewish-life': 'Jewish life, memory, and the conclusion',
  } satisfies Labels<Claim['part']>,
  lossPart: {
    heritage: 'Heritage',
    'human-cost': 'Human cost',
  } satisfies Labels<Group['part']>,
  claimKind: {
    event: 'an event',
    judgement: 'a judgement',
    'attribution-of-blame': 'who is to blame',
    figure: 'a figure',
    date: 'a date',
    quote: 'a quotation',
  } satisfies Labels<Claim['kind']>,
  /** Before the name of the work of another that checked a figure. */
  confirmedBy: {
    yes: 'Confirmed by',
    partly: 'Partly confirmed by',
  },
  notConfirmed: 'Not confirmed by another',
  independentCount: 'Counted by an independent body',
  passedOn: 'A number of others, passed on',
  /** How far works of others confirm a figure, in the line under a claimant; the key of plots says that they are of others. */
  plotConfirmed: (how: keyof typeof CONFIRMED, isIndependentCount: boolean): string =>
    isIndependentCount ? `independent count, ${CONFIRMED[how]}` : CONFIRMED[how],
  essayClaim: 'the essay’s claim',
  affected: {
    armenian: 'Armenian',
    azerbaijani: 'Azerbaijani',
    shared: 'shared or mixed',
    both: 'both',
    other: 'other',
  } satisfies Labels<Group['affected']>,
  claimantSide: {
    armenia: 'Armenian side',
    azerbaijan: 'Azerbaijani side',
    'other-state': 'another state',
    independent: 'independent',
  } satisfies Labels<Figure['claimantSide']>,
  control: {
    fighting: 'in the 44 days of the war',
    handover: 'by hand-over under the statement of 10 November 2020',
    partly: 'in part during the war',
    later: 'not in 2020',
  } satisfies Labels<District['controlChange']['how']>,
  mapLayer: {
    districts: 'Land',
    settlements: 'Settlements',
    sites: 'Heritage sites',
    harm: 'Harm to civilians',
    roads: 'Roads',
    lines: 'Historical lines',
  } satisfies Labels<MapLayer>,
  settlementKind: {
    city: 'city',
    town: 'town',
    village: 'village',
    height: 'height',
    bridge: 'bridge',
  } satisfies Labels<Settlement['kind']>,
  precision: {
    exact: 'exact point',
    village: 'point of the settlement, good to about 1 km',
    approximate: 'approximate point, may be a few km off',
    'town-centre': 'centre of the town as a stand-in',
  } satisfies Labels<Point['precision']>,
  condition: {
    standing: 'standing',
    restored: 'restored',
    altered: 'standing, altered',
    damaged: 'damaged',
    ruined: 'in ruins',
    destroyed: 'destroyed',
    unknown: 'not known',
  } satisfies Labels<SiteState>,
  /** The same in one word. */
  conditionInOneWord: {
    standing: 'standing',
    restored: 'restored',
    altered: 'altered',
    damaged: 'damaged',
    ruined: 'ruined',
    destroyed: 'destroyed',
    unknown: 'unknown',
  } satisfies Labels<SiteState>,
  people: {
    armenians: 'Armenians',
    azerbaijanis: 'Azerbaijanis',
    russians: 'Russians',
    others: 'others',
  } satisfies Labels<Census['shares'][number]['people']>,
  siteKind: {
    mosque: 'mosque',
    church: 'church',
    monastery: 'monastery',
    mausoleum: 'mausoleum',
    cemetery: 'cemetery',
    museum: 'museum',
    palace: 'palace',
    fortress: 'fortress',
    bridge: 'bridge',
    monument: 'monument',
    'archaeological-site': 'archaeological site',
    'village-ensemble': 'village ensemble',
  } satisfies Labels<Site['kind']>,
  placeKind: {
    country: 'country',
    region: 'region',
    city: 'city',
    town: 'town',
    village: 'village',
    river: 'river',
    mountain: 'mountain',
    road: 'road',
    bridge: 'bridge',
    line: 'line',
  } satisfies Labels<Place['kind']>,
  heritage: {
    armenian: 'Armenian heritage',
    azerbaijani: 'Azerbaijani heritage',
    russian: 'Russian heritage',
    shared: 'shared heritage',
    contested: 'heritage claimed by both parties',
  } satisfies Labels<Site['heritage']>,
  correctionKind: {
    opened: 'Opened',
    corrected: 'Corrected',
    added: 'Added',
    removed: 'Removed',
    'status-changed': 'Status changed',
    columns: 'Columns changed',
    released: 'Version published',
  } satisfies Labels<Correction['kind']>,
  status: {
    corroborated: 'Corroborated',
    'partly-corroborated': 'Partly corroborated',
    'attributed-only': 'Attributed only',
    contested: 'Contested',
    inaccurate: 'Inaccurate',
    opinion: 'Opinion',
  } satisfies Labels<ClaimStatus>,
  /** The same inside a sentence. */
  statusInSentence: {
    corroborated: 'corroborated',
    'partly-corroborated': 'partly corroborated',
    'attributed-only': 'attributed only',
    contested: 'contested',
    inaccurate: 'inaccurate',
    opinion: 'opinion',
  } satisfies Labels<ClaimStatus>,
  statusMeaning: {
    corroborated: 'At least two independent works support it, one from outside the claimant’s side bears the whole, and none denies it.',
    'partly-corroborated': 'Works from outside the claimant’s side bear a part of it, or the whole while a part is denied or one work stands alone.',
    'attributed-only': 'No work from outside the claimant’s side supports it, and none speaks against it.',
    contested: 'A work denies its core, or one speaks against it and none from outside the claimant’s side supports it.',
    inaccurate: 'A number, a day, a quotation, or a claim of all, never or only: a work speaks against it, and none from outside supports it.',
    opinion: 'A judgement, not a checkable fact.',
  } satisfies Labels<ClaimStatus>,
};
