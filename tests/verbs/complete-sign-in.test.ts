import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { completeSignIn, type SignInStep } from '../../shared/people/identity/complete-sign-in.ts';
import { endSession } from '../../shared/people/identity/end-session.ts';
import { findSession } from '../../shared/people/identity/find-session.ts';
import { showSession } from '../../shared/people/identity/show-session.ts';
import { startSignIn } from '../../shared/people/identity/start-sign-in.ts';
import { endSessionsAtProvider } from '../../shared/people/identity/end-sessions-at-provider.ts';
import { directories, identities } from '../../shared/people/identity/table.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { IdentityProvider } from '../../shared/people/identity/ports.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const ours = await aCompany(db);
const { employee, hr, colleague } = ours.people;
const issuer = 'https://login.example/tenant/v2.0';
const tenant = '11111111-2222-4333-8444-555555555555';

/** A provider that vouches for whoever the code names, as the verb's port says; the real one is tried in flows and abuse. */
const provider: IdentityProvider = {
  begin: async (_, wish) => ({
    url: wish ? `https://login.example/confirm/${wish.secondFactorOf.loginHint}` : 'https://login.example/authorize',
    attempt: { state: 's', nonce: 'n', verifier: 'v' },
  }),
  finish: async (returned, _, attempt) => {
    if (returned.get('state') !== attempt.state) throw new Error('state');
    if (returned.has('error')) throw new Error('interaction_required');
    const [subject = '', factor] = returned.get('code')!.split('+');
    const secondFactor = factor === 'confirmed';
    return { issuer, subject, tenant, providerSession: 'p', signOutHint: 'h', loginHint: 'h', secondFactor };
  },
  signOutUrl: () => Promise.reject(new Error('away')),
};
const uses = { ...world.uses, operations: db.operations, provider };
await db.operations.inTenant(ours.id, (tx) =>
  tx.db.insert(identities).values(
    [employee, hr, colleague].map((person, n) => ({
      issuer,
      subject: `subject-${n}`,
      companyId: ours.id,
      employeeId: person.employee,
    })),
  ),
);

const registerDirectory = (directory: string, companyId: Id) =>
  db.operations.onPlatform((tx) =>
    tx.db.insert(directories).values({ tenant: directory, companyId, registeredAt: tx.now }),
  );

const returned = (code: string, state = 's') => new URLSearchParams({ code, state });

async function signIn(code: string): Promise<string> {
  const { ticket } = await startSignIn(uses, '/claims');
  const step = await completeSignIn(uses, ticket, returned(code));
  return signedIn(step).token.reveal();
}

function signedIn(step: SignInStep): Extract<SignInStep, { kind: 'signed-in' }> {
  if (step.kind !== 'signed-in') throw new Error('a second factor is asked for');
  return step;
}

test('who is known and employed gets a session of their own company, recorded', async () => {
  const { ticket } = await startSignIn(uses, '/claims');
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const { token, returnTo } = signedIn(await completeSignIn(uses, ticket, returned('subject-0')));
    expect(returnTo).toBe('/claims');
    expect(await findSession(uses, token.reveal())).toMatchObject({ company: ours.id, employee: employee.employee });
    expect(String(token)).toBe('[secret]');
  });
  expect(recorded).toEqual({ audit: ['session.started'], events: [], outbox: [] });
});

