import type { IncidentRecord } from './record.ts';

/** How far a stated time may lie ahead of our clock, in milliseconds: clocks differ, and a minute is typed without its seconds. */
const slack = 120_000;

/**
 * Says which stated times cannot be: ahead of the clock, or, for what follows from a breach, before its first signal. `begins` are of what
 * may have begun before anybody saw it.
 */
export function impossibleTimes(
  times: Readonly<Record<string, string | null | undefined>>,
  { firstSignalAt }: Pick<IncidentRecord, 'firstSignalAt'>,
  now: Date,
  begins: readonly string[] = ['startedAt', 'endedAt'],
): string[] {
  return Object.entries(times).flatMap(([name, text]) => {
    if (text === null || text === undefined) return [];
    const at = new Date(text);
    if (at.getTime() > now.getTime() + slack) return [name];
    // Typed to the minute: within the minute of the signal is after it.
    return !begins.includes(name) && at.getTime() < firstSignalAt.getTime() - 60_000 ? [name] : [];
  });
}
