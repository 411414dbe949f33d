import type * as z from 'zod/mini';
import type { Id } from '../../../kernel/ids.ts';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Randomness } from '../../../platform/clock.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { objectionPlace } from './change-view.ts';
import { objectToChange as contract } from './contract.ts';
import { readChange } from './store.ts';
import { subProcessorObjections } from './table.ts';

/**
 * Says what a company has against a change that is to come; each of its HR once. It does not stop the change: it obliges CLVR to answer, and lets
 * the company end the contract. Throws Problem `not-found`, `input-invalid`, `change-settled`, `objection-made`.
 */
export async function objectToChange(
  uses: { database: Database; seals: Seals; randomness: Randomness },
  actor: Person,
  change: Id,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'sub-processor.object');
  const { words } = parse(contract.input, input);
  const whose = { companyId: actor.company, id: uses.randomness.id() };
  const sealed = await uses.seals.seal(words, objectionPlace(whose, 'words'), { kind: 'company' });
  await uses.database.inTenant(actor.company, async (tx) => {
    const known = await readChange(tx, change);
    if (!known) throw new Problem('not-found');
    if (known.state !== 'announced') throw new Problem('change-settled');
    const made = await tx.db
      .insert(subProcessorObjections)
      .values({ ...whose, changeId: change, employeeId: actor.employee, words: sealed, at: tx.now })
      .onConflictDoNothing()
      .returning({ id: subProcessorObjections.id });
    if (made.length === 0) throw new Problem('objection-made');
    await audit(tx, actor, 'sub-processor.objected', { kind: 'objection', id: whose.id }, { change });
  });
}
