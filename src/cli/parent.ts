/** How often the parent is looked for. */
const INTERVAL_MS = 500;

/**
 * Calls back when the process that started this one is gone: npm and its shell do not pass a signal on, and what they started would live on with its port
 * or its lock.
 */
export const whenParentEnds = (end: () => void): void => {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, INTERVAL_MS);
  timer.unref();
};
