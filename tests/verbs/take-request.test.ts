import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { forgetFull } from '../../shared/platform/limits/forget-full.ts';
import { takeRequest } from '../../shared/platform/limits/take-request.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { testClock } from '../support/test-clock.ts';

const db = await freshDatabase();
const uses = { database: db.app, clock: db.clock };
const named = (name: string) => createHash('sha256').update(name).digest();
const quota = { requests: 10, seconds: 20 };

const takeMany = async (name: string, many: number) => {
  let allowed = 0;
  for (let i = 0; i < many; i += 1) allowed += Number((await takeRequest(uses, { name: named(name), quota })).allowed);
  return allowed;
};

test('so many at once, not one more, and then as many as time gives back', async () => {
  expect(await takeMany('a', 15)).toBe(10);
  db.clock.advance(1_900);
  expect(await takeMany('a', 5)).toBe(0);
  db.clock.advance(100);
  expect(await takeMany('a', 5)).toBe(1);
  db.clock.advance(6_000);
  expect(await takeMany('a', 5)).toBe(3);
  db.clock.advance(3_600_000);
  expect(await takeMany('a', 15)).toBe(10);
});

test('it says how many are left, when it is full, and when there is room again', async () => {
  const bucket = { name: named('b'), quota };
  expect(await takeRequest(uses, bucket)).toEqual({ allowed: true, left: 9, fullIn: 2, nextIn: 0 });
  expect(await takeRequest(uses, bucket)).toEqual({ allowed: true, left: 8, fullIn: 4, nextIn: 0 });
  await takeMany('b', 8);
  expect(await takeRequest(uses, bucket)).toEqual({ allowed: false, left: 0, fullIn: 20, nextIn: 2 });
  db.clock.advance(1_500);
  expect((await takeRequest(uses, bucket)).nextIn).toBe(1);
  db.clock.advance(500);
  expect((await takeRequest(uses, bucket)).allowed).toBe(true);
});

test('one bucket is not another', async () => {
  await takeMany('c', 12);
  expect(await takeMany('d', 12)).toBe(10);
});

test('64 at once, from eight instances, never pass one too many', { timeout: 60_000 }, async () => {
  const instances = Array.from({ length: 8 }, () => createDatabase(db.pool('app', 2), db.clock, db.randomness));
  for (const round of [1, 2, 3]) {
    const bucket = { name: named(`race ${round}`), quota };
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) => takeRequest({ database: instances[i % 8]!, clock: db.clock }, bucket)),
    );
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10);
    expect(
      answers
        .filter(({ allowed }) => allowed)
        .map(({ left }) => left)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  }
});

test('clocks that differ let through what they differ by, and no more', async () => {
  const [early, late] = [testClock(), testClock()];
  for (const clock of [early, late]) clock.advance(db.clock.now().getTime() - clock.now().getTime());
  late.advance(4_000);
  let allowed = 0;
  for (let i = 0; i < 40; i += 1) {
    const clock = i % 2 === 0 ? early : late;
    allowed += Number((await takeRequest({ database: db.app, clock }, { name: named('skewed'), quota })).allowed);
  }
  // Four seconds are two requests of this quota.
  expect(allowed).toBeGreaterThanOrEqual(10);
  expect(allowed).toBeLessThanOrEqual(12);
});

test('a bucket that is full is forgotten, and one that limits somebody is not', async () => {
  db.clock.advance(3_600_000);
  await takeMany('full', 1);
  await takeMany('in use', 8);
  db.clock.advance(5_000);
  await forgetFull({ operations: db.operations });
  const operations = await db.client('operations');
  const { rows } = await operations.query<{ bucket: Buffer }>('select bucket from rate_limits');
  expect(rows.map(({ bucket }) => bucket.toString('hex'))).toEqual([named('in use').toString('hex')]);
});
