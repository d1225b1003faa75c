const english = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A number as the site prints it: commas between thousands, at most two decimals. */
export const formatNumber = (value: number): string => english.format(value);

/** A count with its word: "1 source", "2 sources". */
export const count = (value: number, one: string, many = `${one}s`): string => `${formatNumber(value)} ${value === 1 ? one : many}`;
