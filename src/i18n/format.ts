/** The forms of a word by the plural categories of a language; English needs `one` and `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Formats of numbers, dates, counts and lists in a language. Days are `YYYY-MM-DD`. */
export interface Formats {
  /** "4,600,000", "13.6": at most two decimals. */
  readonly number: (value: number) => string;
  /** "60–80" */
  readonly range: (low: number, high: number) => string;
  /** "12 kB", "1.3 MB" */
  readonly fileSize: (bytes: number) => string;
  /** "1 source", "2 sources" */
  readonly count: (value: number, forms: PluralForms) => string;
  /** "a, b and c" */
  readonly listed: (words: readonly string[]) => string;
  /** "20 October 2020" */
  readonly day: (day: string) => string;
  /** "20 October" */
  readonly dayWithoutYear: (day: string) => string;
  /** "20 Oct" */
  readonly dayShort: (day: string) => string;
  /** "Oct 2020" */
  readonly monthShort: (day: string) => string;
  /** "20" */
  readonly dayOfMonth: (day: string) => string;
  /** "October 2020" */
  readonly month: (day: string) => string;
  /** "2020" */
  readonly year: (day: string) => string;
}

/** Makes a value at the first call: Intl formatters are slow to construct, and a page needs few of them. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The formats of a locale (BCP 47). Each formatter is constructed once. */
export const formatsFor = (locale: string): Formats => {
  const numbers = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = once(() => new Intl.NumberFormat(locale, options));
    return (value) => format().format(value);
  };
  const days = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
    return (day) => format().format(new Date(`${day}T00:00:00Z`));
  };
  const number = numbers({ maximumFractionDigits: 2 });
  const kilobytes = numbers({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const megabytes = numbers({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const plurals = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale));
  return {
    number,
    range: (low, high) => `${number(low)}–${number(high)}`,
    fileSize: (bytes) => (bytes < 1_000_000 ? kilobytes(Math.max(1, bytes / 1000)) : megabytes(bytes / 1_000_000)),
    count: (value, forms) => `${number(value)} ${forms[plurals().select(value)] ?? forms.other}`,
    listed: (words) => lists().format(words),
    day: days({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayWithoutYear: days({ day: 'numeric', month: 'long' }),
    dayShort: days({ day: 'numeric', month: 'short' }),
    monthShort: days({ month: 'short', year: 'numeric' }),
    dayOfMonth: days({ day: 'numeric' }),
    month: days({ month: 'long', year: 'numeric' }),
    year: days({ year: 'numeric' }),
  };
};
