import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { loadExpense } from '../expenses/store.ts';
import { alikeOf, likenessesOf } from './alike-of.ts';
import { keepAnswer } from './answers.ts';
import { answerDuplicate as contract } from './contract.ts';

/**
 * Says of two claims that look alike whether they are the same purchase. The answer takes a doubt away or leaves it; no claim moves by
 * it, whatever state either is in. Throws Problem `not-allowed`, `not-found` (also for two claims that are nothing alike), `own-claim`
 * where either is the answerer's own, and `input-invalid`.
 */
export async function answerDuplicate(
  uses: { database: Database; seals: Seals },
  actor: Person,
  ids: Readonly<{ expense: Id; other: Id }>,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'duplicate.answer');
  const { answer } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    // The pair is locked in one order, whichever way around it is asked: two answers at once do not wait for each other for ever.
    const [first, second] = [ids.expense, ids.other].sort();
    if (first === second) throw new Problem('not-found');
    const locked = [await loadExpense(tx, first!, actor, 'company'), await loadExpense(tx, second!, actor, 'company')];
    const expense = locked.find(({ id }) => id === ids.expense)!;
    const likeness = (await likenessesOf(uses, tx, expense)).get(ids.other);
    if (!likeness) throw new Problem('not-found');
    if (locked.some(({ employeeId }) => employeeId === actor.employee)) throw new Problem('own-claim');
    const said = { likeness, answer, answeredBy: actor.employee, answeredAt: tx.now };
    await keepAnswer(tx, [ids.expense, ids.other], said);
    await recordEvent(uses, tx, actor, expense, 'expense.duplicate-answered', { details: { answer, likeness } });
    return { items: await alikeOf(uses, tx, actor, expense) };
  });
}
