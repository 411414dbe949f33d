import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { isOverCap } from './cap.ts';
import { wellnessGranted } from './cap-store.ts';
import { showYearlyAmount as contract, type YearlyAmountChange } from './contract.ts';
import { categoryViewOf, findAllowanceCategory, readYear, type CategoryRecord } from './find-allowance-category.ts';
import { prorate } from './prorate.ts';
import { regrantEntry } from './regrant.ts';
import { allowancesAtOnce, readToChange } from './yearly-amount-store.ts';

/** What applying a category's amount would change, and changes nothing. Throws Problem `not-allowed`, `input-invalid`. */
export async function showYearlyAmount(
  uses: { database: Database },
  actor: Person,
  query: Partial<z.input<typeof contract.query>>,
): Promise<YearlyAmountChange> {
  authorise(actor, 'allowance.read');
  const wanted = parse(contract.query, query);
  const year = readYear(wanted.year);
  return uses.database.inTenant(
    actor.company,
    async (tx) => changeBy(tx, await findAllowanceCategory(tx, wanted.category), year),
    'look',
  );
}

async function changeBy(tx: Tx, category: CategoryRecord, year: number): Promise<YearlyAmountChange> {
  const counted = { opened: 0, overUse: 0, overCap: 0 };
  const by = { raise: { people: 0, sum: 0 }, lower: { people: 0, sum: 0 } };
  for (let after: Id | null = null; ;) {
    const some = await readToChange(tx, {
      categoryId: category.id,
      year,
      yearStart: category.yearStart,
      after,
      locked: false,
    });
    const people = some.map(({ row }) => row.employeeId);
    const granted = category.kind === 'wellness' ? await wellnessGranted(tx, people, year) : null;
    for (const { row, employed } of some) {
      const entry = employed && regrantEntry(row, prorate(category, employed, year).base);
      const change = entry ? (entry.kind === 'raise' ? entry.amount : -entry.amount) : 0;
      if (entry) {
        const sum = by[entry.kind as 'raise' | 'lower'];
        sum.people += 1;
        sum.sum += entry.amount;
      }
      counted.opened += 1;
      if (row.used > row.base + change) counted.overUse += 1;
      if (isOverCap((granted?.get(row.employeeId) ?? 0) + change, year)) counted.overCap += 1;
    }
    after = people.at(-1) ?? null;
    if (some.length < allowancesAtOnce) break;
  }
  const { version, yearlyAmount } = category;
  return {
    category: categoryViewOf(category),
    year,
    version,
    yearlyAmount,
    ...counted,
    raised: by.raise,
    lowered: by.lower,
  };
}
