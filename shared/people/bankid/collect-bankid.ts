import { timingSafeEqual } from 'node:crypto';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { DecidesForOthers } from '../identity/needs-second-factor.ts';
import { advanceOrder, elsewhere, type AdvanceUses } from './advance-order.ts';
import { collectBankid as contract } from './contract.ts';
import { findEmployers } from './find-employers.ts';
import { findInviter } from './find-inviter.ts';
import { openOrder, type OpenOrder } from './open-order.ts';
import { sealContent } from './order-content.ts';
import { changeOrder, dropOrder } from './order-store.ts';
import { nothingToShow, orderView } from './order-view.ts';
import { signedInView, signInAt, type SignedIn } from './sign-in-at.ts';

type Uses = AdvanceUses &
  Readonly<{ operations: Database; seals: Seals; bankidApp: string | null; decidesForOthers: DecidesForOthers }>;

/**
 * How the sign-in of a browser stands, by the ticket in its cookie; BankID is asked where two seconds have passed. Gives the token of
 * the session where this request is what signs in. Throws Problem `bankid-gone`, `bankid-unknown` for whom no company
 * knows, `bankid-elsewhere` for an order that another network's device finished, `keys-away`; for who was invited what accept-invitation
 * throws, and `invitation-not-yours`.
 */
export async function collectBankid(
  uses: Uses,
  ticket: string | null,
  input: z.input<typeof contract.input>,
): Promise<SignedIn> {
  const { nonce } = parse(contract.input, input);
  const opened = await openOrder(uses, ticket);
  const order = opened.row.state === 'pending' ? await advanceOrder(uses, opened) : opened;
  const { row, content } = order;
  if (row.state === 'signed-in') return { view: signedInView(content.asked.returnTo), session: null };
  if (row.state === 'failed' && row.hint === elsewhere) throw await refused(uses, order, 'bankid-elsewhere');
  if (row.state !== 'completed' || !content.completed) return { view: orderView(uses, order), session: null };
  return finish(uses, order, nonce ?? null);
}

/** Forgets an order that leads nowhere; says why in the log, and to the person. */
async function refused(uses: Uses, { row }: OpenOrder, code: 'bankid-elsewhere' | 'bankid-unknown'): Promise<Problem> {
  uses.log('sign-in.refused', { reason: code });
  await dropOrder(uses.database, row.id);
  return new Problem(code);
}

async function finish(uses: Uses, order: OpenOrder, nonce: string | null): Promise<SignedIn> {
  const back = await cameBack(uses, order, nonce);
  if (!back) return { view: { ...nothingToShow, state: 'return' }, session: null };
  const { asked, completed } = back.content;
  if (asked.invitation !== null)
    return signInAt(uses, back, await findInviter(uses, asked.invitation, completed!.subject));
  const employers = await findEmployers(uses, completed!.subject);
  const [only, ...others] = employers;
  if (!only) throw await refused(uses, back, 'bankid-unknown');
  if (others.length === 0) return signInAt(uses, back, only);
  const companies = employers.map(({ id, name }) => ({ id, name }));
  return { view: { ...nothingToShow, state: 'choose', companies }, session: null };
}

/**
 * Whether the browser is the one that the app led back to. Only it has the nonce, so that an order somebody else's app was made
 * to finish signs nobody in: who began it does not come back, and who comes back did not begin it.
 */
async function cameBack(uses: Uses, order: OpenOrder, nonce: string | null): Promise<OpenOrder | null> {
  const { row, content } = order;
  if (content.asked.way === 'qr' || content.returned) return order;
  const [wanted, given] = [Buffer.from(content.asked.nonce), Buffer.from(nonce ?? '')];
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return null;
  const returned = { ...content, returned: true };
  const changed = await changeOrder(uses.database, row, { content: await sealContent(uses, row, returned) });
  return changed && { row: changed, content: returned };
}
