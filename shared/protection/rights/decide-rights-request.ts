import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { followDecision } from './carry-out.ts';
import { decideRightsRequest as contract, type RequestView } from './contract.ts';
import { groundFits } from './ground.ts';
import { whoIsHr } from '../../messages/notifications/index.ts';
import { moveRequest } from './move-request.ts';
import { loadToAnswer, readRequest } from './read-request.ts';
import { needsDecision } from './request-kind.ts';
import { loadRequest } from './request-store.ts';
import { sealWords } from './sealed-words.ts';
import { mayErase } from './who-answers.ts';

const groundWanted = {
  sv: 'Välj den grund i lagen som gäller för det som begärs.',
  en: 'Choose the ground in the law that applies to what is asked for.',
};

/**
 * HR decides for the employer, who is the controller: grants, grants in part, or refuses, with the reasons (Art. 12(4)). What is granted
 * begins at once. Throws Problem `not-allowed`, `not-found`, `own-request`, `changed-meanwhile`, `request-not-there-yet`, `entered-by-you` for an erasure, and
 * `input-invalid` where a ground is missing or is none for this right.
 */
export async function decideRightsRequest(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RequestView> {
  authorise(actor, 'rights-request.answer');
  const { version, outcome, ground, answer: words } = parse(contract.input, input);
  const known = await uses.database.inTenant(actor.company, (tx) => loadRequest(tx, id), 'look');
  const answer = await sealWords(uses, known.request, 'answer', words);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { request, person } = await loadToAnswer(tx, actor, id, version);
    const erases = request.kind === 'erasure' && outcome !== 'refused';
    if (erases && !mayErase(request.enteredBy, actor.employee, await whoIsHr(tx))) throw new Problem('entered-by-you');
    if (!needsDecision(request.kind)) throw new Problem('request-not-there-yet');
    if (!groundFits(request.kind, outcome, ground))
      throw new Problem('input-invalid', [{ pointer: '/ground', code: 'ground-wanted', text: groundWanted }]);
    const columns = { outcome, ground, answer, decidedBy: actor.employee, decidedAt: tx.now };
    const decided = await moveRequest(tx, actor, request, 'decide', columns, { outcome, ground });
    await followDecision(tx, actor, decided, person);
    return readRequest(uses, tx, actor, id);
  });
}
