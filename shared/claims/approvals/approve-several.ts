import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { isProblem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { approveSeveral as contract } from './contract.ts';
import { decideExpense } from './decide-expense.ts';

type Output = z.output<typeof contract.output>;

/**
 * Approves several claims, each in a transaction of its own: what one of them is refused for holds no other up, and the answer says
 * of each what happened. One with open doubts is approved only where they are said to be seen, claim by claim. Throws Problem
 * `not-allowed`, `input-invalid`.
 */
export async function approveSeveral(
  uses: { database: Database; seals: Seals },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<Output> {
  authorise(actor, 'expense.decide');
  const { claims, comment } = parse(contract.input, input);
  const items: Output['items'] = [];
  for (const { id, version, doubtsSeen = false } of claims) {
    try {
      const decision = { version, outcome: 'approve', comment } as const;
      const { state } = await decideExpense(uses, actor, id, decision, { unlessDoubtful: !doubtsSeen });
      items.push({ id, state, problem: null });
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown;
      items.push({ id, state: null, problem: thrown.code });
    }
  }
  return { items };
}
