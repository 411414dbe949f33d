import { isOutage, ModelFailure } from '../../claims/model-calls/model-failure.ts';

const outagesInARow = 3;
const rest = 60_000;

/**
 * Lets questions through until three in a row met an outage, and then none for a minute: while nobody answers, no receipt waits for
 * it. A stopped question throws ModelFailure `resting`; the first after the rest decides whether there is another.
 */
export function restAfterOutages(now: () => Date): <T>(ask: () => Promise<T>) => Promise<T> {
  let outages = 0;
  let until = -Infinity;
  return async (ask) => {
    if (now().getTime() < until) throw new ModelFailure('resting');
    try {
      const answer = await ask();
      outages = 0;
      return answer;
    } catch (thrown) {
      outages = isOutage(thrown) ? outages + 1 : 0;
      if (outages >= outagesInARow) until = now().getTime() + rest;
      throw thrown;
    }
  };
}
