/** Each amount as a share of their sum, from 0 to 1; all 0 where the sum is. */
export const shares = (amounts: readonly number[]): number[] => {
  const sum = amounts.reduce((so, amount) => so + amount, 0);
  return amounts.map((amount) => (sum === 0 ? 0 : amount / sum));
};
