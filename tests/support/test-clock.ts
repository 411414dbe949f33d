import type { Clock } from '../../shared/platform/clock.ts';

/** A clock that stands still until a test moves it. */
export type TestClock = Clock & {
  set(instant: string | Date): void;
  advance(milliseconds: number): void;
};

/** A weekday morning in Sweden, well inside a benefit year. */
export const ordinaryMorning = '2026-05-20T07:30:00.000Z';

export function testClock(start: string = ordinaryMorning): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    set: (instant) => void (now = new Date(instant).getTime()),
    advance: (milliseconds) => void (now += milliseconds),
  };
}
