import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { extendRightsRequest as contract, type RequestView } from './contract.ts';
import { extendedDay, mayExtend } from './due-day.ts';
import { moveRequest } from './move-request.ts';
import { loadToAnswer, readRequest } from './read-request.ts';
import { loadRequest } from './request-store.ts';
import { sealWords } from './sealed-words.ts';
import { tellPerson } from './tell-of-request.ts';

/**
 * Takes one or two months more (Art. 12(3)), and tells the person so in the app; whoever cannot sign in is told by HR. Reminders begin
 * anew. Throws Problem `not-allowed`, `not-found`, `own-request`, `changed-meanwhile`, `request-not-there-yet`, `extension-too-late`.
 */
export async function extendRightsRequest(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RequestView> {
  authorise(actor, 'rights-request.answer');
  const { version, months, reason } = parse(contract.input, input);
  const known = await uses.database.inTenant(actor.company, (tx) => loadRequest(tx, id), 'look');
  const extensionReason = await sealWords(uses, known.request, 'extension_reason', reason);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { request, person } = await loadToAnswer(tx, actor, id, version);
    const today = swedishDay(tx.now);
    if (!mayExtend(request, today)) throw new Problem('extension-too-late');
    const dueOn = extendedDay(request.receivedOn, months);
    const columns = { dueOn, extendedOn: today, extendedBy: actor.employee, extensionReason, reminded: [] };
    const extended = await moveRequest(tx, actor, request, 'extend', columns, { months });
    await tellPerson(tx, extended, person, 'rights-extended');
    return readRequest(uses, tx, actor, id);
  });
}
