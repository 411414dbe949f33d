import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { Problem } from '../../shared/kernel/problem.ts';
import { asPlatformMachine, type PlatformActor, type Staff } from '../../shared/platform/actor.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { acknowledgeAlert } from '../../shared/trust/operations/acknowledge-alert.ts';
import { beginJobRun, completeJobRun } from '../../shared/trust/operations/jobs/job-runs.ts';
import { recordedRun } from '../../shared/trust/operations/jobs/recorded-run.ts';
import { jobRuns } from '../../shared/trust/operations/jobs/table.ts';
import { listDeadLetters } from '../../shared/trust/operations/list-dead-letters.ts';
import { noteReading } from '../../shared/trust/operations/note-reading.ts';
import { redriveDeadLetters } from '../../shared/trust/operations/redrive-dead-letters.ts';
import { showOperations } from '../../shared/trust/operations/show-operations.ts';
import { signalCounts } from '../../shared/trust/operations/table.ts';
import { tellOfAlerts } from '../../shared/trust/operations/tell-of-alerts.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { signalWorld } from '../support/signal-world.ts';
import { control } from '../support/control.ts';

control('system-monitoring');

const world = await signalWorld();
const { db, uses, open } = world;
const staff = await aStaffMember(db, 'Siv Personal');
const company = await aCompany(db);
const minute = 60_000;

const recordsOf = async (id: string) => {
  const rows = await db.operations.onPlatform((tx) =>
    tx.db
      .select({
        act: platformAuditEntries.act,
        actor: platformAuditEntries.actorId,
        details: platformAuditEntries.details,
      })
      .from(platformAuditEntries)
      .where(eq(platformAuditEntries.subjectId, id))
      .orderBy(platformAuditEntries.at, platformAuditEntries.id),
  );
  return rows;
};
const runsOf = (job: string) =>
  db.operations.onPlatform((tx) =>
    tx.db.select().from(jobRuns).where(eq(jobRuns.job, job)).orderBy(desc(jobRuns.startedAt), desc(jobRuns.id)),
  );

test('a signal opens one alert, is seen again, and closes after its window of quiet', async () => {
  expect(await noteReading(uses, 'clocks-apart', { value: 9 })).toBe('quiet');
  expect(await noteReading(uses, 'clocks-apart', { value: 10 })).toBe('opened');
  const first = (await open('clocks-apart'))!;
  db.clock.advance(5 * minute);
  expect(await noteReading(uses, 'clocks-apart', { value: 12, figures: { databaseSeconds: 12 } })).toBe('stands');
  const again = (await open('clocks-apart'))!;
  expect(again).toMatchObject({ id: first.id, openedAt: first.openedAt, lastSeenAt: db.clock.now() });
  expect(again.figures).toEqual({ value: 12, databaseSeconds: 12 });
  db.clock.advance(14.9 * minute);
  expect(await noteReading(uses, 'clocks-apart', { value: 0 })).toBe('quiet');
  expect(await open('clocks-apart')).not.toBeNull();
  db.clock.advance(0.1 * minute);
  expect(await noteReading(uses, 'clocks-apart', { value: 0 })).toBe('closed');
  expect(await open('clocks-apart')).toBeNull();
  expect((await recordsOf(first.id)).map(({ act }) => act)).toEqual(['alert.opened', 'alert.closed']);
});

test('two that look at the same time open one, and the database refuses a second', async () => {
  const noted = await Promise.all([1, 2, 3].map(() => noteReading(uses, 'guards-changed', { value: 1 })));
  expect(noted.toSorted()).toEqual(['opened', 'stands', 'stands']);
  const client = await db.client('operations');
  await expect(
    client.query(
      `insert into alerts (id, signal, opened_at, last_seen_at, figures) values (gen_random_uuid(), 'guards-changed', now(), now(), '{}')`,
    ),
  ).rejects.toMatchObject({ code: '23505', constraint: 'alerts_open' });
});

test('each member of staff gets one mail about an alert, with who is hurt and what to do, and none who came later', async () => {
  db.clock.advance(minute);
  await noteReading(uses, 'outbox-stuck', { value: 400 });
  db.clock.advance(minute);
  const late = await aStaffMember(db, 'Sent Anställd');
  await tellOfAlerts(uses);
  await noteReading(uses, 'outbox-stuck', { value: 700 });
  expect(await tellOfAlerts(uses)).toBe(0);
  const about = (await world.mailsTo(staff.address)).filter(({ subject }) => subject === 'Larm: Utkorgen står still');
  expect(about).toHaveLength(1);
  expect(about[0]!.text).toContain('Vem det drabbar: Alla som lämnat in något sedan dess');
  expect(about[0]!.text).toContain('docs/runbooks/stuck-outbox.md');
  expect(about[0]!.text).toContain('/staff/operations');
  expect(await world.mailsTo(late.address)).toEqual([]);
});

