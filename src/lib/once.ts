/** A reader that does its work at the first call and gives the same answer to every later one; a failure is not kept. */
export const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= read().catch((error: unknown) => {
      answer = null;
      throw error;
    });
    return answer;
  };
};
