import { Problem } from '../../kernel/problem.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { readToken } from '../../platform/opaque-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { deviceOf } from '../identity/device.ts';
import type { DecidesForOthers } from '../identity/needs-second-factor.ts';
import { startSession } from '../identity/start-session.ts';
import { acceptInvitation } from '../invitations/accept-invitation.ts';
import { bankidIssuer } from './bankid-issuer.ts';
import type { BankidView } from './contract.ts';
import type { Employer } from './find-employers.ts';
import { keepEvidence } from './keep-evidence.ts';
import type { OpenOrder } from './open-order.ts';
import { sealContent } from './order-content.ts';
import { changeOrder, dropOrder } from './order-store.ts';
import { nothingToShow } from './order-view.ts';

type Uses = Readonly<{
  database: Database;
  operations: Database;
  keys: KeyRing;
  seals: Seals;
  randomness: Randomness;
  decidesForOthers: DecidesForOthers;
}>;
export type SignedIn = Readonly<{ view: BankidView; session: Secret | null }>;

/** What every other page of the sign-in is told once one of them has the session. */
export const signedInView = (returnTo: string): BankidView => ({ ...nothingToShow, state: 'signed-in', returnTo });

/**
 * Turns a completed order into a session at a company, once: of two requests the second finds it done. The session's token is handed
 * out only after its evidence is kept; who was invited is linked first. Throws Problem `sign-in-unknown` for who may not sign in after all, `keys-away`,
 * and what accept-invitation throws.
 */
export async function signInAt(uses: Uses, { row, content }: OpenOrder, employer: Employer): Promise<SignedIn> {
  const { completed, asked } = content;
  if (!completed) throw new Problem('bankid-gone');
  const spent = { ...content, completed: null };
  const taken = await changeOrder(uses.database, row, {
    state: 'signed-in',
    content: await sealContent(uses, row, spent),
  });
  if (!taken) return { view: signedInView(asked.returnTo), session: null };
  const { id: company, employee } = employer;
  const { subject, signature, ocspResponse } = completed;
  if (asked.invitation !== null)
    await acceptInvitation(uses, asked.invitation, { issuer: bankidIssuer, subject }).catch(async (error: unknown) => {
      // Nobody is signed in: the order must not say so to whoever asks next.
      await dropOrder(uses.database, row.id);
      throw error;
    });
  const vouched = { company, employee, issuer: bankidIssuer, providerSession: null, secondFactor: true };
  const session = await startSession(uses, vouched, deviceOf(asked.userAgent));
  await keepEvidence(uses, { company, session: readToken(session.reveal())!.id, employee, signature, ocspResponse });
  return { view: signedInView(asked.returnTo), session };
}
