/** A placeholder of a finding: "{art-museums}" for a figure, "{claimants}" for how many claimants there are. */
const PLACEHOLDER = /\{([a-z0-9-]+)\}/g;

/** Placeholder for the number of claimants of the quantity. */
export const CLAIMANTS = 'claimants';

/** What stands in the placeholders of a finding, in the order of the text. */
export const placeholdersIn = (text: string): readonly string[] => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** A finding with what `valueFor` gives for each placeholder. */
export const fillFinding = (text: string, valueFor: (name: string) => string): string =>
  text.replace(PLACEHOLDER, (_, name: string) => valueFor(name));

/** Words of a finding that break a rule: a typed number, a typed number of claimants, a range across claimants, a comparison that no entry holds. */
export interface FindingFault {
  readonly kind: 'number' | 'count' | 'range' | 'comparison';
  readonly found: string;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Years, spans of years and days of months, which are no numbers of a quantity. */
const DATES = new RegExp(`\\b(?:1[89]|20)\\d\\d(?:s\\b|[–-]\\d{2,4}\\b)?|\\b\\d{1,2}(?: and \\d{1,2})? (?:${MONTHS})\\b`, 'g');
const NUMBER = /\d+(?:[.,]\d+)*/;
const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b(?:\s\p{L}+)?\s(?:claimants?|counts?|numbers?|values?|figures?)\b/iu;
const COMPARING =
  /\b(?:more|fewer|less|most|least|high(?:er|est)|low(?:er|est)|larg(?:er|est)|small(?:er|est)|above|below|exceed(?:s|ed|ing)?|same|equal(?:s|led)?|twice|double[ds]?|half|repeat(?:s|ed|ing)?|rose|fell|grew)\b/iu;
const RANGE =
  /\b(?:from|between)\s(?:over |about |up to )?\{([a-z0-9-]+)\}[^{}.;]*?\s(?:to|and)\s\{([a-z0-9-]+)\}|\{([a-z0-9-]+)\}\s?(?:–|-|to)\s?\{([a-z0-9-]+)\}/giu;

/** What the words of a finding break. `claimantOf` gives the claimant of a figure. */
export const findingFaults = (
  { text, compares }: { readonly text: string; readonly compares: readonly unknown[] },
  claimantOf: (figure: string) => string | undefined,
): readonly FindingFault[] => {
  const words = text.replace(PLACEHOLDER, '{}');
  const first = (kind: FindingFault['kind'], match: RegExpExecArray | null): FindingFault[] => (match === null ? [] : [{ kind, found: match[0] }]);
  const ranges = [...text.matchAll(RANGE)].filter(([, a, b, c, d]) => claimantOf(a ?? c ?? '') !== claimantOf(b ?? d ?? ''));
  return [
    ...first('number', NUMBER.exec(words.replace(DATES, ''))),
    ...first('count', NUMBER_WORD.exec(words)),
    ...ranges.map(([found]): FindingFault => ({ kind: 'range', found })),
    ...(compares.length > 0 ? [] : first('comparison', COMPARING.exec(words))),
  ];
};
