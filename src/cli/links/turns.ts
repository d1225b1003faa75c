import { setTimeout } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits for so many milliseconds; rejects where the signal ends it. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    await setTimeout(ms, undefined, { signal });
  },
};

/** Lets each host have one request at a time, with a pause after each. */
export interface Turns {
  /** Does the work when it is the turn of the host. */
  take<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Leaves the host alone for so many milliseconds from now. */
  hold(host: string, ms: number): void;
  /** Makes the pause of a host longer than that of others. */
  slow(host: string, pauseMs: number): void;
}

export const newTurns = (clock: Clock, pauseMs: number, signal: AbortSignal): Turns => {
  const lasts = new Map<string, Promise<unknown>>();
  const readyAt = new Map<string, number>();
  const pauses = new Map<string, number>();
  const hold = (host: string, ms: number): void => {
    readyAt.set(host, Math.max(readyAt.get(host) ?? 0, clock.now() + ms));
  };
  return {
    hold,
    slow: (host, ms) => pauses.set(host, Math.max(pauseMs, ms)),
    take: (host, work) => {
      const turn = (lasts.get(host) ?? Promise.resolve()).then(async () => {
        for (let left = 1; left > 0; ) {
          signal.throwIfAborted();
          left = (readyAt.get(host) ?? 0) - clock.now();
          if (left > 0) await clock.wait(left, signal);
        }
        try {
          return await work();
        } finally {
          hold(host, pauses.get(host) ?? pauseMs);
        }
      });
      // One that fails must not keep the next from its turn.
      lasts.set(
        host,
        turn.catch(() => {}),
      );
      return turn;
    },
  };
};
