import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { decidesForOthers } from '../../shared/claims/approvals/index.ts';
import { entraProvider } from '../../shared/adapters/entra/entra-provider.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { completeSignIn } from '../../shared/people/identity/complete-sign-in.ts';
import { findSession } from '../../shared/people/identity/find-session.ts';
import { startSignIn } from '../../shared/people/identity/start-sign-in.ts';
import { directories, identities, sessions } from '../../shared/people/identity/table.ts';
import { aCompany } from './a-company.ts';
import { freshDatabase } from './fresh-database.ts';
import { keyWorld } from './key-world.ts';
import { lyingProvider, type Account, type Lie } from './twins/lying-provider.ts';

/**
 * The product's own client and verbs with a provider that can lie to them, and an employee of a company whose directory is
 * registered there.
 */
export async function liedTo() {
  const db = await freshDatabase();
  const { keys } = await keyWorld(db);
  const lying = await lyingProvider();
  const ours = await aCompany(db);
  const employee = ours.people.employee;
  const account: Account = { tid: randomUUID(), oid: randomUUID(), email: 'employee@company.example' };
  const issuer = lying.issuerOf(account.tid);
  await db.operations.inTenant(ours.id, async (tx) => {
    await tx.db.insert(directories).values({ tenant: account.tid, companyId: ours.id, registeredAt: tx.now });
    const link = { issuer, subject: account.oid, companyId: ours.id, employeeId: employee.employee };
    await tx.db.insert(identities).values(link);
  });
  const reasons: string[] = [];
  const uses = {
    database: db.app,
    operations: db.operations,
    provider: entraProvider(lying.settings),
    decidesForOthers,
    keys,
    clock: db.clock,
    randomness: db.randomness,
    // The client's own code for what was wrong, without the name of the error's class.
    log: (_: string, fields: object) => void reasons.push((fields as { reason: string }).reason.split(':').at(-1)!),
    publicOrigin: 'http://localhost:1',
  };

  let signedIn = 0;
  const complete = async (ticket: string, returned: URLSearchParams): Promise<string> => {
    const step = await completeSignIn(uses, ticket, returned);
    if (step.kind === 'signed-in') signedIn += 1;
    return step.kind === 'signed-in'
      ? ((await findSession(uses, step.token.reveal()))?.employee ?? 'nobody')
      : step.kind;
  };
  const countSessions = () =>
    db.app.inTenant(ours.id, async (tx) => (await tx.db.select({ id: sessions.id }).from(sessions)).length);

  /** Expects a sign-in to be refused for a reason that the log names, with a problem, and without a session. */
  async function expectRefused(attempt: Promise<string>, reason: string, code = 'sign-in-failed'): Promise<void> {
    const ended = attempt.catch((error: unknown) => (isProblem(error) ? error.code : String(error)));
    expect([await ended, reasons.at(-1)]).toEqual([code, reason]);
    expect(await countSessions()).toBe(signedIn);
  }

  return {
    db,
    uses,
    lying,
    ours,
    account,
    employee: employee.employee,
    complete,
    expectRefused,
    begin: () => startSignIn(uses, null),
    /** A whole sign-in with what the provider does wrong in it: who is signed in. */
    async signIn(lie: Lie = {}, as: Account = account): Promise<string> {
      const { url, ticket } = await startSignIn(uses, null);
      return complete(ticket, lying.signIn(url, as, lie));
    },
  };
}
