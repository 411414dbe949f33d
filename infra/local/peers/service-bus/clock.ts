/** Time for the broker. `after` runs once and answers with a way to call it off; `close` calls everything off. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
  close(): void;
}

/** setTimeout fires at once for anything longer, about 24.8 days. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** @returns the machine's clock, whose timers do not keep the process alive. */
export function systemClock(): Clock {
  const waiting = new Set<NodeJS.Timeout>();

  function after(ms: number, run: () => void): () => void {
    let timer: NodeJS.Timeout;
    const wait = (left: number): void => {
      const step = Math.min(Math.max(left, 0), LONGEST_WAIT);
      timer = setTimeout(() => {
        waiting.delete(timer);
        if (left > step) wait(left - step);
        else run();
      }, step);
      timer.unref();
      waiting.add(timer);
    };
    wait(ms);
    return () => {
      clearTimeout(timer);
      waiting.delete(timer);
    };
  }

  function close(): void {
    for (const timer of waiting) clearTimeout(timer);
    waiting.clear();
  }

  return { now: Date.now, after, close };
}
