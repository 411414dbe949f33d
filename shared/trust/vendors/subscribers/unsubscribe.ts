import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { KeyRing } from '../../../platform/encryption/key-ring.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { unsubscribe as contract } from './contract.ts';
import { isSigned, rowOfLink } from './link.ts';
import { noticeSubscribers } from './table.ts';

/**
 * Ends a subscription and forgets its address, with what was told to it. Who wants no more twice has what they want. Throws Problem
 * `subscription-link-over` for a link that nobody signed here, and `keys-away`.
 */
export async function unsubscribe(
  uses: { operations: Database; keys: KeyRing },
  input: z.input<typeof contract.input>,
): Promise<void> {
  const actor = asPlatformMachine('messenger');
  authorise(actor, 'subscription.keep');
  const link = rowOfLink(parse(contract.input, input).token);
  if (!link || !(await isSigned(uses, link, { use: 'end' }))) throw new Problem('subscription-link-over');
  await uses.operations.onPlatform(async (tx) => {
    const gone = await tx.db
      .delete(noticeSubscribers)
      .where(eq(noticeSubscribers.id, link.id))
      .returning({ id: noticeSubscribers.id });
    for (const { id } of gone) await auditPlatform(tx, actor, 'subscription.ended', { kind: 'subscription', id });
  });
}
