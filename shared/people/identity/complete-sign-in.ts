import { isProblem, Problem } from '../../kernel/problem.ts';
import type { ProblemCode } from '../../kernel/problem-codes.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { acceptInvitation } from '../invitations/accept-invitation.ts';
import { unknownDevice, type Device } from './device.ts';
import { endFormerSession } from './end-former-session.ts';
import type { IdentityProvider, VouchedIdentity } from './ports.ts';
import { needsSecondFactor, type DecidesForOthers } from './needs-second-factor.ts';
import { openTicket, sealTicket, type SignInTicket } from './sign-in-ticket.ts';
import { startSession } from './start-session.ts';
import { callbackAddress } from './start-sign-in.ts';
import { findWhoSignsIn } from './find-who-signs-in.ts';

type Uses = Readonly<{
  database: Database;
  operations: Database;
  provider: IdentityProvider;
  decidesForOthers: DecidesForOthers;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  log: Log;
  publicOrigin: string;
}>;

/** How a sign-in went on: a session and where to go, or once more to the provider, for a second factor, with a new ticket. */
export type SignInStep =
  | Readonly<{ kind: 'signed-in'; token: Secret; returnTo: string }>
  | Readonly<{ kind: 'second-factor'; url: string; ticket: string }>;

/** Where somebody signs in: with what, and the token of the session that their browser held until then (null without one). */
export type Arrival = Readonly<{ device: Device; former: string | null }>;

/**
 * Finishes a sign-in that this browser started: `ticket` is the cookie it brings, `returned` what the provider sent with it,
 * `arrival` what the browser is and the session it held before, which ends. Who was invited is linked by it; who needs a second
 * factor is asked for one, once. Throws Problem `sign-in-failed` when any of it does not fit together, `directory-unknown`, `sign-in-unknown` for somebody who is no employee here, or no longer, `second-factor-missing`,
 * and for an invitation `invitation-over`, `invitation-not-yours`, `account-linked-elsewhere`.
 */
export async function completeSignIn(
  uses: Uses,
  ticket: string | null,
  returned: URLSearchParams,
  arrival: Arrival = { device: unknownDevice, former: null },
): Promise<SignInStep> {
  const opened = ticket ? await openTicket(uses, ticket) : null;
  if (!opened) throw refusal(uses, 'sign-in-failed', 'no-ticket');
  const vouched = await uses.provider
    .finish(returned, callbackAddress(uses.publicOrigin), opened.attempt)
    .catch((error: unknown) => {
      // Whoever was asked for a second factor and comes back with an error has none that the directory takes.
      const code = opened.confirming && returned.has('error') ? 'second-factor-missing' : 'sign-in-failed';
      throw refusal(uses, code, errorCode(error));
    });
  if (opened.confirming && !isSame(opened.confirming, vouched)) throw refusal(uses, 'sign-in-failed', 'other-account');
  try {
    const step = await goOn(uses, opened, vouched, arrival.device);
    if (step.kind === 'signed-in' && arrival.former) await endFormerSession(uses, arrival.former);
    return step;
  } catch (error) {
    if (isProblem(error)) uses.log('sign-in.refused', { reason: error.code });
    throw error;
  }
}

async function goOn(uses: Uses, ticket: SignInTicket, vouched: VouchedIdentity, device: Device): Promise<SignInStep> {
  const { invitation, confirming, returnTo } = ticket;
  const { company, employee, roles } = await findWhoSignsIn(uses, vouched, invitation);
  const lacks =
    !vouched.secondFactor &&
    (await uses.database.inTenant(company, (tx) => needsSecondFactor(uses, tx, { id: employee, roles }), 'look'));
  if (lacks) {
    if (confirming) throw new Problem('second-factor-missing');
    const { url, attempt } = await uses.provider.begin(callbackAddress(uses.publicOrigin), { secondFactorOf: vouched });
    const { issuer, subject } = vouched;
    const next = { attempt, returnTo, invitation, confirming: { issuer, subject } };
    return { kind: 'second-factor', url, ticket: await sealTicket(uses, next) };
  }
  if (invitation !== null) await acceptInvitation(uses, invitation, vouched);
  const token = await startSession(uses, { ...vouched, company, employee }, device);
  return { kind: 'signed-in', token, returnTo };
}

const isSame = (one: Pick<VouchedIdentity, 'issuer' | 'subject'>, other: VouchedIdentity): boolean =>
  one.issuer === other.issuer && one.subject === other.subject;

function refusal(uses: Uses, code: ProblemCode, reason: string): Problem {
  uses.log('sign-in.refused', { reason });
  return new Problem(code);
}
