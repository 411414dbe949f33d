import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { endStandIn } from '../../shared/claims/approvals/stand-ins/end-stand-in.ts';
import { nameStandIn } from '../../shared/claims/approvals/stand-ins/name-stand-in.ts';
import { approvalFlows, approvalFlowUses } from '../../shared/claims/approvals/table.ts';
import { completeSignIn } from '../../shared/people/identity/complete-sign-in.ts';
import { findSession } from '../../shared/people/identity/find-session.ts';
import type { IdentityProvider } from '../../shared/people/identity/ports.ts';
import { startSession } from '../../shared/people/identity/start-session.ts';
import { startSignIn } from '../../shared/people/identity/start-sign-in.ts';
import { identities } from '../../shared/people/identity/table.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { aFlow, setManager } from '../support/a-flow.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const story = claimStory(world);
const issuer = 'https://login.example/tenant/v2.0';

/** A provider that vouches for whoever the code names, with one factor. */
const provider: IdentityProvider = {
  begin: async (_, wish) => ({
    url: `https://login.example/${wish ? 'confirm' : 'authorize'}`,
    attempt: { state: 's', nonce: 'n', verifier: 'v' },
  }),
  finish: async (returned) => ({
    ...{ issuer, subject: returned.get('code')!, tenant: randomUUID(), secondFactor: false },
    ...{ providerSession: null, signOutHint: null, loginHint: null },
  }),
  signOutUrl: () => Promise.reject(new Error('away')),
};
const uses = { ...world.uses, operations: db.operations, provider };

/** A company whose `colleague` has no role, an account, and a session by one factor. */
async function withOneFactor() {
  const company = await aCompany(db);
  const { employee } = company.people.colleague;
  const subject = randomUUID();
  await db.operations.inTenant(company.id, (tx) =>
    tx.db.insert(identities).values({ issuer, subject, companyId: company.id, employeeId: employee }),
  );
  const vouched = { company: company.id, employee, issuer, providerSession: null, secondFactor: false };
  const start = () => startSession(uses, vouched).then((token) => token.reveal());
  const signIn = async () => {
    const { ticket } = await startSignIn(uses, '/');
    return (await completeSignIn(uses, ticket, new URLSearchParams({ code: subject, state: 's' }))).kind;
  };
  return { company, start, signIn };
}

const today = { from: '2026-05-20', to: '2026-05-22' };
/** Every way to decide about others without a role for it. */
const ways: Readonly<Record<string, (company: ACompany) => Promise<unknown>>> = {
  'as the manager of somebody': ({ id, people }) =>
    setManager(db.app, id, people.employee.employee, people.colleague.employee),
  'as a stand-in': ({ people }) => nameStandIn(uses, people.hr, { standIn: people.colleague.employee, ...today }),
  'named in a flow': (company) =>
    aFlow(uses, company, [{ approver: 'person', person: company.people.colleague.employee }]),
  'named in a claim that keeps an earlier flow': async (company) => {
    await aFlow(uses, company, [{ approver: 'person', person: company.people.colleague.employee }]);
    await story.inReview(company.people.employee);
    await db.app.inTenant(company.id, async (tx) => {
      await tx.db.delete(approvalFlowUses);
      await tx.db.delete(approvalFlows);
    });
  },
};

test.each(Object.entries(ways))('whoever decides %s is in with a second factor only', async (_, becomes) => {
  const { company, start, signIn } = await withOneFactor();
  const token = await start();
  expect(await findSession(uses, token)).not.toBeNull();
  expect(await signIn()).toBe('signed-in');
  await becomes(company);
  expect(await findSession(uses, token)).toBeNull();
  expect(await signIn()).toBe('second-factor');
  await expectRefusal(start(), 'second-factor-missing');
});

test('a stand-in before the first day or after the end is asked for no more than others', async () => {
  const { company, start } = await withOneFactor();
  const { hr, colleague } = company.people;
  const standIn = colleague.employee;
  const token = await start();
  const coming = await nameStandIn(uses, hr, { standIn, from: '2026-06-01', to: '2026-06-02' });
  expect(await findSession(uses, token)).not.toBeNull();
  await endStandIn(uses, hr, coming.id);
  const now = await nameStandIn(uses, hr, { standIn, ...today });
  expect(await findSession(uses, token)).toBeNull();
  await endStandIn(uses, hr, now.id);
  expect(await findSession(uses, token)).not.toBeNull();
});
