import type { Id } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { trustRequests } from '../table.ts';
import type { AskedKind } from './kinds.ts';
import { sealRequest, type RequestContent } from './request-content.ts';

/**
 * Takes in what somebody asks through the public form, sealed. Gives the id by which it can be asked after. Rejects with Problem
 * `keys-away`.
 */
export async function askTrust(
  uses: { operations: Database; keys: KeyRing; randomness: Randomness },
  asked: Readonly<{ kind: AskedKind; language: Language }> & RequestContent,
): Promise<Id> {
  const actor = asPlatformMachine('trust-keeper');
  authorise(actor, 'trust.ask');
  const { kind, language, email, company, message } = asked;
  const id = uses.randomness.id();
  const content = await sealRequest(uses, id, { email, company, message });
  await uses.operations.onPlatform(async (tx) => {
    await tx.db.insert(trustRequests).values({ id, kind, language, content, receivedAt: tx.now });
    await auditPlatform(tx, actor, 'trust.asked', { kind: 'trust-request', id }, { kind });
  });
  return id;
}
