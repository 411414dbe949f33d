import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { addressKeyOf, sealContact } from './content.ts';
import { askDemo as contract } from './contract.ts';
import { readFormTicket } from './form-ticket.ts';
import { contactRequests } from './table.ts';

/**
 * Keeps a request for a demo, to be written down in Close after the commit. The same form sent again is the same request. A form whose
 * hidden field is filled in gets the same answer, and nothing is kept. Throws Problem `input-invalid`, `demo-form-too-fast`,
 * `demo-form-too-old`, `keys-away`.
 */
export async function askDemo(
  uses: { operations: Database; keys: KeyRing; clock: Clock; randomness: Randomness },
  input: z.input<typeof contract.input>,
): Promise<{ id: Id }> {
  const actor = asPlatformMachine('contact-keeper');
  authorise(actor, 'contact.take');
  const { ticket, website, consent, language, name, email, company, size, message } = parse(contract.input, input);
  const id = await readFormTicket(uses, ticket);
  if (website) return { id };
  const content = await sealContact(uses, id, { name, email, company, size, message });
  const addressKey = await addressKeyOf(uses, email);
  await uses.operations.onPlatform(async (tx) => {
    const [kept] = await tx.db
      .insert(contactRequests)
      .values({
        ...{ id, language, content, addressKey, consent },
        ...{ askedAt: tx.now, state: 'waiting', nextAttemptAt: tx.now },
      })
      .onConflictDoNothing()
      .returning({ id: contactRequests.id });
    if (kept) await auditPlatform(tx, actor, 'contact.asked', { kind: 'contact', id }, { consent });
  });
  return { id };
}
