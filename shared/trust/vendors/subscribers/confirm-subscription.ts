import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { KeyRing } from '../../../platform/encryption/key-ring.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { confirmSubscription as contract } from './contract.ts';
import { isSigned, rowOfLink } from './link.ts';
import { noticeSubscribers } from './table.ts';

/** Milliseconds in which the link of a mail is good; who has not answered by then is forgotten. */
export const linkIsGoodFor = 7 * 86_400_000;

/**
 * Confirms a subscription with the link of the mail that asked; twice is as good as once. Throws Problem `subscription-link-over` for a link that
 * is none, too old, or of a wish that was made anew since, and `keys-away`.
 */
export async function confirmSubscription(
  uses: { operations: Database; clock: Clock; keys: KeyRing },
  input: z.input<typeof contract.input>,
): Promise<void> {
  const actor = asPlatformMachine('messenger');
  authorise(actor, 'subscription.keep');
  const link = rowOfLink(parse(contract.input, input).token);
  const found =
    link &&
    (await uses.operations.onPlatform(async (tx) => {
      const [row] = await tx.db.select().from(noticeSubscribers).where(eq(noticeSubscribers.id, link.id));
      return row ?? null;
    }, 'look'));
  if (!link || !found) throw new Problem('subscription-link-over');
  const { askedAt, state } = found;
  const late = uses.clock.now().getTime() - askedAt.getTime() > linkIsGoodFor;
  if (late || !(await isSigned(uses, link, { use: 'confirm', askedAt }))) throw new Problem('subscription-link-over');
  if (state === 'confirmed') return;
  await uses.operations.onPlatform(async (tx) => {
    const confirmed = await tx.db
      .update(noticeSubscribers)
      .set({ state: 'confirmed', confirmedAt: tx.now })
      .where(and(eq(noticeSubscribers.id, link.id), eq(noticeSubscribers.state, 'asked')))
      .returning({ id: noticeSubscribers.id });
    for (const { id } of confirmed)
      await auditPlatform(tx, actor, 'subscription.confirmed', { kind: 'subscription', id });
  });
}
