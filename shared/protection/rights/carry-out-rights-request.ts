import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { recordOnRequest } from './record-on-request.ts';
import { eraseLater } from './carry-out.ts';
import { carryOutRightsRequest as contract, type RequestView } from './contract.ts';
import { moveRequest, writeRequest } from './move-request.ts';
import { loadToAnswer, readRequest } from './read-request.ts';
import { loadRequest } from './request-store.ts';
import { sealWords } from './sealed-words.ts';
import { tellPerson } from './tell-of-request.ts';

/**
 * HR says what was done of a correction, which they made on the pages that there are; an erasure that a legal hold kept is begun anew.
 * Everything else is carried out by the machine. Throws Problem `not-allowed`, `not-found`, `own-request`, `changed-meanwhile`,
 * `request-not-there-yet`.
 */
export async function carryOutRightsRequest(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RequestView> {
  authorise(actor, 'rights-request.answer');
  const { version, done: words } = parse(contract.input, input);
  const known = await uses.database.inTenant(actor.company, (tx) => loadRequest(tx, id), 'look');
  const done = await sealWords(uses, known.request, 'done', words);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { request, person } = await loadToAnswer(tx, actor, id, version);
    if (request.kind === 'erasure' && request.state === 'decided' && request.heldAt !== null) {
      const again = await writeRequest(tx, request, { heldAt: null, done });
      await recordOnRequest(tx, actor, 'rights-request.decided', id, { kind: request.kind, again: true });
      await eraseLater(tx, again);
    } else if (request.kind === 'correction') {
      const corrected = await moveRequest(tx, actor, request, 'carry-out', { done, carriedOutAt: tx.now });
      if (await tellPerson(tx, corrected, person, 'rights-carried-out'))
        await moveRequest(tx, actor, corrected, 'close', { closedAt: tx.now });
    } else throw new Problem('request-not-there-yet');
    return readRequest(uses, tx, actor, id);
  });
}
