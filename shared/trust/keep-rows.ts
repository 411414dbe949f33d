import type { Clock } from '../platform/clock.ts';
import type { Facts } from './evidence/facts.ts';
import { rowsFrom, type Standing } from './rows.ts';

/** Facts are read anew after so many milliseconds, and never shown when they are older than twice that. */
const freshFor = 5 * 60_000;

/**
 * How the controls stand, from facts that are kept for some minutes. However many ask at once, facts are read once; who asks while old ones
 * are read anew is answered with those, unless they are too old.
 */
export function keepRows(uses: { clock: Clock; read(): Promise<Facts> }) {
  let kept: Standing | undefined;
  let reading: Promise<Standing> | undefined;

  const readAnew = (): Promise<Standing> =>
    (reading ??= uses
      .read()
      .then((facts) => (kept = { facts, rows: rowsFrom(facts) }))
      .finally(() => (reading = undefined)));

  return {
    readAnew,
    async standing(): Promise<Standing> {
      const age = kept ? uses.clock.now().getTime() - kept.facts.now.getTime() : Infinity;
      if (kept && age < freshFor) return kept;
      const anew = readAnew();
      if (kept && age < 2 * freshFor) {
        anew.catch(() => undefined);
        return kept;
      }
      return anew;
    },
  };
}
