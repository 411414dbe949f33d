import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { asMachine } from '../../platform/actor.ts';
import { tellUse } from '../../platform/analytics/tell-use.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { makeToken } from '../../platform/opaque-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { bankidIssuer } from '../bankid/bankid-issuer.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import { employees } from '../employees/table.ts';
import { needsSecondFactor, type DecidesForOthers } from './needs-second-factor.ts';
import { unknownDevice, type Device } from './device.ts';
import { sessionLimits } from './session-limits.ts';
import { sessions } from './table.ts';

/** Whom a way of signing in has vouched for, and how surely. */
export type Vouched = Readonly<{
  company: Id;
  employee: Id;
  issuer: string;
  /** What the way's own session is called; null where it has none. */
  providerSession: string | null;
  signOutHint?: string | null;
  /** Whether more than one factor was confirmed. */
  secondFactor: boolean;
}>;

/**
 * Starts a session for somebody who has been vouched for, on a device; gives its token. Throws Problem `sign-in-unknown` for
 * who may not sign in, `second-factor-missing`.
 */
export async function startSession(
  uses: { database: Database; randomness: Randomness; decidesForOthers: DecidesForOthers },
  { company, employee: who, issuer, providerSession, signOutHint = null, secondFactor }: Vouched,
  device: Device = unknownDevice,
): Promise<Secret> {
  const actor = asMachine('sign-in', company);
  authorise(actor, 'session.start');
  return uses.database.inTenant(company, async (tx) => {
    const [employee] = await tx.db
      .select()
      .from(employees)
      .where(and(eq(employees.companyId, tx.company), eq(employees.id, who)));
    if (!employee || !maySignIn(employee, tx.now)) throw new Problem('sign-in-unknown');
    if (!secondFactor && (await needsSecondFactor(uses, tx, employee))) throw new Problem('second-factor-missing');
    const id = tx.newId();
    const { text, hash } = makeToken(tx.company, id, uses.randomness);
    await tx.db.insert(sessions).values({
      companyId: tx.company,
      id,
      employeeId: employee.id,
      secretHash: hash,
      issuer,
      providerSession,
      signOutHint,
      secondFactor,
      ...device,
      startedAt: tx.now,
      seenAt: tx.now,
      endsAt: new Date(tx.now.getTime() + sessionLimits(employee.roles).absolute),
    });
    await audit(tx, actor, 'session.started', { kind: 'session', id }, { employee: employee.id });
    const way = issuer === bankidIssuer ? 'bankid' : 'work-account';
    await tellUse(tx, 'session.started', { way, language: employee.language });
    return text;
  });
}
