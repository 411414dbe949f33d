import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { IdentityProvider } from '../../shared/people/identity/ports.ts';
import { addStaff } from '../../shared/people/staff/add-staff.ts';
import { completeStaffSignIn } from '../../shared/people/staff/complete-staff-sign-in.ts';
import { disableStaff } from '../../shared/people/staff/disable-staff.ts';
import { endStaffSession } from '../../shared/people/staff/end-staff-session.ts';
import { findStaff } from '../../shared/people/staff/find-staff.ts';
import { listBreakGlass } from '../../shared/people/staff/list-break-glass.ts';
import { makeBreakGlass } from '../../shared/people/staff/make-break-glass.ts';
import { openBreakGlass } from '../../shared/people/staff/open-break-glass.ts';
import { revokeBreakGlass } from '../../shared/people/staff/revoke-break-glass.ts';
import { showStaffSession } from '../../shared/people/staff/show-staff-session.ts';
import { startStaffSignIn } from '../../shared/people/staff/start-staff-sign-in.ts';
import { startSignIn } from '../../shared/people/identity/start-sign-in.ts';
import { breakGlassCodes } from '../../shared/people/staff/table.ts';
import { alarmStaff } from '../../shared/messages/notifications/alarm-staff.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { asPlatformMachine } from '../../shared/platform/actor.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const issuer = 'https://login.example/platform/v2.0';
const operator = asPlatformMachine('operator');

/** Vouches for whoever the code names; a code that ends in `!` is without a second factor. */
const staffProvider: IdentityProvider = {
  begin: async (_, wish) => {
    expect(wish).toEqual({ secondFactorOf: { loginHint: null } });
    return { url: 'https://login.example/authorize', attempt: { state: 's', nonce: 'n', verifier: 'v' } };
  },
  finish: async (returned, _, attempt) => {
    if (returned.get('state') !== attempt.state) throw new Error('state');
    const code = returned.get('code') ?? '';
    return {
      issuer,
      subject: code.replace('!', ''),
      tenant: 't',
      signOutHint: null,
      loginHint: null,
      providerSession: null,
      secondFactor: !code.endsWith('!'),
    };
  },
  signOutUrl: () => Promise.reject(new Error('away')),
};
const { mailer, log } = world.uses;
const uses = {
  ...world.uses,
  operations: db.operations,
  staffProvider,
  alarm: (...[staff, by, at]: [Parameters<typeof alarmStaff>[1], string, Date]) =>
    alarmStaff({ mailer, randomness: db.randomness, log }, staff, by, at),
};
const returned = (code: string, state = 's') => new URLSearchParams({ code, state });
const signIn = async (code: string, former: string | null = null) => {
  const { ticket } = await startStaffSignIn(uses, null);
  return (await completeStaffSignIn(uses, ticket, returned(code), former)).token.reveal();
};
const recordsOf = async (subject: Id) =>
  (
    await db.operations.onPlatform((tx) =>
      tx.db.select().from(platformAuditEntries).where(eq(platformAuditEntries.subjectId, subject)),
    )
  ).map(({ act }) => act);

let added = 0;
async function added1(): Promise<{ id: Id; subject: string; address: string }> {
  added += 1;
  const [subject, address] = [`subject-${added}`, `added-${added}@clvr.example`];
  const id = await addStaff(uses, operator, { name: 'Tilda Ny', address, language: 'en', issuer, subject });
  return { id, subject, address };
}

test('a member of staff signs in with a second factor, and is told who they are and what they may', async () => {
  const { id, subject, address } = await added1();
  const staff = (await findStaff(uses, await signIn(subject)))!;
  expect(staff).toMatchObject({ kind: 'staff', company: null, staff: id, breakGlass: false, language: 'en' });
  const view = await showStaffSession(uses, staff);
  expect(view).toMatchObject({ staff: { id, name: 'Tilda Ny', email: address }, breakGlass: false });
  expect(view.may).toEqual([
    'access.ask',
    'access.leave',
    'company.list',
    'company.set-up',
    'company.invite-hr',
    'vendor.read',
    'vendor.change',
    'sub-processor.read',
    'sub-processor.propose',
    'sub-processor.answer',
    'secret.list',
    'contract.confirm-end',
    'incident.read',
    'incident.open',
    'incident.record',
    'incident.tell-customers',
    'incident.close',
    'operations.read',
    'dead-letter.redrive',
    'alert.acknowledge',
    'staff.read',
    'staff.end-session',
  ]);
  expect(await recordsOf(staff.session)).toEqual(['staff.session-started']);
});

