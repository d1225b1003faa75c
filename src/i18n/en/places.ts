/** Labels of places in links and lists. */
export const places = {
  district: (name: string): string => `${name} district`,
  /** After the name of a settlement, on the map and in search results. */
  announced: (day: string, isDenied: boolean, isLocated: boolean): string =>
    `${day}${isDenied ? ', denied at the time' : ''}${isLocated ? '' : ', not located'}`,
  inDistrict: (name: string, remark: string): string => `${name} district, ${remark}`,
  site: (kind: string, condition: string, isLocated: boolean): string => `${kind}, ${condition}${isLocated ? '' : ', not located'}`,
  composition: {
    label: 'Composition of the population',
    none: (sought: string | null): string => `none by census was read${sought === null ? '' : `; last looked for on ${sought}`}`,
    of: (year: number, unit: string): string => `Composition, ${year} census: ${unit}`,
    total: (number: string): string => `${number} inhabitants`,
    /** "Armenians 79.3 % (21,986)" */
    share: (people: string, percent: string, number: string | null): string => `${people} ${percent} %${number === null ? '' : ` (${number})`}`,
  },
  /** After an Armenian name in Latin letters alone. */
  noArmenianScript: (sought: string): string => `in Armenian script not found by ${sought}`,
  conditionIn2020: 'In autumn 2020',
  conditionNow: 'Now',
  noDay: 'no day found',
  harmed: (days: readonly string[], isLocated: boolean): string => `${days.join(', ')}${isLocated ? '' : ', not located'}`,
};
