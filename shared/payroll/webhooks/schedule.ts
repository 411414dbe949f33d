import type { Sent } from './ports.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** Milliseconds before the second and each further attempt, from the failure before: the schedule that Standard Webhooks publishes. */
export const publishedSchedule = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/**
 * Milliseconds. `lease`, how long an attempt is its worker's: well over twice what an attempt may take. `held`, the shortest pause of
 * what found no room. `lost`, how long something that is due may wait until its message is taken to be lost: longer than a full queue
 * takes, or what is only late would be queued again and again.
 */
export type Pace = Readonly<{ schedule: readonly number[]; lease: number; held: number; lost: number }>;
export const usualPace: Pace = { schedule: publishedSchedule, lease: minute, held: 2 * second, lost: 15 * minute };

/** A fifth at most is added to a pause, so that what failed together does not come back together. */
const jitter = 0.2;
/** The longest pause that a receiver gets by asking for one. */
const longestAsked = 24 * hour;
/** How long an endpoint is left alone that says it has too much to do, and does not say for how long. */
const usualRest = 30 * second;

/** 2xx alone is a success; 3xx is not followed. `gone`: it says itself that it wants nothing more. */
export function verdictOf({ result }: Pick<Sent, 'result'>): 'delivered' | 'gone' | 'failed' {
  if (result.fault !== null) return 'failed';
  if (result.status === 410) return 'gone';
  return result.status >= 200 && result.status < 300 ? 'delivered' : 'failed';
}

/** Milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3: seconds or a date), null where it says nothing that can be read. */
export function retryAfter(text: string | null, now: Date): number | null {
  if (text === null) return null;
  const seconds = /^\d{1,9}$/.test(text.trim()) ? Number(text) * second : Date.parse(text) - now.getTime();
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, seconds), longestAsked);
}

/**
 * Milliseconds that an endpoint as a whole is left alone after an answer: 429 and 503 as they ask, those and 502 and 504 for a while
 * where they do not; null after any other.
 */
export function restAfter({ result }: Pick<Sent, 'result'>, now: Date): number | null {
  if (result.fault !== null || ![429, 502, 503, 504].includes(result.status)) return null;
  const asked = [429, 503].includes(result.status) ? retryAfter(result.retryAfter, now) : null;
  return asked ?? usualRest;
}

/**
 * Milliseconds from a failure to the next attempt, or null when there is none: `failures` counts this one. `random` in [0, 1).
 * What the endpoint asked for is waited for, if it is longer.
 */
export function pauseAfter(failures: number, asked: number | null, random: number, schedule = publishedSchedule) {
  const pause = schedule[failures - 1];
  if (pause === undefined) return null;
  return Math.round(Math.max(pause, asked ?? 0) * (1 + jitter * random));
}

/** Milliseconds until something that found no room is tried for the `held`th time in a row: `shortest` at first, 64 times that in the end. */
export const pauseWhenHeld = (held: number, random: number, shortest: number): number =>
  Math.round(shortest * 2 ** Math.min(held, 6) * (0.5 + random));
