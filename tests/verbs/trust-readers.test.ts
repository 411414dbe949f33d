import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { catalogue } from '../../functions/catalogue.ts';
import { subProcessorsOf } from '../../functions/sub-processors.ts';
import { trustReaders } from '../../functions/trust-readers.ts';
import { openAnalytics } from '../../shared/adapters/posthog/open-analytics.ts';
import { openClose } from '../../shared/adapters/close/open-close.ts';
import { s3StoredHow } from '../../shared/adapters/s3/stored-how.ts';
import { asListed } from '../../shared/messages/analytics/properties.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { restoreDrills } from '../../shared/protection/backup/drill/table.ts';
import { beginRun, completeRun, failRun } from '../../shared/protection/backup/runs.ts';
import type { Facts } from '../../shared/trust/evidence/facts.ts';
import { rowsFrom } from '../../shared/trust/rows.ts';
import { signalIds } from '../../shared/trust/operations/signals.ts';
import { signalReadings } from '../../shared/trust/operations/table.ts';
import { settleVendors } from '../../shared/trust/vendors/settle-vendors.ts';
import { listPublicSubProcessors } from '../../shared/trust/vendors/subscribers/list-public-sub-processors.ts';
import { control } from '../support/control.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { ownBackupStore } from '../support/own-backup-store.ts';
import { goodFacts } from '../support/trust/good-facts.ts';

control('backups', 'backup-place', 'agreements', 'posthog', 'close', 'system-monitoring');

const db = await freshDatabase();
const store = await ownBackupStore();
const { clock, operations } = db;
const uses = {
  configuration: { claude: { route: 'off' } as const },
  operations,
  clock,
  storedHow: s3StoredHow(store.connect('backupReader'), store.bucket, store.settings.region),
  analytics: openAnalytics({ host: null }, { clock, release: 'test', asListed }),
  salesContacts: openClose({ api: null }),
};
const { readers, subProcessors } = trustReaders(uses);
const hour = 3_600_000;

const evidenceOf = async (id: string, facts: Partial<Facts>) => {
  const now = clock.now();
  const rows = rowsFrom({ ...goodFacts, now, ...facts });
  return rows.flatMap(({ evidence }) => evidence).find((one) => one.id === id)!.holds;
};
const backups = async () => ({ backups: await readers.backups() });

test('before there is anything, nothing is said to hold and nothing to fail', async () => {
  expect(await readers.backups()).toMatchObject({ finishedAt: null, place: null });
  expect(await evidenceOf('backup-runs', await backups())).toBe('unknown');
  expect(await evidenceOf('backup-place', await backups())).toBe('unknown');
  expect(await evidenceOf('restore-drill', { drills: await readers.drills() })).toBe('unknown');
  expect(await evidenceOf('signals-watched', { signals: await readers.signals() })).toBe('unknown');
  expect(await readers.incidents()).toMatchObject({ pastDeadline: 0, planReviewedOn: plainDate('2026-11-26') });
});

test('a backup that only failed fails the row, a whole one of both kinds mends it, and a day and a night end it', async () => {
  await failRun(db, await beginRun(db, 'database'), 'away');
  await completeRun(db, await beginRun(db, 'files'), { bytes: 1, objects: 1 });
  expect(await evidenceOf('backup-runs', await backups())).toBe(false);
  clock.advance(hour);
  const key = `db/2026-11-30/${crypto.randomUUID()}/manifest.json`;
  await store.writer.put(
    key,
    (async function* () {
      yield Buffer.from('{}');
    })(),
  );
  await completeRun(db, await beginRun(db, 'database'), { bytes: 1, objects: 1 }, { key, sha256: 'b'.repeat(64) });
  expect(await evidenceOf('backup-runs', await backups())).toBe(true);
  clock.advance(27 * hour);
  expect(await evidenceOf('backup-runs', await backups())).toBe(false);
});

test('how the last backup is kept is what the store itself says, and nothing where it is away', async () => {
  const { place } = (await readers.backups())!;
  expect(place).toEqual({ region: 'eu-north-1', encrypted: true, lockedDays: 6 });
  expect(await evidenceOf('backup-place', await backups())).toBe(true);
  const onOneMachine: Facts['configuration'] = { ...goodFacts.configuration!, role: 'local', s3Region: null };
  expect(await evidenceOf('backup-place', { ...(await backups()), configuration: onOneMachine })).toBe('unknown');
  await store.kill();
  const away = await readers.backups();
  expect(away).toMatchObject({ complete: true, place: null });
  await store.restart();
});

