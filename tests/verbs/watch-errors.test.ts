import { asc, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openErrorCounts } from '../../shared/messages/errors/count-errors.ts';
import { errorAnomalies, errorCounts } from '../../shared/messages/errors/table.ts';
import { watchErrors } from '../../shared/messages/errors/watch-errors.ts';
import { readAnalyticsFacts } from '../../shared/messages/analytics/show-analytics-facts.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import type { Database } from '../../shared/platform/tenant-transaction.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { verbWorld } from '../support/verb-world.ts';
import { control } from '../support/control.ts';

control('error-monitoring');

const world = await verbWorld();
const { db, logged } = world;
const uses = { ...world.uses, operations: db.operations };
const staff = await aStaffMember(db, 'Ove Drift');
const { address } = staff;

const counts = openErrorCounts({ database: db.app, clock: db.clock, log: world.uses.log });
const fail = (many: number, name = 'submit-expense') => {
  for (let count = 0; count < many; count++) counts.add({ kind: 'route', name });
};
/** Lets the five minutes end, and the timer run. */
async function fiveMinutes(): Promise<number> {
  await counts.close();
  db.clock.advance(5 * 60_000);
  return watchErrors(uses);
}
const anomalies = () =>
  db.operations.onPlatform((tx) => tx.db.select().from(errorAnomalies).orderBy(asc(errorAnomalies.beganAt)));
const mails = () => world.mailsTo(address);

test('errors are added up by place and five minutes, in one statement at a time', async () => {
  db.clock.set('2026-05-20T07:30:00Z');
  fail(3);
  fail(2, 'show-expense');
  await counts.close();
  fail(1);
  await counts.close();
  const rows = await db.operations.onPlatform((tx) => tx.db.select().from(errorCounts).orderBy(asc(errorCounts.place)));
  expect(rows.map(({ place, seen }) => [place, seen])).toEqual([
    ['show-expense', 2],
    ['submit-expense', 4],
  ]);
  expect(await fiveMinutes()).toBe(0);
});

test('what cannot be counted for the moment is counted later, in its own five minutes', async () => {
  let away = true;
  const flaky: Database = {
    ...db.app,
    once: (statement) => (away ? Promise.reject(new Error('away')) : db.app.once(statement)),
  };
  const held = openErrorCounts({ database: flaky, clock: db.clock, log: world.uses.log }, 20);
  const from = db.clock.now();
  for (let count = 0; count < 5_000; count++) held.add({ kind: 'queue', name: 'notify' });
  await new Promise((done) => setTimeout(done, 60));
  expect(logged).toContain('errors.not-counted');
  away = false;
  db.clock.advance(5 * 60_000);
  await held.close();
  const rows = await db.operations.onPlatform((tx) =>
    tx.db
      .select()
      .from(errorCounts)
      .where(sql`${errorCounts.kind} = 'queue'`),
  );
  expect(rows).toEqual([{ countedFrom: from, kind: 'queue', place: 'notify', seen: 5_000 }]);
  await db.operations.onPlatform((tx) => tx.db.delete(errorCounts));
});

test('unusually many are told by mail once, and end by themselves', async () => {
  fail(9);
  // Found, and told.
  expect(await fiveMinutes()).toBe(2);
  const [mail] = await mails();
  expect(mail!.subject).toContain('submit-expense');
  expect(mail!.text).toContain('docs/runbooks/error-rate.md');
  expect(logged).toContain('error-rate.unusual');
  fail(20);
  expect(await fiveMinutes()).toBe(0);
  expect(await mails()).toHaveLength(1);
  expect(await readAnalyticsFacts({ operations: db.operations, analytics: { host: null } })).toMatchObject({
    host: null,
    inEu: true,
    lastAnomaly: { kind: 'route', place: 'submit-expense', endedAt: null },
  });
  expect([await fiveMinutes(), await fiveMinutes(), await fiveMinutes()]).toEqual([0, 0, 1]);
  expect((await anomalies()).map(({ endedAt }) => endedAt)).toEqual([expect.any(Date)]);
  expect(await mails()).toHaveLength(1);
});

test('the same again afterwards is told again, and two at once are told apart', async () => {
  fail(30);
  fail(30, 'show-expense');
  expect(await fiveMinutes()).toBe(4);
  expect(await mails()).toHaveLength(3);
});

test('what could not be mailed is mailed the next time', async () => {
  for (let quiet = 0; quiet < 4; quiet++) await fiveMinutes();
  fail(40);
  await counts.close();
  db.clock.advance(5 * 60_000);
  const down = { ...uses, mailer: { send: () => Promise.resolve('not-sent' as const) } };
  expect(await watchErrors(down)).toBe(1);
  expect(logged).toContain('error-rate.not-mailed');
  expect(await mails()).toHaveLength(3);
  expect(await watchErrors(uses)).toBe(1);
  expect(await mails()).toHaveLength(4);
});

test('two that look at the same time open one', async () => {
  for (let quiet = 0; quiet < 4; quiet++) await fiveMinutes();
  fail(50);
  await counts.close();
  db.clock.advance(5 * 60_000);
  const before = (await anomalies()).length;
  await Promise.allSettled([watchErrors(uses), watchErrors(uses)]);
  expect(await anomalies()).toHaveLength(before + 1);
});

test('everything is in the log of the platform, with counts alone', async () => {
  const entries = await db.operations.onPlatform((tx) => tx.db.select().from(platformAuditEntries));
  const acts = new Set(entries.map(({ act }) => act).filter((act) => act.startsWith('error-rate')));
  expect([...acts].toSorted()).toEqual(['error-rate.found-unusual', 'error-rate.found-usual', 'error-rate.told']);
  expect(JSON.stringify(entries)).not.toContain('Ove Drift');
});
