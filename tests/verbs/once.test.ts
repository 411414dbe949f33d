import { expect, test } from 'vitest';
import { enqueue } from '../../shared/platform/outbox/enqueue.ts';
import { firstTime } from '../../shared/platform/outbox/once.ts';
import { outbox } from '../../shared/platform/outbox/table.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const wide = createDatabase(db.pool('app', 8), db.clock, db.randomness);

/** A consumer with an effect that can be counted. */
const consume = (company: string, message: string, consumer = 'notify'): Promise<boolean> =>
  wide.inTenant(company, async (tx) => {
    if (!(await firstTime(tx, consumer, message))) return false;
    await enqueue(tx, 'send-mail', { mail: tx.newId() });
    return true;
  });
const effects = async (company: string): Promise<number> =>
  (await db.app.inTenant(company, (tx) => tx.db.select().from(outbox))).length;

test('a message that is delivered twenty times at once has its effect once', async () => {
  const message = db.randomness.id();
  const before = await effects(ours.id);
  const firsts = await Promise.all(Array.from({ length: 20 }, () => consume(ours.id, message)));
  expect(firsts.filter(Boolean)).toHaveLength(1);
  expect(await effects(ours.id)).toBe(before + 1);
  expect(await consume(ours.id, message)).toBe(false);
});

test('a delivery that failed did not happen: the next one has the effect', async () => {
  const message = db.randomness.id();
  const failing = wide.inTenant(ours.id, async (tx) => {
    expect(await firstTime(tx, 'notify', message)).toBe(true);
    throw new Error('the effect failed');
  });
  await expect(failing).rejects.toThrow('the effect failed');
  expect(await consume(ours.id, message)).toBe(true);
});

test('one that waits for a delivery that then fails takes its place', async () => {
  const message = db.randomness.id();
  let fail: (error: Error) => void = () => undefined;
  let begun = (): void => undefined;
  const started = new Promise<void>((resolve) => (begun = resolve));
  const first = wide.inTenant(ours.id, async (tx) => {
    await firstTime(tx, 'notify', message);
    begun();
    await new Promise((_, reject) => (fail = reject));
  });
  await started;
  const second = consume(ours.id, message);
  fail(new Error('torn off'));
  await expect(first).rejects.toThrow('torn off');
  expect(await second).toBe(true);
});

test('consumers and companies remember for themselves', async () => {
  const message = db.randomness.id();
  expect(await consume(ours.id, message, 'notify')).toBe(true);
  expect(await consume(ours.id, message, 'payroll')).toBe(true);
  expect(await consume(theirs.id, message, 'notify')).toBe(true);
});
