import { expect, test } from 'vitest';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import { openCourier } from '../../shared/adapters/webhooks/open-courier.ts';
import { auditPlatform } from '../../shared/platform/audit/platform-audit.ts';
import { asPlatformMachine } from '../../shared/platform/actor.ts';
import { enqueue } from '../../shared/platform/outbox/enqueue.ts';
import { beginRun, completeRun, failRun } from '../../shared/protection/backup/runs.ts';
import { restoreDrills } from '../../shared/protection/backup/drill/table.ts';
import { readOperationsFacts } from '../../shared/trust/operations/operations-facts.ts';
import { signals, type SignalId } from '../../shared/trust/operations/signals.ts';
import { watchSignals } from '../../shared/trust/operations/watch-signals.ts';
import { recordedRun } from '../../shared/trust/operations/jobs/recorded-run.ts';
import { aCompany } from '../support/a-company.ts';
import { sharedVault } from '../support/shared-vault.ts';
import { connectTo } from '../support/template-database.ts';
import { signalWorld } from '../support/signal-world.ts';
import { control } from '../support/control.ts';

control('system-monitoring');

const world = await signalWorld();
const { db, uses, watch, open, reading } = world;
const company = await aCompany(db);
const minute = 60_000;
const hour = 60 * minute;
const run = (job: string, work: () => Promise<number>) => recordedRun(uses, job, work);

const manifest = { key: 'db/run/manifest.json', sha256: 'b'.repeat(64) };
const backUp = async () => {
  await completeRun(db, await beginRun(db, 'database'), { bytes: 1, objects: 1 }, manifest);
  await completeRun(db, await beginRun(db, 'files'), { bytes: 0, objects: 0 });
};
const figures = { ageSeconds: 60, tookMs: 1, bytes: 1, tables: 1, rows: 1, companies: 1 };
const passDrill = () =>
  db.operations.onPlatform((tx) =>
    tx.db.insert(restoreDrills).values({
      ...figures,
      id: tx.newId(),
      state: 'passed',
      startedAt: tx.now,
      endedAt: tx.now,
      runId: tx.newId(),
      backupAt: tx.now,
      fieldsOpened: 1,
      fieldsOpenedFromCopies: 1,
      erasures: 0,
    }),
  );

/** Lets a signal be quiet for its window, and looks again. */
async function quieten(signal: SignalId): Promise<void> {
  db.clock.advance((signals[signal].window + 6) * minute);
  await watch();
}

test('a backup older than 26 hours opens its alert, says which kind, and a new one lets it close', async () => {
  await backUp();
  await passDrill();
  await watch();
  expect(await open('backups-overdue')).toBeNull();
  expect(await open('drills-overdue')).toBeNull();
  db.clock.advance(25.9 * hour);
  await watch();
  expect(await open('backups-overdue')).toBeNull();
  db.clock.advance(0.2 * hour);
  await watch();
  expect(await open('backups-overdue')).toMatchObject({ figures: { value: 2, missing: ['database', 'files'] } });
  expect(await open('drills-overdue')).toMatchObject({ figures: { value: 1 } });
  // A try that runs is none.
  const tried = await beginRun(db, 'database');
  await watch();
  expect(await reading('backups-overdue')).toMatchObject({ state: 'fires', value: 2 });
  await failRun(db, tried, 'SlowDown');
  await backUp();
  await passDrill();
  await watch();
  // Quiet, and open until it has been so for its window.
  expect(await reading('backups-overdue')).toMatchObject({ state: 'quiet' });
  expect(await open('backups-overdue')).not.toBeNull();
  await quieten('backups-overdue');
  expect(await open('backups-overdue')).toBeNull();
  expect(await open('drills-overdue')).toBeNull();
});

test('what the hourly look found in the store opens it too', async () => {
  uses.signals.count('backups-overdue', 2);
  await uses.signals.settled();
  await watch();
  expect(await open('backups-overdue')).toMatchObject({ figures: { missing: [], inStore: 2 } });
});

test('a timer that throws shows its code, and opens the alert at the second time in a row', async () => {
  const jobs = [{ job: 'rescue-claims', schedule: '15 * * * * *' }];
  const fail = () =>
    run('rescue-claims', async () => {
      throw Object.assign(new Error('Anna Andersson'), { code: '57P01' });
    }).catch(() => undefined);
  await watch(jobs);
  await fail();
  await watch(jobs);
  expect(await open('timers-failing')).toBeNull();
  await fail();
  await watch(jobs);
  expect(await open('timers-failing')).toMatchObject({
    figures: { value: 1, jobs: ['rescue-claims'], failures: ['Error:57P01'] },
  });
  await run('rescue-claims', async () => 1);
  await watch(jobs);
  expect(await reading('timers-failing')).toMatchObject({ state: 'quiet' });
});

test('one that runs once an hour opens it at once', async () => {
  const jobs = [{ job: 'copy-files', schedule: '15 25 * * * *' }];
  await run('copy-files', () => Promise.reject(new Error('x'))).catch(() => undefined);
  await watch(jobs);
  expect(await open('timers-failing')).toMatchObject({ figures: { jobs: ['copy-files'] } });
});

test('a timer that has not run for twice its period is missed, and not for the time that nobody was there', async () => {
  const jobs = [{ job: 'seal-audit', schedule: '50 */3 * * * *' }];
  await watch(jobs);
  await run('seal-audit', async () => 0);
  db.clock.advance(10 * hour);
  // After ten hours switched off nothing is blamed: watching begins anew.
  await watch(jobs);
  expect(await open('timers-late')).toBeNull();
  db.clock.advance(5 * minute);
  await watch(jobs);
  expect(await open('timers-late')).toBeNull();
  db.clock.advance(2 * minute);
  await watch(jobs);
  expect(await open('timers-late')).toMatchObject({ figures: { value: 1, jobs: ['seal-audit'] } });
  await run('seal-audit', async () => 0);
  await watch(jobs);
  expect(await reading('timers-late')).toMatchObject({ state: 'quiet', value: 0 });
});

