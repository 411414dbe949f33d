import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { applyYearlyAmount as contract } from './contract.ts';
import { readTerms } from './entitled-store.ts';
import { regrantAllowance } from './regrant-allowance.ts';
import { allowancesAtOnce, readToChange } from './yearly-amount-store.ts';

/** Opened allowances of a category and year, by employee, from `after` on. */
type Part = Readonly<{ categoryId: Id; year: number; after: Id | null }>;

/**
 * Brings some allowances to what their category gives by now, and leaves the next ones to the queue. The beginning is recorded, and
 * each allowance that changes. Whoever calls has authorised that.
 */
export async function applyPart(tx: Tx, actor: Actor, part: Part): Promise<z.output<typeof contract.output>> {
  const { categoryId, year, after } = part;
  if (after === null)
    await audit(tx, actor, 'allowance.yearly-amount-applied', { kind: 'category', id: categoryId }, { year });
  // Held, so that nobody opens an allowance by other terms than these in the meantime.
  const terms = await readTerms(tx, categoryId, true);
  const some = await readToChange(tx, { ...part, yearStart: terms.yearStart, locked: true });
  let changed = 0;
  for (const { row, employed } of some)
    if (employed && (await regrantAllowance(tx, actor, row, { terms, employed, cause: 'yearly-amount' })) !== 0)
      changed += 1;
  const last = some.at(-1)?.row.employeeId;
  const goesOn = some.length === allowancesAtOnce && last !== undefined;
  if (goesOn) await enqueue(tx, 'go-on-applying', { category: categoryId, year, after: last });
  return { changed, goesOn };
}
