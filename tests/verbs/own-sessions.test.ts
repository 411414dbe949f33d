import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { endOneSession } from '../../shared/people/identity/end-one-session.ts';
import { endOtherSessions } from '../../shared/people/identity/end-other-sessions.ts';
import { findSession } from '../../shared/people/identity/find-session.ts';
import { listSessions } from '../../shared/people/identity/list-sessions.ts';
import { endFormerSession } from '../../shared/people/identity/end-former-session.ts';
import { startSession } from '../../shared/people/identity/start-session.ts';
import { unknownDevice, type Device } from '../../shared/people/identity/device.ts';
import { sessions } from '../../shared/people/identity/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const phone: Device = { browser: 'safari', system: 'ios' };

async function signIn(person: Person, device = unknownDevice): Promise<{ token: string; person: Person }> {
  const { company, employee } = person;
  const issuer = 'https://login.example/t/v2.0';
  const vouched = { company, employee, issuer, providerSession: null, secondFactor: true };
  const token = (await startSession(uses, vouched, device)).reveal();
  world.later();
  return { token, person: (await findSession(uses, token))! };
}

test('one’s own sessions are listed, the latest first, with the device and which is this one', async () => {
  const [first, second] = [await signIn(ours.people.employee), await signIn(ours.people.employee, phone)];
  await signIn(ours.people.colleague, phone);
  const { items } = await listSessions(uses, second.person);
  expect(items.map(({ id, device, way, here }) => ({ id, device, way, here }))).toEqual([
    { id: second.person.session, device: { browser: 'safari', system: 'ios' }, way: 'work-account', here: true },
    { id: first.person.session, device: { browser: null, system: null }, way: 'work-account', here: false },
  ]);
});

test('what has ended, has run out or was left idle is not listed', async () => {
  const { hr } = ours.people;
  const [ended, ranOut, idle, here] = [await signIn(hr), await signIn(hr), await signIn(hr), await signIn(hr)];
  await endOneSession(uses, here.person, ended.person.session);
  const change = (person: Person, to: Partial<typeof sessions.$inferInsert>) =>
    db.app.inTenant(ours.id, (tx) =>
      tx.db
        .update(sessions)
        .set(to)
        .where(and(eq(sessions.companyId, ours.id), eq(sessions.id, person.session))),
    );
  await change(ranOut.person, { endsAt: db.clock.now() });
  await change(idle.person, { seenAt: new Date(db.clock.now().getTime() - 31 * 60_000) });
  const { items } = await listSessions(uses, here.person);
  expect(items.map(({ id }) => id)).toEqual([here.person.session]);
});

test('ending one ends that one, for good and recorded', async () => {
  const { manager } = ours.people;
  const [here, there] = [await signIn(manager), await signIn(manager)];
  const recorded = await recordedBy(db.app, ours.id, () => endOneSession(uses, here.person, there.person.session));
  expect(recorded).toEqual({ audit: ['session.ended'], events: [], outbox: [] });
  expect(await findSession(uses, there.token)).toBeNull();
  expect(await findSession(uses, here.token)).not.toBeNull();
  await expectRefusal(endOneSession(uses, here.person, there.person.session), 'not-found');
});

test('a colleague’s session and another company’s are not there', async () => {
  const here = await signIn(ours.people.finance);
  const [colleague, stranger] = [await signIn(ours.people.salary), await signIn(theirs.people.employee)];
  for (const { person } of [colleague, stranger])
    await expectRefusal(endOneSession(uses, here.person, person.session), 'not-found');
  expect(await findSession(uses, colleague.token)).not.toBeNull();
  expect(await findSession(uses, stranger.token)).not.toBeNull();
});

test('ending all others leaves this one, and nobody else’s', async () => {
  const { otherHr, hr } = ours.people;
  const [here, there, away, other] = [
    await signIn(otherHr),
    await signIn(otherHr),
    await signIn(otherHr),
    await signIn(hr),
  ];
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await endOtherSessions(uses, here.person)).toEqual({ ended: 2 });
  });
  expect(recorded.audit).toEqual(['session.ended', 'session.ended']);
  expect(await findSession(uses, there.token)).toBeNull();
  expect(await findSession(uses, away.token)).toBeNull();
  expect(await findSession(uses, here.token)).not.toBeNull();
  expect(await findSession(uses, other.token)).not.toBeNull();
  expect(await endOtherSessions(uses, here.person)).toEqual({ ended: 0 });
});

test('signing in anew in a browser ends the session that it held, of whichever company it is', async () => {
  const former = await signIn(ours.people.colleague, phone);
  const next = await signIn(theirs.people.employee, phone);
  await endFormerSession(uses, former.token);
  expect(await findSession(uses, former.token)).toBeNull();
  expect(await findSession(uses, next.token)).not.toBeNull();
  const [entry] = await db.app.inTenant(ours.id, (tx) =>
    tx.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, former.person.session))
      .orderBy(auditEntries.id)
      .offset(1),
  );
  expect(entry).toMatchObject({ act: 'session.ended', actorId: 'sign-in', details: { why: 'signed-in-anew' } });
});

test('a former token that is none, or has another secret, ends nothing', async () => {
  const held = await signIn(ours.people.colleague);
  const forged = `${held.token.slice(0, -43)}${'A'.repeat(43)}`;
  for (const former of ['x', '', forged]) await endFormerSession(uses, former);
  expect(await findSession(uses, held.token)).not.toBeNull();
});