test('what certainly did not leave is tried again, and what may have is not', async () => {
  db.clock.advance(minute);
  await noteReading(uses, 'sealing-late', { value: 2_000 });
  const outcomes: string[] = [];
  const mailer = (outcome: 'not-sent' | 'uncertain') => ({
    send: async () => {
      outcomes.push(outcome);
      return outcome;
    },
  });
  await tellOfAlerts({ ...uses, mailer: mailer('not-sent') });
  await tellOfAlerts({ ...uses, mailer: mailer('uncertain') });
  await tellOfAlerts({ ...uses, mailer: mailer('uncertain') });
  // Two of staff were there when it opened.
  expect(outcomes).toEqual(['not-sent', 'not-sent', 'uncertain', 'uncertain']);
});

test('staff say that they are on it, with a note, until it has closed', async () => {
  const { id } = (await open('outbox-stuck'))!;
  await expectRefusal(acknowledgeAlert(uses, staff, id, { note: '  ' }), 'input-invalid');
  await acknowledgeAlert(uses, staff, id, { note: 'Startar om brokern.' });
  const shown = await showOperations(uses, staff);
  const seen = shown.alerts.find((one) => one.id === id);
  expect(seen?.acknowledged).toMatchObject({ by: 'Siv Personal', note: 'Startar om brokern.' });
  expect((await recordsOf(id)).at(-1)).toMatchObject({ act: 'alert.acknowledged', actor: staff.staff });
  db.clock.advance(10 * minute);
  await noteReading(uses, 'outbox-stuck', { value: 0 });
  await expectRefusal(acknowledgeAlert(uses, staff, id, { note: 'För sent.' }), 'not-in-this-state');
  await expectRefusal(acknowledgeAlert(uses, staff, db.randomness.id(), { note: 'x' }), 'not-found');
  // Open ones first, and then this one, which has closed.
  expect((await showOperations(uses, staff)).alerts.at(-1)?.closedAt).not.toBeNull();
});

test('what staff write of an alert is sealed where it stands, opens at no other alert, and is away while the vault is', async () => {
  for (const signal of ['outbox-stuck', 'sealing-late'] as const) await noteReading(uses, signal, { value: 99_999 });
  const { id } = (await open('outbox-stuck'))!;
  const words = 'Ringde Maj-Britt Öström på Exempel AB om brokern.';
  await acknowledgeAlert(uses, staff, id, { note: words });
  const administrator = await db.client('administrator');
  const whole = async () => {
    const { rows } = await administrator.query<{ row: string; note: unknown }>(
      'select t::text as row, t.note from alerts t where id = $1',
      [id],
    );
    return `${rows[0]!.row} ${Buffer.from(rows[0]!.note as Buffer).toString('utf8')}`;
  };
  for (const name of ['Maj-Britt', 'Öström', 'Exempel']) expect(await whole()).not.toContain(name);
  const noteSeen = async (over: Partial<typeof uses> = {}) =>
    (await showOperations({ ...uses, ...over }, staff)).alerts.find((one) => one.id === id)?.acknowledged;
  expect(await noteSeen()).toMatchObject({ by: 'Siv Personal', note: words });

  const away = { ...uses.keys, deploymentKey: () => Promise.reject(new Problem('keys-away')) };
  expect(await noteSeen({ keys: away })).toMatchObject({ by: 'Siv Personal', note: null });
  await expectRefusal(acknowledgeAlert({ ...uses, keys: away }, staff, id, { note: 'Väntar.' }), 'keys-away');

  const { id: other } = (await open('sealing-late'))!;
  await administrator.query(
    `update alerts set (note, acknowledged_at, acknowledged_by) = (select note, acknowledged_at, acknowledged_by from alerts where id = $1) where id = $2`,
    [id, other],
  );
  expect((await showOperations(uses, staff)).alerts.find((one) => one.id === other)?.acknowledged?.note).toBeNull();
});

