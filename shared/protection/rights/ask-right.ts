import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { askRight as contract, type OwnRequest } from './contract.ts';
import { identify, receiveRequest } from './receive-request.ts';
import { givesExport, needsDecision } from './request-kind.ts';
import { loadRequest, refuseCopies } from './request-store.ts';
import { ownViewOf } from './request-view.ts';
import { sealWords } from './sealed-words.ts';
import { tellHr } from './tell-of-request.ts';

/**
 * A signed-in person asks by the GDPR. Who they are is known by their session (Art. 12(6)). A copy of their data is begun at once; of
 * anything else HR is told, which decides. Throws Problem `not-allowed`, `input-invalid`, `request-under-way`, `too-many-copies`,
 * `keys-away`.
 */
export async function askRight(
  uses: { database: Database; seals: Seals; clock: Clock; randomness: Randomness },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<OwnRequest> {
  authorise(actor, 'own-rights.ask');
  const { kind, words } = parse(contract.input, input);
  const of = { companyId: actor.company, id: uses.randomness.id(), employeeId: actor.employee };
  const sealed = await sealWords(uses, of, 'words', words);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { id, employeeId } = of;
    if (givesExport(kind)) await refuseCopies(tx, employeeId);
    const incoming = { id, employeeId, kind, receivedOn: swedishDay(tx.now), words: sealed, sendTo: null };
    const request = await identify(tx, actor, await receiveRequest(tx, actor, incoming, null), 'session');
    if (needsDecision(kind)) await tellHr(tx, request, actor.employee, 'rights-received');
    return ownViewOf(uses, await loadRequest(tx, id), tx.now);
  });
}