test('without a second factor, unknown or shut out, nobody gets in', async () => {
  const { subject, address } = await added1();
  await expectRefusal(signIn(`${subject}!`), 'staff-second-factor-missing');
  await expectRefusal(signIn('nobody'), 'staff-unknown');
  const token = await signIn(subject);
  await disableStaff(uses, operator, address);
  expect(await findStaff(uses, token)).toBeNull();
  await expectRefusal(signIn(subject), 'staff-unknown');
  await expectRefusal(disableStaff(uses, operator, address), 'not-found');
});

test('a ticket of a company’s sign-in opens nothing here, nor does one that is changed or old', async () => {
  const { subject } = await added1();
  const provider: IdentityProvider = {
    ...staffProvider,
    begin: async () => staffProvider.begin('', { secondFactorOf: { loginHint: null } }),
  };
  const { ticket: theirs } = await startSignIn({ ...uses, provider }, '/');
  const { ticket } = await startStaffSignIn(uses, null);
  for (const wrong of [null, '', 'x', theirs, ticket.slice(0, 40)])
    await expectRefusal(completeStaffSignIn(uses, wrong, returned(subject), null), 'sign-in-failed');
  await expectRefusal(completeStaffSignIn(uses, ticket, returned(subject, 'other'), null), 'sign-in-failed');
  world.later(601);
  await expectRefusal(completeStaffSignIn(uses, ticket, returned(subject), null), 'sign-in-failed');
});

test.each([
  ['/staff/companies/017f22e2-79b0-7cc3-98c4-dc0c0c07398f', '/staff/companies/017f22e2-79b0-7cc3-98c4-dc0c0c07398f'],
  ['/claims', '/staff/companies'],
  ['//evil.example', '/staff/companies'],
  ['/staff/../claims', '/staff/companies'],
  [null, '/staff/companies'],
])('staff who were on their way to %s come to %s', async (wanted, to) => {
  const { subject } = await added1();
  const { ticket } = await startStaffSignIn(uses, wanted);
  expect((await completeStaffSignIn(uses, ticket, returned(subject), null)).returnTo).toBe(to);
});

test('a session of staff ends idle after a quarter of an hour, at the latest after eight, and when it is ended', async () => {
  const { subject } = await added1();
  const token = await signIn(subject);
  world.later(15 * 60);
  expect(await findStaff(uses, token)).not.toBeNull();
  world.later(15 * 60 + 1);
  expect(await findStaff(uses, token)).toBeNull();
  const long = await signIn(subject);
  for (let quarter = 0; quarter < 32; quarter += 1) {
    expect(await findStaff(uses, long), `quarter ${quarter}`).not.toBeNull();
    world.later(15 * 60);
  }
  expect(await findStaff(uses, long)).toBeNull();
  const ended = await signIn(subject);
  const staff = (await findStaff(uses, ended))!;
  await endStaffSession(uses, staff);
  expect(await findStaff(uses, ended)).toBeNull();
  expect(await recordsOf(staff.session)).toEqual(['staff.session-started', 'staff.session-ended']);
});

test('signing in anew in a browser ends the session that it held', async () => {
  const { subject } = await added1();
  const former = await signIn(subject);
  const next = await signIn(subject, former);
  expect(await findStaff(uses, former)).toBeNull();
  expect(await findStaff(uses, next)).not.toBeNull();
});

test.each(['', 'clvr_staff_x_y', `clvr_glass_017f22e2-79b0-7cc3-98c4-dc0c0c07398f_${'A'.repeat(43)}`])(
  'a token like %j is nobody’s',
  async (text) => {
    expect(await findStaff(uses, text)).toBeNull();
  },
);

