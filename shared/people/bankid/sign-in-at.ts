import { Problem } from '../../kernel/problem.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { readToken } from '../../platform/opaque-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { startSession } from '../identity/start-session.ts';
import { bankidIssuer } from './bankid-issuer.ts';
import type { BankidView } from './contract.ts';
import type { Employer } from './find-employers.ts';
import { keepEvidence } from './keep-evidence.ts';
import type { OpenOrder } from './open-order.ts';
import { sealContent } from './order-content.ts';
import { changeOrder } from './order-store.ts';
import { nothingToShow } from './order-view.ts';

type Uses = Readonly<{ database: Database; keys: KeyRing; seals: Seals; randomness: Randomness }>;
export type SignedIn = Readonly<{ view: BankidView; session: Secret | null }>;

/** What every other page of the sign-in is told once one of them has the session. */
export const signedInView = (returnTo: string): BankidView => ({ ...nothingToShow, state: 'signed-in', returnTo });

/**
 * Turns a completed order into a session at a company, once: of two requests the second finds it done. The session's token is handed
 * out only after its evidence is kept. Throws Problem `sign-in-unknown` for who may not sign in after all, `keys-away`.
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
  const session = await startSession(uses, {
    company,
    employee,
    issuer: bankidIssuer,
    providerSession: null,
    secondFactor: true,
  });
  const { signature, ocspResponse } = completed;
  await keepEvidence(uses, { company, session: readToken(session.reveal())!.id, employee, signature, ocspResponse });
  return { view: signedInView(asked.returnTo), session };
}
