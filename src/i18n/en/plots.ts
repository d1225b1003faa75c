/** Accessible name and status lines of plots. */
export const plots = {
  /** Accessible name of a plot with arrow keys. */
  name: (name: string): string => `${name} Arrow keys read them.`,
  amount: (said: string, unit: string): string => `${said} ${unit}`,
  /** Date and standing of a value. */
  standing: (date: string, standing: string): string => `${date}, ${standing}`,
  /** One value of a plot: position, amount, claimant, and date with standing. */
  reading: (position: number, of: number, amount: string, claimant: string, standing: string): string =>
    `${position} of ${of}: ${amount}, ${claimant}, ${standing}`,
};
