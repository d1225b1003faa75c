const english = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A number as the site prints it: commas between thousands, at most two decimals. */
export const formatNumber = (value: number): string => english.format(value);

/** A count with its table: "1 source", "2 sources". */
export const count = (value: number, one: string, many = `${one}s`): string => `${formatNumber(value)} ${value === 1 ? one : many}`;

/** A size of a file: "12 kB", "1.3 MB". */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB` : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