test('staff send the dead letters that they saw again, once and under a new message id, and both logs have it', async () => {
  const [first, second] = [await world.giveUp(company.id), await world.giveUp(company.id)];
  const { queues } = await listDeadLetters(uses, staff);
  expect(queues.map(({ queue, letters }) => [queue, letters.map(({ messageId }) => messageId)])).toEqual([
    ['notify', [first, second]],
  ]);
  expect(Object.keys(queues[0]!.letters[0]!).toSorted()).toEqual([
    'company',
    'deliveries',
    'enqueuedAt',
    'messageId',
    'reason',
  ]);
  const id = first.split('.')[0]!;
  const recorded = await recordedBy(db.app, company.id, async () => {
    expect(await redriveDeadLetters(uses, staff, { queue: 'notify', messages: [first] })).toEqual({ sent: 1 });
  });
  expect(recorded.audit).toEqual(['message.sent-again']);
  expect(await recordsOf(id)).toMatchObject([
    {
      act: 'message.sent-again',
      actor: staff.staff,
      details: { company: company.id, queue: 'notify', attempt: 2 },
    },
  ]);
  const left = await listDeadLetters(uses, staff);
  expect(left.queues[0]!.letters.map(({ messageId }) => messageId)).toEqual([second]);
});

test('nobody but staff with a second factor sends anything again', async () => {
  const input = { queue: 'notify', messages: ['x'] };
  const machine = asPlatformMachine('watcher') as PlatformActor as Staff;
  await expectRefusal(redriveDeadLetters(uses, machine, input), 'not-allowed');
  const hr = { ...company.people.hr } as unknown as Staff;
  await expectRefusal(redriveDeadLetters(uses, hr, input), 'not-allowed');
  await expectRefusal(redriveDeadLetters(uses, { ...staff, breakGlass: true }, input), 'staff-second-factor-missing');
  await expectRefusal(redriveDeadLetters(uses, staff, { ...input, queue: 'nothing' }), 'not-found');
  expect((await listDeadLetters(uses, staff)).queues[0]!.letters).toHaveLength(1);
});

test('a broker that is away is said to be away', async () => {
  const { serviceBusDeadLetters } = await import('../../shared/adapters/service-bus/dead-letters.ts');
  const { Secret } = await import('../../shared/platform/secret.ts');
  const nowhere = 'Endpoint=sb://127.0.0.1:9;SharedAccessKeyName=x;SharedAccessKey=eA==;UseDevelopmentEmulator=true';
  const away = { ...uses, openDeadLetters: () => serviceBusDeadLetters({ connection: new Secret(nowhere) }) };
  await expectRefusal(listDeadLetters(away, staff), 'service-away');
});

test('each run of a job stands with how it went, and quiet ones in a row as one', async () => {
  const run = (work: () => Promise<number>) => recordedRun(uses, 'relay-outbox', work);
  const turns = async (...counts: number[]) => {
    for (const count of counts) {
      db.clock.advance(10_000);
      await run(async () => count);
    }
  };
  await turns(0, 0, 0, 2, 0, 0);
  expect((await runsOf('relay-outbox')).map(({ state, things, times }) => [state, things, times])).toEqual([
    ['done', 0, 2],
    ['done', 2, 1],
    ['done', 0, 3],
  ]);
  await expect(
    run(() => Promise.reject(Object.assign(new Error('Anna Andersson'), { code: 'ECONNREFUSED' }))),
  ).rejects.toThrow('Anna Andersson');
  db.clock.advance(1_000);
  await turns(0);
  const [after, failed] = await runsOf('relay-outbox');
  expect(after).toMatchObject({ state: 'done', times: 1 });
  expect(failed).toMatchObject({ state: 'failed', failure: 'Error:ECONNREFUSED', things: 0 });
  expect(JSON.stringify(await runsOf('relay-outbox'))).not.toContain('Anna');
});

test('a run whose process was killed fails at the next one, and its late end changes nothing', async () => {
  const dead = await beginJobRun(uses, 'sweep-retention');
  db.clock.advance(minute);
  const next = await beginJobRun(uses, 'sweep-retention');
  await completeJobRun(uses, dead, 'sweep-retention', 7);
  await completeJobRun(uses, next, 'sweep-retention', 3);
  expect(await runsOf('sweep-retention')).toMatchObject([
    { id: next, state: 'done', things: 3 },
    { id: dead, state: 'failed', failure: 'killed', things: 0 },
  ]);
});

test('where how it went cannot be kept, the job runs all the same', async () => {
  const broken = { ...uses, operations: { ...db.operations, onPlatform: () => Promise.reject(new Error('away')) } };
  expect(await recordedRun(broken, 'relay-outbox', async () => 5)).toBe(5);
  expect(world.logged).toContain('timer.not-kept {"job":"relay-outbox","error":"Error"}');
});

test('a thousand things that are counted at once are a few statements, and all of them are there', async () => {
  for (let one = 0; one < 1_000; one += 1) uses.signals.count('key-vault-denials');
  await uses.signals.settled();
  const rows = await db.operations.onPlatform((tx) =>
    tx.db.select().from(signalCounts).where(eq(signalCounts.signal, 'key-vault-denials')),
  );
  expect(rows.map(({ count }) => count)).toEqual([1_000]);
});