test('a message that waits five minutes in the outbox opens its alert', async () => {
  await db.app.inTenant(company.id, (tx) => enqueue(tx, 'notify', { event: company.id }));
  db.clock.advance(4.9 * minute);
  await watch();
  expect(await open('outbox-stuck')).toBeNull();
  db.clock.advance(0.2 * minute);
  await watch();
  expect(await open('outbox-stuck')).toMatchObject({ figures: { queues: ['notify:1'] } });
});

test('a message that nobody could handle opens its alert, by queue', async () => {
  await watch();
  expect(await reading('dead-letters')).toMatchObject({ state: 'quiet' });
  await world.giveUp(company.id, 'send-mail');
  await watch();
  expect(await open('dead-letters')).toMatchObject({ figures: { value: 1, queues: ['send-mail:1'] } });
});

test('clocks that differ by ten seconds open theirs, ours as the other’s', async () => {
  await watch();
  expect(await reading('clocks-apart')).toMatchObject({ state: 'quiet' });
  world.otherClock.offset = -15_000;
  await watch();
  expect(await open('clocks-apart')).toMatchObject({ figures: { databaseSeconds: 0 } });
  world.otherClock.offset = 0;
  await quieten('clocks-apart');
  expect(await open('clocks-apart')).toBeNull();
  world.ourClock.offset = 60_000;
  await watch();
  world.ourClock.offset = 0;
  const { figures: seen } = (await open('clocks-apart'))!;
  expect(seen['databaseSeconds']).toBeGreaterThanOrEqual(58);
  expect(seen['signInSeconds']).toBeGreaterThanOrEqual(57);
});

test('wrong passwords at the database are counted from the server’s own log', async () => {
  const before = (await uses.refusedSignIns.since(new Date(Date.now() - 15 * minute))) ?? 0;
  for (let tries = 0; tries < 5; tries += 1)
    await expect(connectTo(world.server, 'postgres', { user: 'app', password: 'wrong' })).rejects.toMatchObject({
      code: '28P01',
    });
  await expect
    .poll(() => uses.refusedSignIns.since(new Date(Date.now() - 15 * minute)))
    .toBeGreaterThanOrEqual(before + 5);
  expect(await uses.refusedSignIns.since(new Date(Date.now() + minute))).toBe(0);
  await watch();
  expect(await open('database-sign-ins-refused')).toMatchObject({ signal: 'database-sign-ins-refused' });
});

test('answers 403 of the vault are counted, and those it gives are not', async () => {
  const settings = await sharedVault(`signals-${db.name.replaceAll('_', '-')}`);
  const vault = openKeyVault(settings, { onDenied: () => uses.signals.count('key-vault-denials') });
  const key = Buffer.alloc(32, 1);
  const { by, wrapped } = await vault.wrap(key);
  await vault.rotate();
  await vault.unwrap(by, wrapped);
  await watch();
  expect(await reading('key-vault-denials')).toMatchObject({ state: 'quiet', value: 0 });
  await vault.disable(by);
  for (let tries = 0; tries < 3; tries += 1) await expect(vault.unwrap(by, wrapped)).rejects.toThrow();
  await uses.signals.settled();
  await watch();
  expect(await open('key-vault-denials')).toMatchObject({ figures: { value: 3 } });
});

test('private addresses that a webhook was to reach are counted', async () => {
  const courier = openCourier({ allow: [] }, { onRefused: () => uses.signals.count('network-flows-refused') });
  expect(await courier.look('https://hooks.internal/x')).toBe('private-address');
  const sending = { id: 'm', at: new Date(), body: '{}', secrets: [] };
  for (let tries = 0; tries < 9; tries += 1) await courier.send({ url: 'https://localhost/x', ...sending });
  expect(await courier.look('not an address')).toBe('not-a-url');
  await uses.signals.settled();
  await watch();
  expect(await open('network-flows-refused')).toMatchObject({ figures: { value: 10 } });
});

test('an entry of the platform’s log without its seal for half an hour opens its alert', async () => {
  await quieten('sealing-late');
  db.clock.advance(hour);
  await db.operations.onPlatform((tx) =>
    auditPlatform(tx, asPlatformMachine('watcher'), 'alert.closed', { kind: 'alert', id: tx.newId() }),
  );
  await watch();
  expect(await open('sealing-late')).toMatchObject({ signal: 'sealing-late' });
});

test('what is measured in the cloud alone says so, and what cannot be measured leaves its alert as it is', async () => {
  await watch();
  expect(await reading('guards-changed')).toMatchObject({ state: 'elsewhere' });
  const standing = await open('dead-letters');
  expect(standing).not.toBeNull();
  const look = () => Promise.reject(new Error('gone'));
  const away = { ...uses, openDeadLetters: () => ({ ...uses.openDeadLetters(), look }) };
  db.clock.advance(hour);
  await watchSignals(away, []);
  expect(await reading('dead-letters')).toMatchObject({ state: 'away', failure: 'Error' });
  expect((await open('dead-letters'))?.id).toBe(standing?.id);
  expect(world.logged).toContain('signal.away {"signal":"dead-letters","error":"Error"}');
});

test('facts say what is open since when, and when it was last looked', async () => {
  const facts = await readOperationsFacts(db.operations);
  expect(facts.watchedAt).toEqual(db.clock.now());
  expect(facts.open.map(({ signal }) => signal)).toContain('dead-letters');
  expect(facts.signals).toHaveLength(Object.keys(signals).length);
});
