import type * as z from 'zod/mini';
import { canonicalJson, type Canonical } from '../../../kernel/canonical-json.ts';
import type { Id } from '../../../kernel/ids.ts';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { columnsOf } from './category-columns.ts';
import { categoryFaults } from './category-faults.ts';
import { isInUse, lockCategory, writeCategory, type CategoryRecord } from './category-store.ts';
import { categoryViewOf } from './category-view.ts';
import { changeCategory as contract, type CategoryView } from './contract.ts';

/**
 * Sets what HR decides of a category, over the version that was seen. Claims are held to it from here on. An allowance that is opened
 * keeps its base: another yearly amount is for those that open after it, until HR applies it to the others.
 * Throws Problem `not-allowed`, `input-invalid`, `not-found`, `changed-meanwhile`.
 */
export async function changeCategory(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<CategoryView> {
  authorise(actor, 'category.change');
  const { version, ...typed } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const known = await lockCategory(tx, id);
    if (known.version !== version) throw new Problem('changed-meanwhile');
    const faults = categoryFaults(typed, { ...known, inUse: await isInUse(tx, id) });
    if (faults.length > 0) throw new Problem('input-invalid', faults);
    const columns = columnsOf(typed);
    const fields = changedOf(known, columns);
    if (fields.length === 0) return categoryViewOf(tx, id);
    await writeCategory(tx, known, columns);
    const amounts = fields.includes('yearlyAmount') ? { from: known.yearlyAmount, to: typed.yearlyAmount } : {};
    await audit(tx, actor, 'category.changed', { kind: 'category', id }, { version: version + 1, fields, ...amounts });
    return categoryViewOf(tx, id);
  });
}

/** The names of the columns that would be another than they are. */
function changedOf(known: CategoryRecord, columns: ReturnType<typeof columnsOf>): string[] {
  const json = (value: unknown) => canonicalJson((value ?? null) as Canonical);
  return (Object.keys(columns) as (keyof typeof columns)[]).filter((name) => json(known[name]) !== json(columns[name]));
}
