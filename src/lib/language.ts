/** Language tag (BCP 47) of an Armenian name, which is romanised unless it is in Armenian script. */
export const armenianTag = (name: string): 'hy' | 'hy-Latn' => (/\p{Script=Armenian}/u.test(name) ? 'hy' : 'hy-Latn');

/** Language tag of another spelling of a name, by the letters that only one language of the region has; undefined if they do not tell. */
export const spellingTag = (name: string): 'az' | 'hy' | 'ru' | undefined => {
  if (/\p{Script=Armenian}/u.test(name)) return 'hy';
  if (/\p{Script=Cyrillic}/u.test(name)) return 'ru';
  return /ə/i.test(name) ? 'az' : undefined;
};

/** A text cut where its script changes: each piece with the language that its letters tell of, undefined for English. */
export const scriptRuns = (text: string): { readonly text: string; readonly tag: string | undefined }[] =>
  (text.match(/(?:[\p{Script=Armenian}\p{Script=Cyrillic}]+[\s\d.,-]*)+|[^\p{Script=Armenian}\p{Script=Cyrillic}]+/gu) ?? []).map((run) => ({
    text: run,
    tag: /^[\p{Script=Armenian}\p{Script=Cyrillic}]/u.test(run) ? spellingTag(run) : undefined,
  }));

interface Titled {
  readonly title: string;
  /** Language of the work. */
  readonly language: string;
  /** Whether the title is our description of a page whose headline was not seen. */
  readonly isDescribed: boolean;
}

/** Language tag of the title of a work as it is printed; undefined where it is English, as descriptions are unless their script says otherwise. */
export const titleTag = ({ title, language, isDescribed }: Titled): string | undefined =>
  language === 'en' || (isDescribed && spellingTag(title) === undefined) ? spellingTag(title) : language;

/** The title of a work as it is printed: a description stands in square brackets. */
export const shownTitle = ({ title, isDescribed }: Titled): string => (isDescribed ? `[${title}]` : title);
