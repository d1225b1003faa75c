import { format } from '#i18n/en/format.ts';

const counted =
  (one: string, other: string) =>
  (number: number): string =>
    format.count(number, { one, other });

/** Numbers of things. */
export const counts = {
  claims: counted('claim', 'claims'),
  days: counted('day', 'days'),
  districts: counted('district', 'districts'),
  encyclopedias: counted('encyclopedia', 'encyclopedias'),
  events: counted('event', 'events'),
  figures: counted('figure', 'figures'),
  independentWorks: counted('independent work', 'independent works'),
  minutes: counted('minute', 'minutes'),
  morePlaces: counted('more place', 'more places'),
  numbers: counted('number', 'numbers'),
  places: counted('place', 'places'),
  quantities: counted('quantity', 'quantities'),
  settlements: counted('settlement', 'settlements'),
  sites: counted('site', 'sites'),
  sources: counted('source', 'sources'),
  totals: counted('total', 'totals'),
  works: counted('work', 'works'),
  years: counted('year', 'years'),
};
