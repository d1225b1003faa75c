/** Labels of places in links and lists. */
export const places = {
  district: (name: string): string => `${name} district`,
  /** After the name of a settlement, on the map and in search results. */
  announced: (day: string, isDenied: boolean, isLocated: boolean): string =>
    `${day}${isDenied ? ', denied at the time' : ''}${isLocated ? '' : ', not located'}`,
  inDistrict: (name: string, remark: string): string => `${name} district, ${remark}`,
  site: (kind: string, condition: string, isLocated: boolean): string => `${kind}, ${condition}${isLocated ? '' : ', not located'}`,
  conditionIn2020: 'In autumn 2020',
  conditionNow: 'Now',
  noDay: 'no day found',
  harmed: (days: readonly string[], isLocated: boolean): string => `${days.join(', ')}${isLocated ? '' : ', not located'}`,
};