test('an address and a subject are one member of staff’s', async () => {
  const { subject, address } = await added1();
  const other = { name: 'X', language: 'sv', issuer } as const;
  await expectRefusal(addStaff(uses, operator, { ...other, address, subject: 'new' }), 'changed-meanwhile');
  await expectRefusal(
    addStaff(uses, operator, { ...other, address: 'new@clvr.example', subject }),
    'changed-meanwhile',
  );
  await expectRefusal(addStaff(uses, operator, { ...other, address: 'none', subject: 'new' }), 'input-invalid');
  const siv = await aStaffMember(db);
  await expectRefusal(addStaff(uses, siv, { ...other, address: 'b@clvr.example', subject: 'b' }), 'not-allowed');
});

test('a break-glass code opens an hour without the provider, and everybody hears of it', async () => {
  const { id: staffId, address } = await added1();
  const { id, code } = await makeBreakGlass(uses, operator, { address, days: 30 });
  expect(String(code)).toBe('[secret]');
  const [kept] = await db.operations.onPlatform((tx) =>
    tx.db.select().from(breakGlassCodes).where(eq(breakGlassCodes.id, id)),
  );
  expect(JSON.stringify(kept)).not.toContain(code.reveal().slice(-43));
  const token = (await openBreakGlass(uses, { code: ` ${code.reveal()}\n` })).reveal();
  const staff = (await findStaff(uses, token))!;
  expect(staff).toMatchObject({ staff: staffId, breakGlass: true });
  expect(await recordsOf(id)).toEqual(['glass.code-made', 'glass.broken']);
  expect(world.logged).toContain('break-glass.used');
  const [mail] = await world.mailsTo(address);
  expect(mail?.subject).toBe('A break-glass account was used');
  expect(mail?.text).toContain('Tilda Ny');
  expect(mail?.text).not.toContain('clvr_glass');
  for (let tenth = 0; tenth < 6; tenth += 1) {
    expect(await findStaff(uses, token)).not.toBeNull();
    world.later(10 * 60);
  }
  expect(await findStaff(uses, token)).toBeNull();
});

test('a code that is wrong, revoked, too old or its holder’s who was shut out opens nothing', async () => {
  const { address } = await added1();
  const { id, code } = await makeBreakGlass(uses, operator, { address, days: 2 });
  const text = code.reveal();
  for (const wrong of [
    'x',
    text.slice(0, -1),
    `${text.slice(0, -43)}${'A'.repeat(43)}`,
    text.replace('glass', 'staff'),
  ])
    await expectRefusal(openBreakGlass(uses, { code: wrong }), 'break-glass-refused');
  const held = (await openBreakGlass(uses, { code: text })).reveal();
  const token = (await openBreakGlass(uses, { code: text }, held)).reveal();
  expect([await findStaff(uses, held), (await findStaff(uses, token)) !== null]).toEqual([null, true]);
  await revokeBreakGlass(uses, operator, id);
  expect(await findStaff(uses, token)).toBeNull();
  await expectRefusal(openBreakGlass(uses, { code: text }), 'break-glass-refused');
  await expectRefusal(revokeBreakGlass(uses, operator, id), 'not-found');
  const old = await makeBreakGlass(uses, operator, { address, days: 1 });
  world.later(24 * 3600);
  await expectRefusal(openBreakGlass(uses, { code: old.code.reveal() }), 'break-glass-refused');
  const lasting = await makeBreakGlass(uses, operator, { address, days: 1 });
  await disableStaff(uses, operator, address);
  await expectRefusal(openBreakGlass(uses, { code: lasting.code.reveal() }), 'break-glass-refused');
  await expectRefusal(makeBreakGlass(uses, operator, { address, days: 1 }), 'not-found');
  await expect(makeBreakGlass(uses, operator, { address, days: 366 })).rejects.toThrow(RangeError);
  expect((await listBreakGlass(uses, operator)).find((one) => one.id === id)?.revokedAt).not.toBeNull();
});

test('staff make no codes: only an operator does', async () => {
  const siv = await aStaffMember(db);
  await expectRefusal(makeBreakGlass(uses, siv, { address: siv.address, days: 1 }), 'not-allowed');
});
