import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parseEmailAddress } from '../../../kernel/email-address.ts';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Clock, Randomness } from '../../../platform/clock.ts';
import type { KeyRing } from '../../../platform/encryption/key-ring.ts';
import { takeRequest } from '../../../platform/limits/take-request.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { hashesOf, sealAddress } from './address.ts';
import { subscribe as contract } from './contract.ts';
import { noticeSubscribers } from './table.ts';

type Uses = Readonly<{ operations: Database; database: Database; clock: Clock; keys: KeyRing; randomness: Randomness }>;

/** How often one address can be asked about: nobody’s mailbox is filled from here. */
export const askedAtMost = { requests: 3, seconds: 86_400 } as const;

/**
 * Takes a wish to be told of changes: a mail will ask whether it was them. It ends the same, and does the same work, whether the address is new,
 * has asked before, subscribes already or has been asked about too often. Throws Problem `input-invalid`, `keys-away`.
 */
export async function subscribe(uses: Uses, input: z.input<typeof contract.input>): Promise<void> {
  const actor = asPlatformMachine('messenger');
  authorise(actor, 'subscription.keep');
  const { email, language } = parse(contract.input, input);
  const address = parseEmailAddress(email);
  if (!address)
    throw new Problem('input-invalid', [
      { pointer: '/email', code: 'no-address', text: { sv: 'Skriv en e-postadress.', en: 'Write an e-mail address.' } },
    ]);
  const { found, counted } = await hashesOf(uses, address);
  const { allowed } = await takeRequest(uses, { name: counted, quota: askedAtMost });
  const id = uses.randomness.id();
  const sealed = await sealAddress(uses, id, address);
  await uses.operations.onPlatform(async (tx) => {
    if (!allowed) return;
    const [asked] = await tx.db
      .insert(noticeSubscribers)
      .values({ id, address: sealed, addressHash: found, language, state: 'asked', askedAt: tx.now, mail: 'waiting' })
      .onConflictDoUpdate({
        target: noticeSubscribers.addressHash,
        // The address stays bound to its row. Who has confirmed is asked nothing again.
        set: { language, askedAt: tx.now, mail: 'waiting' },
        setWhere: eq(noticeSubscribers.state, 'asked'),
      })
      .returning({ id: noticeSubscribers.id });
    if (asked) await auditPlatform(tx, actor, 'subscription.asked', { kind: 'subscription', id: asked.id });
  });
}
