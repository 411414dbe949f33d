import { randomInt } from 'node:crypto';
import { sessions } from '../../shared/people/identity/table.ts';
import { sessionLimits } from '../../shared/people/identity/session-limits.ts';
import { staffLimits } from '../../shared/people/staff/staff-limits.ts';
import { staffSessions } from '../../shared/people/staff/table.ts';
import type { Person, Staff } from '../../shared/platform/actor.ts';
import { makeToken } from '../../shared/platform/opaque-token.ts';
import { makePlatformToken } from '../../shared/platform/platform-token.ts';
import { aCompany, type ACompany, type CompanyWishes } from './a-company.ts';
import { aStaffMember } from './a-staff-member.ts';
import { Caller } from './caller.ts';
import type { StackAddress } from './run-stack.ts';
import { sharedPeer } from './shared-peer.ts';
import { stackDatabase, type StackDatabase } from './stack-database.ts';

export type CompanyOnStack = ACompany & {
  /** Somebody of the company with a session of their own, which did not come about by signing in. */
  as(who: keyof ACompany['people']): Promise<Caller>;
};

/** A stack that runs, and a way to put a company of the test's own into it. */
export type WholeStack = StackAddress & {
  db: StackDatabase;
  nobody: Caller;
  company(wishes?: CompanyWishes): Promise<CompanyOnStack>;
  caller(person: Person): Promise<Caller>;
  /** Starts a timer job by hand, as an operator does, and does not wait for its end. */
  startJob(name: string): Promise<void>;
  /** A member of staff with a session of their own, which did not come about by signing in. */
  staff(name?: string): Promise<{ caller: Caller; staff: Staff }>;
  /** Every mail that reached an address, newest first. */
  mailsTo(
    address: string,
  ): Promise<{ subject: string; text: string; html: string | null; headers: Record<string, string> }[]>;
};

export const sessionCookie = (origin: string): string => `__Host-clvr_session_${new URL(origin).port}`;
export const staffCookie = (origin: string): string => `__Host-clvr_staff_${new URL(origin).port}`;

/** The stack that the whole test run shares. Nothing in it may be killed, and nobody counts on what others do in it. */
export async function wholeStack(): Promise<WholeStack> {
  return onStack(await sharedPeer('stack'));
}

/** Wraps a running stack, shared or one's own, for the test file that calls it at its top level. */
export function onStack(address: StackAddress): WholeStack {
  const db = stackDatabase(address);

  async function caller(person: Person): Promise<Caller> {
    const id = db.randomness.id();
    const now = db.clock.now();
    const { text, hash } = makeToken(person.company, id, db.randomness);
    await db.app.inTenant(person.company, (tx) =>
      tx.db.insert(sessions).values({
        companyId: person.company,
        id,
        employeeId: person.employee,
        secretHash: hash,
        issuer: 'a test',
        secondFactor: true,
        startedAt: now,
        seenAt: now,
        endsAt: new Date(now.getTime() + sessionLimits(person.roles).absolute),
      }),
    );
    return new Caller(address.origin, `${sessionCookie(address.origin)}=${text.reveal()}`);
  }

  return {
    ...address,
    db,
    caller,
    nobody: new Caller(address.origin),
    async startJob(name) {
      const headers = { 'x-functions-key': address.masterKey, 'content-type': 'application/json' };
      await fetch(`${address.hostOrigin}/admin/functions/${name}`, { method: 'POST', headers, body: '{}' });
    },
    async staff(name) {
      const staff = await aStaffMember(db, name);
      const id = db.randomness.id();
      const now = db.clock.now();
      const { text, hash } = makePlatformToken('staff', id, db.randomness);
      await db.operations.onPlatform((tx) =>
        tx.db.insert(staffSessions).values({
          id,
          staffId: staff.staff,
          secretHash: hash,
          issuer: 'a test',
          startedAt: now,
          seenAt: now,
          endsAt: new Date(now.getTime() + staffLimits.absolute),
        }),
      );
      const called = new Caller(address.origin, `${staffCookie(address.origin)}=${text.reveal()}`);
      return { caller: called, staff: { ...staff, session: id } };
    },
    async company(wishes = {}) {
      // Files of the run make companies at the same time: a number that is taken is drawn again.
      const draw = async (): Promise<ACompany> =>
        aCompany(db, { number: randomInt(1, 99_999), ...wishes }).catch((error: unknown) => {
          if ((error as { code?: string }).code === '23505') return draw();
          throw error;
        });
      const made = await draw();
      return { ...made, as: (who) => caller(made.people[who]) };
    },
    async mailsTo(to) {
      const answer = await fetch(`${address.mailOrigin}/mails.json?to=${encodeURIComponent(to)}`);
      return (await answer.json()) as Awaited<ReturnType<WholeStack['mailsTo']>>;
    },
  };
}
