import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Buckets } from './buckets.ts';
import type { Fault, Faults } from './faults.ts';
import { runLifecycle } from './lifecycle.ts';
import type { StoreClock } from './store-clock.ts';

/** What a test wishes: faults from here on, days that go by at once, counts that begin anew. */
export type ControlWish = Readonly<{ faults?: readonly Fault[]; advanceDays?: number; forgetCounts?: boolean }>;

const day = 86_400_000;

/** Lets days go by, a midnight at a time, with what the buckets do by themselves at each. */
export function letDaysPass(days: number, clock: StoreClock, buckets: Buckets): void {
  const until = clock.now() + days * day;
  while (clock.now() < until) {
    const midnight = (Math.floor(clock.now() / day) + 1) * day;
    clock.advance(Math.min(midnight, until) - clock.now());
    for (const bucket of buckets.all()) runLifecycle(bucket, clock.now());
  }
}

/** For tests alone: on the machine itself, for whoever knows the secret. Answers with what was asked of the store, by operation. */
export function controlServer(secret: string, faults: Faults, clock: StoreClock, buckets: Buckets): Server {
  const isKnown = (given: unknown): boolean => {
    const [one, other] = [Buffer.from(String(given)), Buffer.from(secret)];
    return one.length === other.length && timingSafeEqual(one, other);
  };
  return createServer((request, response) => {
    void (async () => {
      if (!isKnown(request.headers['x-control-secret'])) return void response.writeHead(404).end();
      const wish = request.method === 'POST' ? ((await json(request)) as ControlWish) : {};
      if (wish.faults) faults.set(wish.faults);
      if (wish.advanceDays) letDaysPass(wish.advanceDays, clock, buckets);
      const { counts } = faults;
      if (wish.forgetCounts) faults.forgetCounts();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ counts, now: clock.now() }));
    })().catch(() => response.writeHead(400).end());
  });
}
