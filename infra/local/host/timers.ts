import { setTimeout as wait } from 'node:timers/promises';
import { isDisabled, resolveAppSettings } from './app-settings.ts';
import type { TypedData } from './core-types.ts';
import type { Execute } from './execute.ts';
import type { RegisteredFunction } from './functions-core.ts';
import type { InFlight } from './in-flight.ts';
import { parseSchedule, type Schedule } from './ncrontab.ts';
import { withRetries } from './retry.ts';

/** setTimeout's own limit. */
const longestWait = 2 ** 31 - 1;

/** The timer functions of an app: each runs by its schedule, one run at a time, the next planned when the last ended. */
export class Timers {
  readonly #schedules = new Map<RegisteredFunction, Schedule>();
  readonly #lastRuns = new Map<RegisteredFunction, Date>();
  readonly #stopped = new AbortController();
  readonly #execute: Execute;
  readonly #inFlight: InFlight;

  /** Throws when a schedule is malformed or names an app setting that is missing. */
  constructor(functions: readonly RegisteredFunction[], execute: Execute, inFlight: InFlight) {
    this.#execute = execute;
    this.#inFlight = inFlight;
    for (const fn of functions.filter(({ trigger }) => trigger.type === 'timerTrigger')) {
      this.#schedules.set(fn, parseSchedule(resolveAppSettings(String(fn.trigger['schedule']))));
    }
  }

  start(): void {
    for (const [fn, schedule] of this.#schedules) {
      if (!isDisabled(fn.name)) void this.#repeat(fn, schedule).catch(() => undefined);
    }
  }

  /** Starts nothing more, and gives up waiting for retries. Runs in flight go on. */
  stop(): void {
    this.#stopped.abort();
  }

  /** One run with the retry policy, beside any that is going on: a call by hand does not wait for the schedule's. */
  fire(fn: RegisteredFunction): Promise<void> {
    const run = withRetries(fn.retryOptions, this.#stopped.signal, async (retry) => {
      const data = this.#timerInfo(fn);
      this.#lastRuns.set(fn, new Date());
      await this.#execute(fn, data, retry ? { retry } : {});
    });
    return this.#inFlight.track(run);
  }

  async #repeat(fn: RegisteredFunction, schedule: Schedule): Promise<void> {
    const { signal } = this.#stopped;
    if (fn.trigger['runOnStartup'] === true) await this.fire(fn).catch(() => undefined);
    while (!signal.aborted) {
      const next = nextRun(schedule, new Date());
      if (!next) return;
      for (let left = next.getTime() - Date.now(); left > 0; left = next.getTime() - Date.now()) {
        await wait(Math.min(left, longestWait), undefined, { signal });
      }
      await this.fire(fn).catch(() => undefined);
    }
  }

  #timerInfo(fn: RegisteredFunction): TypedData {
    const schedule = this.#schedules.get(fn);
    const now = new Date();
    const last = this.#lastRuns.get(fn) ?? now;
    const next = (schedule && nextRun(schedule, now)) ?? now;
    const status = { Last: last.toISOString(), Next: next.toISOString(), LastUpdated: last.toISOString() };
    return { json: JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: status, IsPastDue: false }) };
  }
}

function nextRun(schedule: Schedule, from: Date): Date | null {
  return 'cron' in schedule ? schedule.cron.nextRun(from) : new Date(from.getTime() + schedule.interval);
}
