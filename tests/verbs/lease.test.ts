import { expect, test } from 'vitest';
import { withLease } from '../../shared/platform/lease.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
/** Instances of the product: each with connections of its own. */
const instances = Array.from({ length: 8 }, () => createDatabase(db.pool('operations', 1), db.clock, db.randomness));

function openDoor(): { wait: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const wait = new Promise<void>((resolve) => (open = resolve));
  return { wait, open };
}

test('of eight that start a job at once, one runs it', async () => {
  const door = openDoor();
  let running = 0;
  const runs = instances.map((database, place) =>
    withLease(database, 'sweep', 60, async () => {
      running += 1;
      await door.wait;
      return place;
    }),
  );
  const others = await Promise.race([
    Promise.all(runs.map((run, place) => run.then((result) => ({ place, result })))).then(() => 'all'),
    // Seven answer at once; the one that holds it waits at the door.
    new Promise<number>((resolve) => {
      let answered = 0;
      for (const run of runs) void run.then(() => (answered += 1) === 7 && resolve(answered));
    }),
  ]);
  expect(others).toBe(7);
  expect(running).toBe(1);
  door.open();
  const results = await Promise.all(runs);
  expect(results.filter((result) => result !== null)).toHaveLength(1);
});

test('a job that ended, well or badly, leaves the lease to the next', async () => {
  expect(await withLease(instances[0]!, 'report', 60, async () => 'first')).toBe('first');
  await expect(
    withLease(instances[1]!, 'report', 60, async () => {
      throw new Error('the job failed');
    }),
  ).rejects.toThrow('the job failed');
  expect(await withLease(instances[2]!, 'report', 60, async () => 'third')).toBe('third');
});

test('two jobs do not wait for each other', async () => {
  const door = openDoor();
  const slow = withLease(instances[0]!, 'slow', 60, () => door.wait);
  expect(await withLease(instances[1]!, 'quick', 60, async () => 'done')).toBe('done');
  door.open();
  await slow;
});

/** An instance that has the lease and stays at its job until it is let go. */
async function holding(instance: number): Promise<{ end(): Promise<unknown> }> {
  const [begun, door] = [openDoor(), openDoor()];
  const run = withLease(instances[instance]!, 'backup', 60, () => {
    begun.open();
    return door.wait;
  });
  await begun.wait;
  return {
    end: () => {
      door.open();
      return run;
    },
  };
}
const attempt = (instance: number) => withLease(instances[instance]!, 'backup', 60, async () => 'taken');

test('the lease of one that died runs out, and its late end does not free the one that took over', async () => {
  const dead = await holding(0);
  db.clock.advance(59_999);
  expect(await attempt(1)).toBeNull();
  db.clock.advance(1);
  const successor = await holding(2);
  expect(await attempt(3)).toBeNull();
  await dead.end();
  expect(await attempt(3)).toBeNull();
  await successor.end();
  expect(await attempt(3)).toBe('taken');
});
