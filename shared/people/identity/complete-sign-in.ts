import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import { makeToken } from '../../platform/opaque-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { isEmployed } from '../employees/employment.ts';
import { employees } from '../employees/table.ts';
import type { IdentityProvider, VouchedIdentity } from './ports.ts';
import { sessionLimits } from './session-limits.ts';
import { openTicket } from './sign-in-ticket.ts';
import { callbackAddress } from './start-sign-in.ts';
import { identities, sessions } from './table.ts';

type Uses = Readonly<{
  database: Database;
  provider: IdentityProvider;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  log: Log;
  publicOrigin: string;
}>;

/**
 * Finishes a sign-in that this browser started: `ticket` is the cookie it brings, `returned` what the provider sent with it.
 * Gives the session's token and where to go. Throws Problem `sign-in-failed` when any of it does not fit together, and
 * `sign-in-unknown` for somebody who is no employee here, or no longer.
 */
export async function completeSignIn(
  uses: Uses,
  ticket: string | null,
  returned: URLSearchParams,
): Promise<{ token: Secret; returnTo: string }> {
  const opened = ticket ? await openTicket(uses, ticket) : null;
  if (!opened) {
    uses.log('sign-in.refused', { reason: 'no-ticket' });
    throw new Problem('sign-in-failed');
  }
  const vouched = await uses.provider
    .finish(returned, callbackAddress(uses.publicOrigin), opened.attempt)
    .catch((error: unknown) => {
      uses.log('sign-in.refused', { reason: errorCode(error) });
      throw new Problem('sign-in-failed');
    });
  return { token: await startSession(uses, vouched), returnTo: opened.returnTo };
}

async function startSession(uses: Uses, vouched: VouchedIdentity): Promise<Secret> {
  const { issuer, subject } = vouched;
  const [known] = await uses.database.onPlatform((tx) =>
    tx.db
      .select({ company: identities.companyId, employee: identities.employeeId })
      .from(identities)
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject))),
  );
  if (!known) throw unknown(uses, 'no-identity');
  const actor = asMachine('sign-in', known.company);
  authorise(actor, 'session.start');
  return uses.database.inTenant(known.company, async (tx) => {
    const [employee] = await tx.db
      .select()
      .from(employees)
      .where(and(eq(employees.companyId, tx.company), eq(employees.id, known.employee)));
    if (!employee || !isEmployed(employee, tx.now)) throw unknown(uses, 'not-employed');
    const id: Id = tx.newId();
    const { text, hash } = makeToken(tx.company, id, uses.randomness);
    await tx.db.insert(sessions).values({
      companyId: tx.company,
      id,
      employeeId: employee.id,
      secretHash: hash,
      issuer,
      providerSession: vouched.providerSession,
      startedAt: tx.now,
      seenAt: tx.now,
      endsAt: new Date(tx.now.getTime() + sessionLimits(employee.roles).absolute),
    });
    await audit(tx, actor, 'session.started', { kind: 'session', id }, { employee: employee.id });
    return text;
  });
}

function unknown(uses: Uses, reason: string): Problem {
  uses.log('sign-in.refused', { reason });
  return new Problem('sign-in-unknown');
}
