import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { personLimits } from '../../people/limits/table.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { liftLimit as contract, type RequestView } from './contract.ts';
import { loadToAnswer, readRequest } from './read-request.ts';
import { tellPerson } from './tell-of-request.ts';

/**
 * Lifts what a granted restriction or objection set over somebody's data. The person is told in the same moment at the latest (Art. 18(3)).
 * Throws Problem `not-allowed`, `not-found`, `own-request`, `changed-meanwhile`, and `request-not-there-yet` where nothing stands.
 */
export async function liftLimit(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RequestView> {
  authorise(actor, 'rights-request.lift');
  const { version } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { request, person, limit } = await loadToAnswer(tx, actor, id, version);
    const lifted = await tx.db
      .update(personLimits)
      .set({ liftedAt: tx.now, liftedBy: actor.employee })
      .where(and(eq(personLimits.companyId, tx.company), eq(personLimits.id, id), isNull(personLimits.liftedAt)))
      .returning({ kind: personLimits.kind });
    if (!limit || lifted.length === 0) throw new Problem('request-not-there-yet');
    await audit(tx, actor, 'rights-limit.lifted', { kind: 'rights-request', id }, { kind: limit.kind });
    await tellPerson(tx, request, person, 'rights-limit-lifted');
    return readRequest(uses, tx, actor, id);
  });
}
