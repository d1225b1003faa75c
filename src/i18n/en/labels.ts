import type { MapLayer } from '#lib/map/state.ts';
import type { Claim, ClaimStatus } from '#schemas/claim.ts';
import type { Correction } from '#schemas/correction.ts';
import type { District } from '#schemas/district.ts';
import type { Event } from '#schemas/event.ts';
import type { Figure } from '#schemas/figure.ts';
import type { Group } from '#schemas/group.ts';
import type { Point } from '#schemas/point.ts';
import type { Settlement } from '#schemas/settlement.ts';
import type { Site } from '#schemas/site.ts';
import type { Source } from '#schemas/source.ts';

type Labels<K extends string> = Readonly<Record<K, string>>;

/** Words for the ids that the dataset uses. A missing id does not compile. */
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
  marked: {
    ceasefire: 'Ceasefires',
    'civilian-harm': 'Harm to civilians',
    heritage: 'Heritage',
  },
  attribution: {
    independent: 'Independent accounts',
    'both-sides': 'Accounts of both parties',
    azerbaijan: 'Azerbaijan’s account',
    armenia: 'The Armenian account',
  } satisfies Labels<Event['attribution']>,
  harmTo: {
    azerbaijani: 'Azerbaijani civilians or captives harmed',
    armenian: 'Armenian civilians or captives harmed',
    both: 'Civilians of both sides harmed',
    none: '',
  } satisfies Labels<Event['harmTo']>,
  harmFilter: {
    azerbaijani: 'Azerbaijani',
    armenian: 'Armenian',
    both: 'both in one event',
  },
  caveat: {
    'recalled-only': 'All sources are cited from general knowledge; none was seen.',
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
    essay: 'The essay',
    advocacy: 'Advocacy',
  } satisfies Labels<Source['kind']>,
  sourceSide: {
    azerbaijan: 'Azerbaijani side',
    armenia: 'Armenian side',
    'other-state': 'Another state',
    independent: 'Independent',
    none: 'No side',
  } satisfies Labels<Source['side']>,
  sourceSideShort: {
    azerbaijan: 'from the Azerbaijani side',
    armenia: 'from the Armenian side',
    'other-state': 'from another state',
    independent: 'independent of the states',
    none: 'of no side',
  } satisfies Labels<Source['side']>,
  linkState: {
    reachable: 'Reachable',
    refused: 'Turned away an automatic visit',
    'not-reachable': 'Not reachable',
    unchecked: 'Not checked yet',
    'no-link': 'No address at the original',
  },
  consulted: {
    read: 'Seen in a stored copy',
    recalled: 'Recalled: cited from general knowledge, not seen',
  } satisfies Labels<Source['consulted']>,
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
  claimKind: {
    event: 'an event',
    opinion: 'an opinion',
    'attribution-of-blame': 'who is to blame',
    figure: 'a figure',
    date: 'a date',
    quote: 'a quotation',
  } satisfies Labels<Claim['kind']>,
  verified: {
    yes: 'independently verified',
    partly: 'partly verified independently',
    no: 'not independently verified',
  },
  /** The same in a plot, whose key says that independent verification is meant. */
  plotVerified: {
    yes: 'verified',
    partly: 'partly verified',
    no: 'not verified',
  },
  essayClaim: 'the essay’s claim',
  heritageOf: {
    azerbaijani: 'Azerbaijani heritage',
    armenian: 'Armenian heritage',
    shared: 'Shared or mixed heritage',
    both: 'Heritage of both',
    other: 'Other heritage',
  } satisfies Labels<Group['affected']>,
  phase: {
    '1988-1994': 'The first war, 1988–94',
    '2020': 'The war of 2020',
    '2020-2025': 'After the war of 2020',
    '2023': 'September 2023',
  } satisfies Labels<NonNullable<Group['phase']>>,
  undatedClaims: 'Undated',
  plotKey:
    'Filled: independently verified; half filled: partly; hollow: not. Diamond: the essay’s. Arrow right: over; arrow left: up to; waves: about; bar: a range, or one claimant’s count. All scales begin at zero.',
  claimantSide: {
    azerbaijan: 'Azerbaijani side',
    armenia: 'Armenian side',
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
    districts: 'Districts',
    settlements: 'Settlements',
    sites: 'Heritage sites',
    harm: 'Harm to civilians',
    lines: 'Historical lines',
  } satisfies Labels<MapLayer>,
  mapControl: {
    fighting: 'came under Azerbaijani control in the war',
    partly: 'in part in the war, the rest later',
    handover: 'handed over after the war',
    later: 'in 2022 or 2023',
  } satisfies Labels<District['controlChange']['how']>,
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
  } satisfies Labels<Site['condition']>,
  heritage: {
    azerbaijani: 'Azerbaijani heritage',
    armenian: 'Armenian heritage',
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
  } satisfies Labels<Correction['kind']>,
  status: {
    corroborated: 'Corroborated',
    'partly-corroborated': 'Partly corroborated',
    'attributed-only': 'Attributed only',
    contested: 'Contested',
    inaccurate: 'Inaccurate',
    opinion: 'Opinion',
  } satisfies Labels<ClaimStatus>,
  statusMeaning: {
    corroborated: 'At least two independent works agree, one of them not from the claimant’s side.',
    'partly-corroborated': 'The core holds; a part, a number or the wording does not.',
    'attributed-only': 'One party states it; no independent confirmation or refutation was found.',
    contested: 'Independent sources or the other party credibly say otherwise.',
    inaccurate: 'The evidence found contradicts it.',
    opinion: 'A judgement, not a checkable fact.',
  } satisfies Labels<ClaimStatus>,
};
