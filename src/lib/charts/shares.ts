/** Each amount as a share of the sum, from 0 to 1; all are 0 if the sum is 0. */
export const shares = (amounts: readonly number[]): number[] => {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return amounts.map((amount) => (sum === 0 ? 0 : amount / sum));
};
