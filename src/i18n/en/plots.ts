/** What a plot says while it is read. */
export const plots = {
  /** Name of a plot that arrow keys read. */
  name: (name: string): string => `${name} Arrow keys read them.`,
  amount: (said: string, unit: string): string => `${said} ${unit}`,
  /** When a value was said, and how it stands. */
  standing: (date: string, standing: string): string => `${date}, ${standing}`,
  /** One value of many: its place in the plot, how much it is, who said so, when, and how it stands. */
  reading: (position: number, of: number, amount: string, claimant: string, standing: string): string =>
    `${position} of ${of}: ${amount}, ${claimant}, ${standing}`,
};
