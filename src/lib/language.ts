/** Language tag of another spelling of a name, by letters that only one language of the region has; undefined where there are none. */
export const spellingTag = (name: string): 'az' | 'hy' | 'ru' | 'he' | 'ar' | undefined => {
  if (/\p{Script=Armenian}/u.test(name)) return 'hy';
  if (/\p{Script=Cyrillic}/u.test(name)) return 'ru';
  if (/\p{Script=Hebrew}/u.test(name)) return 'he';
  if (/\p{Script=Arabic}/u.test(name)) return 'ar';
  return /ə/i.test(name) ? 'az' : undefined;
};

const OTHER = '\\p{Script=Armenian}\\p{Script=Cyrillic}\\p{Script=Hebrew}\\p{Script=Arabic}';
const RUNS = new RegExp(`(?:[${OTHER}]+[\\s\\d.,-]*)+|[^${OTHER}]+`, 'gu');
const STARTS_OTHER = new RegExp(`^[${OTHER}]`, 'u');

/** Cuts a text where its script changes. Each piece has the language of its script, undefined for Latin letters (English). */
export const scriptRuns = (text: string): { readonly text: string; readonly tag: string | undefined }[] =>
  (text.match(RUNS) ?? []).map((run) => ({ text: run, tag: STARTS_OTHER.test(run) ? spellingTag(run) : undefined }));

/** Direction of a name or a title that is written from right to left; undefined for all others. */
export const directionOf = (text: string): 'rtl' | undefined => (/^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? 'rtl' : undefined);

interface Titled {
  readonly title: string;
  /** Language of the work, BCP 47. */
  readonly language: string;
  /** Whether the title is our description of a page whose headline was not seen. */
  readonly isDescribed: boolean;
}

/** Language tag of the title of a work as it is printed; undefined where it is English, as descriptions are unless their script says otherwise. */
export const titleTag = ({ title, language, isDescribed }: Titled): string | undefined =>
  language === 'en' || (isDescribed && spellingTag(title) === undefined) ? spellingTag(title) : language;

/** The title of a work as it is printed: a description is in square brackets. */
export const shownTitle = ({ title, isDescribed }: Titled): string => (isDescribed ? `[${title}]` : title);