test('a ticket that is missing, changed, another’s or ten minutes old begins nothing', async () => {
  const { ticket } = await startSignIn(uses, null);
  const changed = `${ticket.slice(0, -2)}${ticket.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const wrong of [null, '', 'x', changed, ticket.slice(0, 40)])
    await expectRefusal(completeSignIn(uses, wrong, returned('subject-0')), 'sign-in-failed');
  await expectRefusal(completeSignIn(uses, ticket, returned('subject-0', 'other')), 'sign-in-failed');
  world.later(601);
  await expectRefusal(completeSignIn(uses, ticket, returned('subject-0')), 'sign-in-failed');
});

test('who is no employee here, not yet or no longer, is told so', async () => {
  const employ = (change: Partial<typeof employees.$inferInsert>) =>
    db.app.inTenant(ours.id, (tx) =>
      tx.db
        .update(employees)
        .set(change)
        .where(and(eq(employees.companyId, ours.id), eq(employees.id, colleague.employee))),
    );
  await expectRefusal(signIn('nobody'), 'directory-unknown');
  await registerDirectory(tenant, ours.id);
  await expectRefusal(signIn('nobody'), 'sign-in-unknown');
  await employ({ employedUntil: plainDate('2026-05-19') });
  await expectRefusal(signIn('subject-2'), 'sign-in-unknown');
  await employ({ employedUntil: plainDate('2026-05-20') });
  expect(await signIn('subject-2')).toMatch(/^clvr_/);
  await employ({ employedUntil: null, employedFrom: plainDate('2026-05-21') });
  await expectRefusal(signIn('subject-2'), 'sign-in-unknown');
});

test('a registered directory leads to its own company alone, whatever links there are', async () => {
  const theirs = await aCompany(db);
  await registerDirectory(randomUUID(), theirs.id);
  const foreign = { issuer, subject: 'subject-9', companyId: theirs.id, employeeId: theirs.people.employee.employee };
  await db.operations.inTenant(theirs.id, (tx) => tx.db.insert(identities).values(foreign));
  await expectRefusal(signIn('subject-9'), 'sign-in-unknown');
});

test('who has registered a directory is left by accounts of others', async () => {
  const before = await aCompany(db);
  const other = 'https://login.example/other/v2.0';
  const consultant = {
    ...provider,
    finish: async () => ({
      ...(await provider.finish(returned('subject-8'), '', { state: 's', nonce: '', verifier: '' })),
      issuer: other,
      tenant: randomUUID(),
    }),
  };
  const link = {
    issuer: other,
    subject: 'subject-8',
    companyId: before.id,
    employeeId: before.people.employee.employee,
  };
  await db.operations.inTenant(before.id, (tx) => tx.db.insert(identities).values(link));
  const attempt = async () =>
    completeSignIn({ ...uses, provider: consultant }, (await startSignIn(uses, null)).ticket, returned('x'));
  expect((await attempt()).kind).toBe('signed-in');
  await registerDirectory(randomUUID(), before.id);
  await expectRefusal(attempt(), 'directory-unknown');
});

test('HR is asked for a second factor, once, and is nobody without it', async () => {
  const { ticket } = await startSignIn(uses, '/review');
  const step = await completeSignIn(uses, ticket, returned('subject-1'));
  if (step.kind === 'signed-in') throw new Error('HR was let in with one factor');
  expect(step.url).toBe('https://login.example/confirm/h');
  await expectRefusal(completeSignIn(uses, step.ticket, returned('subject-1')), 'second-factor-missing');
  const denied = new URLSearchParams({ error: 'access_denied', state: 's' });
  await expectRefusal(completeSignIn(uses, step.ticket, denied), 'second-factor-missing');
  await expectRefusal(completeSignIn(uses, step.ticket, returned('subject-0+confirmed')), 'sign-in-failed');
  const { token, returnTo } = signedIn(await completeSignIn(uses, step.ticket, returned('subject-1+confirmed')));
  expect(returnTo).toBe('/review');
  expect(await findSession(uses, token.reveal())).toMatchObject({ employee: hr.employee });
});

test('a role that needs a second factor ends a session without one', async () => {
  const token = await signIn('subject-0');
  const become = (roles: Role[]) =>
    db.app.inTenant(ours.id, (tx) =>
      tx.db
        .update(employees)
        .set({ roles })
        .where(and(eq(employees.companyId, ours.id), eq(employees.id, employee.employee))),
    );
  await become(['employee', 'salary']);
  expect(await findSession(uses, token)).toBeNull();
  await become(['employee']);
  expect(await findSession(uses, token)).not.toBeNull();
});

test('sign-out at the provider ends the sessions of that session there, and of no other', async () => {
  const [one, two] = [await signIn('subject-0'), await signIn('subject-1+confirmed')];
  const left = { issuer, providerSession: 'p' };
  for (const unknown of [
    { ...left, providerSession: 'q' },
    { ...left, issuer: 'https://login.example/x' },
    { ...left, issuer: `${issuer}\u0000` },
    { ...left, providerSession: 'p\u0000' },
    { ...left, providerSession: '' },
    { ...left, providerSession: 'p'.repeat(301) },
  ])
    expect(await endSessionsAtProvider(uses, unknown)).toBe(0);
  expect(await findSession(uses, one)).not.toBeNull();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await endSessionsAtProvider(uses, left)).toBeGreaterThan(1);
  });
  expect(new Set(recorded.audit)).toEqual(new Set(['session.ended']));
  for (const token of [one, two]) expect(await findSession(uses, token)).toBeNull();
  expect(await endSessionsAtProvider(uses, left)).toBe(0);
});

test.each([
  ['subject-0', 2 * 3600, 24 * 3600],
  ['subject-1+confirmed', 30 * 60, 10 * 3600],
] as const)('a session of %s lasts %i s without use and %i s in all', async (code, idle, absolute) => {
  const token = await signIn(code);
  world.later(idle);
  expect(await findSession(uses, token)).not.toBeNull();
  world.later(idle + 1);
  expect(await findSession(uses, token)).toBeNull();
  const used = await signIn(code);
  for (let spent = 0; spent + idle < absolute; spent += idle) {
    world.later(idle);
    if (spent + 2 * idle < absolute) expect(await findSession(uses, used), String(spent)).not.toBeNull();
  }
  world.later(idle);
  expect(await findSession(uses, used)).toBeNull();
});

test('an ended session is nobody’s, is recorded once, and a provider that is away does not matter', async () => {
  const token = await signIn('subject-0');
  const person = (await findSession(uses, token))!;
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await endSession(uses, person)).toEqual({ signOutUrl: null });
    await endSession(uses, person);
  });
  expect(recorded.audit).toEqual(['session.ended']);
  expect(await findSession(uses, token)).toBeNull();
  await expectRefusal(endSession(uses, { ...person, roles: [] }), 'not-allowed');
});

test('a session shows who one is and what one may do at all', async () => {
  expect(await showSession(uses, null)).toEqual({ person: null, company: null, may: [] });
  const shown = await showSession(uses, hr);
  expect(shown).toMatchObject({
    person: { name: 'Hr Exempel', roles: ['employee', 'hr'] },
    company: { name: ours.name },
  });
  expect(shown.may).toContain('expense.decide');
  expect((await showSession(uses, employee)).may).not.toContain('employee.list');
});
