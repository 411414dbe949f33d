import type { ErrorPlace } from '../analytics/ports.ts';

/** Errors are counted in windows of five minutes. */
export const windowMs = 5 * 60_000;
/** What is usual is told from so many days. */
export const lookBackMs = 7 * 86_400_000;
/** Quiet windows in a row after which it is over. */
export const quietWindows = 3;

/** The start of the window that an instant is in. */
export const windowOf = (at: Date): Date => new Date(Math.floor(at.getTime() / windowMs) * windowMs);

/** Errors of one window, by its start; windows without any are left out. */
export type Count = Readonly<{ from: Date; seen: number }>;
/** A time that is not to be taken for usual: from the first window that was unusual until it was over. */
export type Span = Readonly<{ from: Date; until: Date | null }>;

/** After a day an error weighs half. */
const halfLifeMs = 86_400_000;

/**
 * How many errors are usual in a window: the mean of all windows of the last seven days before `at`, the empty ones as well, each weighing less the
 * longer ago it is (an exponentially weighted mean). Windows within `without` are left out.
 */
export function usualOf(counts: readonly Count[], at: Date, without: readonly Span[]): number {
  const seen = new Map(counts.map(({ from, seen: many }) => [from.getTime(), many]));
  let [sum, weights] = [0, 0];
  for (let ago = 1; ago * windowMs <= lookBackMs; ago++) {
    const from = at.getTime() - ago * windowMs;
    const left = without.some(
      (one) => one.from.getTime() <= from && (one.until === null || from < one.until.getTime()),
    );
    if (left) continue;
    const weight = 0.5 ** ((ago * windowMs) / halfLifeMs);
    sum += weight * (seen.get(from) ?? 0);
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

/** The chance of `seen` events or more where `mean` are usual, by the Poisson distribution. */
export function chanceOf(seen: number, mean: number): number {
  if (seen <= 0) return 1;
  // The terms from `seen` upwards, so that a chance near zero is not lost in a difference from one.
  let term = Math.exp(seen * Math.log(mean) - mean - logFactorial(seen));
  let sum = 0;
  for (let count = seen; term > sum * 1e-12 && count < seen + 10_000; count++) {
    sum += term;
    term *= mean / (count + 1);
  }
  return Math.min(1, sum);
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let factor = 2; factor <= count; factor++) sum += Math.log(factor);
  return sum;
}

/**
 * From how many errors on, and at what chance, they are unusual. A route or a queue has many callers, and one that fails now and then is no news; a timer
 * job runs by itself, and one that failed has done nothing.
 */
const bounds: Readonly<Record<ErrorPlace['kind'], Readonly<{ atLeast: number; chance: number }>>> = {
  route: { atLeast: 5, chance: 1e-6 },
  queue: { atLeast: 5, chance: 1e-6 },
  timer: { atLeast: 1, chance: 1e-2 },
};

/** A place that never failed can fail: what is usual is never less. */
const leastUsual = 0.001;

/** Whether so many errors in a window are more than chance makes of what is usual there. */
export function isUnusual(kind: ErrorPlace['kind'], seen: number, usual: number): boolean {
  const { atLeast, chance } = bounds[kind];
  // Below what is usual nothing is unusual, and the terms of a large mean are too small for a number.
  return seen >= atLeast && seen > usual && chanceOf(seen, Math.max(usual, leastUsual)) < chance;
}
