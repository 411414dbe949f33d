import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { applyPart } from './apply-part.ts';
import { applyYearlyAmount as contract } from './contract.ts';
import { findAllowanceCategory } from './find-allowance-category.ts';

/**
 * Brings the opened allowances of a category and year to what the category gives by now, over the version that was seen: the first
 * at once, the rest through the queue. Doing it again changes nothing. Throws Problem `not-allowed`, `input-invalid`, `changed-meanwhile`.
 */
export async function applyYearlyAmount(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'allowance.apply-yearly-amount');
  const { category: id, year, version } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const category = await findAllowanceCategory(tx, id);
    if (category.version !== version) throw new Problem('changed-meanwhile');
    return applyPart(tx, actor, { categoryId: category.id, year, after: null });
  });
}