test('a drill that fails turns the row until one passes', async () => {
  const figures = { ageSeconds: 60, tookMs: 41_400, bytes: 1, tables: 1, rows: 1, companies: 1 };
  const counts = { fieldsOpened: 1, fieldsOpenedFromCopies: 1, erasures: 0 };
  const drill = (state: 'passed' | 'failed') =>
    operations.onPlatform((tx) =>
      tx.db.insert(restoreDrills).values({
        ...{ id: tx.newId(), state, startedAt: tx.now, endedAt: tx.now },
        ...(state === 'passed'
          ? { ...figures, ...counts, runId: tx.newId(), backupAt: tx.now }
          : { failure: 'no-manifest' }),
      }),
    );
  await drill('failed');
  expect(await evidenceOf('restore-drill', { drills: await readers.drills() })).toBe(false);
  clock.advance(hour);
  await drill('passed');
  expect(await readers.drills()).toMatchObject({ passed: true, seconds: 41 });
  expect(await evidenceOf('restore-drill', { drills: await readers.drills() })).toBe(true);
});

test('signals count where they are measured here, each of them, and not an hour later', async () => {
  const reading = () => ({ value: 0, figures: {}, measuredAt: clock.now(), watchedSince: clock.now() });
  const all = signalIds.map((signal) => ({
    ...{ ...reading(), signal },
    state: signal === 'guards-changed' ? ('elsewhere' as const) : ('quiet' as const),
  }));
  await operations.onPlatform((tx) => tx.db.insert(signalReadings).values(all));
  expect(await readers.signals()).toMatchObject({ alarms: signalIds.length - 1, withoutRunbook: 0, unseen: 0 });
  const holds = async () => evidenceOf('signals-watched', { signals: await readers.signals() });
  expect(await holds()).toBe(true);

  // All are watched on but one, which its measure does not reach any more, or which nobody looks at.
  const set = (what: Partial<typeof signalReadings.$inferInsert>, only?: string) =>
    operations.onPlatform((tx) =>
      tx.db
        .update(signalReadings)
        .set(what)
        .where(only === undefined ? undefined : eq(signalReadings.signal, only)),
    );
  await set({ state: 'away', failure: 'ECONNREFUSED' }, 'key-vault-denials');
  expect(await holds()).toBe(false);
  await set({ state: 'quiet', failure: null }, 'key-vault-denials');
  expect(await holds()).toBe(true);
  clock.advance(hour);
  expect(await holds()).toBe(false);
  await set({ measuredAt: clock.now() });
  expect(await holds()).toBe(true);
  await set({ measuredAt: new Date(clock.now().getTime() - hour) }, 'database-sign-ins-refused');
  expect(await holds()).toBe(false);
  await operations.onPlatform((tx) =>
    tx.db.delete(signalReadings).where(eq(signalReadings.signal, 'database-sign-ins-refused')),
  );
  expect(await holds()).toBe(false);
});

test('an agreement that nobody has signed is not said to be', async () => {
  expect(await evidenceOf('agreement:aws', { vendors: await readers.vendors() })).toBe('unknown');
  await settleVendors({ operations, subProcessors: subProcessorsOf(catalogue) });
  expect((await readers.vendors())!.vendors['PostHog']).toEqual({ agreement: 'pending', reviewBy: null });
  expect(await evidenceOf('agreement:aws', { vendors: await readers.vendors() })).toBe(false);
});

test('what is off sends nothing; what is on needs its agreement, and an error that was not taken shows', async () => {
  const off = { analytics: await readers.analytics(), contacts: await readers.contacts() };
  expect(off).toMatchObject({ analytics: { on: false, personalFields: 0 }, contacts: { on: false } });
  expect(await evidenceOf('analytics-without-people', off)).toBe(true);
  expect(await evidenceOf('contacts-with-basis', off)).toBe(true);
  expect(await evidenceOf('errors-arrive', off)).toBe('unknown');
  const on = trustReaders({
    ...uses,
    analytics: { ...uses.analytics, host: 'https://us.i.posthog.com', errorsTaken: () => false },
    salesContacts: { ...uses.salesContacts, host: 'api.close.com' },
  }).readers;
  const facts = { analytics: await on.analytics(), contacts: await on.contacts() };
  expect(await evidenceOf('analytics-without-people', facts)).toBe(false);
  expect(await evidenceOf('errors-arrive', facts)).toBe(false);
  expect(await evidenceOf('contacts-with-basis', facts)).toBe(false);
});

test('the page names those of the public list, in its order, and what is not connected here', async () => {
  const shown = await subProcessors();
  const { current } = await listPublicSubProcessors({ operations, subProcessors: subProcessorsOf(catalogue) });
  expect(shown.map(({ name, data }) => [name, data])).toEqual(current.map(({ name, data }) => [name, data]));
  const times = Object.fromEntries(shown.map(({ name, when }) => [name.en, when]));
  expect(times).toMatchObject({ 'Microsoft (Azure)': 'always', 'PostHog (EU host)': 'off', Close: 'off' });
  // Backups hold what the database holds.
  const [azure, aws] = ['Microsoft (Azure)', 'Amazon Web Services (S3)'].map((one) =>
    shown.find(({ name }) => name.en === one)!,
  );
  expect(aws).toMatchObject({ canRevealHealth: true });
  expect(azure!.data).toEqual(expect.arrayContaining([...aws!.data]));
  expect(aws!.data.length).toBeGreaterThan(5);
});
