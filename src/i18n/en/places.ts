/** Places as links and lists name them. */
export const places = {
  district: (name: string): string => `${name} district`,
  /** What the map and the search say after the name of a settlement. */
  announced: (day: string, isDenied: boolean, isLocated: boolean): string =>
    `${day}${isDenied ? ', denied at the time' : ''}${isLocated ? '' : ', not located'}`,
  inDistrict: (name: string, remark: string): string => `${name} district, ${remark}`,
  site: (kind: string, condition: string, isLocated: boolean): string => `${kind}, ${condition}${isLocated ? '' : ', not located'}`,
  harmed: (days: readonly string[], isLocated: boolean): string => `${days.join(', ')}${isLocated ? '' : ', not located'}`,
};
