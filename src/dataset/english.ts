/** How chapters, the check and the commands write numbers and days: they are English in every language of the site. */
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "4,600,000", "13.6" */
export const numberInEnglish = (value: number): string => numbers.format(value);

/** "20 October" of `YYYY-MM-DD` */
export const dayInEnglish = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));

/** "1 source", "2 sources" */
export const count = (value: number, one: string, many = `${one}s`): string => `${numberInEnglish(value)} ${value === 1 ? one : many}`;
