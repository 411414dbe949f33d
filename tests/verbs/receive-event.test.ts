import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listInboundSecrets } from '../../shared/payroll/partners/inbound/list-inbound-secrets.ts';
import { makeInboundSecret } from '../../shared/payroll/partners/inbound/make-inbound-secret.ts';
import { receiveEvent } from '../../shared/payroll/partners/inbound/receive-event.ts';
import { inboundEvents } from '../../shared/payroll/partners/inbound/table.ts';
import { asMachine, type Signer } from '../../shared/platform/actor.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const { approved, lockedRun, claim, lines } = payrollWorld(world);
const hash = (text: string) => createHash('sha256').update(text).digest();
const timestamp = '2026-05-25T06:00:00.000Z';
type Event = Parameters<typeof receiveEvent>[2];

async function withRun() {
  const company = await aCompany(db);
  const { employee, salary, hr } = company.people;
  for (const covered of [100_00, 200_00]) await approved(company, employee, { covered });
  const { id: run } = await lockedRun(salary, '2026-05');
  const { made } = await makeInboundSecret(uses, hr);
  const send = (event: Event, name = 'msg_1', body = JSON.stringify(event)) => {
    const message = { name: hash(name), body: hash(`${name}.${body}`) };
    const signer: Signer = {
      ...asMachine('payroll-system', company.id),
      machine: 'payroll-system',
      token: made.id,
      language: null,
      message,
    };
    return receiveEvent(uses, signer, event);
  };
  const [first, second] = await lines(company, run);
  return { company, run, send, secret: made.id, first: first!, second: second! };
}
const paid = (run: string, ...named: string[]): Event => ({
  type: 'payment.confirmed',
  timestamp,
  data: { run, ...(named.length > 0 ? { lines: named } : {}) },
});
const refused = (run: string, line: string, reason = 'Okänt konto'): Event => ({
  type: 'line.rejected',
  timestamp,
  data: { run, line, reason },
});

test('what is told has its effect once, is recorded as the secret’s, and a message that comes again changes nothing', async () => {
  const { company, run, send, secret, first, second } = await withRun();
  await send(paid(run, first.id));
  await send(refused(run, second.id), 'msg_2');
  expect([(await claim(company, first.expenseId!)).state, (await claim(company, second.expenseId!)).state]).toEqual([
    'paid',
    'in_review',
  ]);
  const again = await recordedBy(db.app, company.id, async () => {
    await send(paid(run, first.id));
    await send(refused(run, second.id), 'msg_2');
  });
  expect(again).toEqual({ audit: [], events: [], outbox: [] });
  const entries = await db.app.inTenant(company.id, (tx) =>
    tx.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.companyId, company.id), eq(auditEntries.act, 'payroll-event.received')))
      .orderBy(auditEntries.at, auditEntries.id),
  );
  expect(entries.map(({ actorKind, actorId, details }) => [actorKind, actorId, details])).toEqual(
    ['payment.confirmed', 'line.rejected'].map((type) => ['machine', `payroll-system:${secret}`, { type }]),
  );
  const { items } = await listInboundSecrets(uses, company.people.hr);
  expect(items[0]!.lastUsedOn).not.toBeNull();
});

test('another message of the same name is refused, and changes nothing', async () => {
  const { company, run, send, first, second } = await withRun();
  await send(paid(run, first.id));
  await expectRefusal(send(paid(run, second.id)), 'message-name-reused');
  expect((await claim(company, second.expenseId!)).state).toBe('in_payroll');
});

test('a message without effect is not taken: it may come again when it has one', async () => {
  const { company, run, send, first } = await withRun();
  await expectRefusal(send(paid(run, db.randomness.id())), 'not-found');
  await send(paid(run, first.id));
  await expectRefusal(send(refused(run, first.id), 'msg_2'), 'line-answered');
  const kept = await db.app.inTenant(company.id, (tx) => tx.db.select().from(inboundEvents));
  expect(kept).toHaveLength(1);
});

test('of sixteen of the same name at once one is taken', async () => {
  const { company, run, send } = await withRun();
  const recorded = await recordedBy(db.app, company.id, () =>
    Promise.all(Array.from({ length: 16 }, () => send(paid(run)))),
  );
  expect(recorded.events).toEqual(['expense.paid', 'expense.paid']);
  expect(recorded.audit.filter((act) => act === 'payroll-event.received')).toHaveLength(1);
});

test('another company’s run is not there', async () => {
  const [ours, theirs] = [await withRun(), await withRun()];
  await expectRefusal(ours.send(paid(theirs.run)), 'not-found');
  await expectRefusal(ours.send(refused(ours.run, theirs.first.id)), 'not-found');
});

test.each([
  ['of another type', { type: 'employee.hired', timestamp, data: {} }],
  ['without data', { type: 'payment.confirmed', timestamp }],
  [
    'without a line',
    { type: 'line.rejected', timestamp, data: { run: '01940000-0000-7000-8000-00000000dead', reason: 'x' } },
  ],
  ['that is a list', []],
])('a message %s is refused', async (_, event) => {
  const { send } = await withRun();
  await expectRefusal(send(event as Event), 'input-invalid');
});
