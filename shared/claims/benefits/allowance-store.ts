import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { entriesBetween, type Allowance, type Holding } from './allowance.ts';
import { allowanceEntries, allowances, categories } from './table.ts';

/** Whose allowance: one employee's, of one category and benefit year. */
export type AllowanceKey = Readonly<{ employeeId: Id; categoryId: Id; year: number }>;

const at = (tx: Tx, key: AllowanceKey) =>
  and(
    eq(allowances.companyId, tx.company),
    eq(allowances.employeeId, key.employeeId),
    eq(allowances.categoryId, key.categoryId),
    eq(allowances.year, key.year),
  );

const asAllowance = (row: { base: number; used: number; reserved: number }): Allowance => ({
  base: row.base,
  used: row.used,
  reserved: row.reserved,
  left: row.base - row.used - row.reserved,
});

/** What an allowance stands at, without locking it. A year nobody has claimed in yet stands at the category's yearly amount. */
export async function readAllowance(tx: Tx, key: AllowanceKey): Promise<Allowance> {
  const [row] = await tx.db.select().from(allowances).where(at(tx, key));
  if (row) return asAllowance(row);
  const [category] = await tx.db
    .select({ base: categories.yearlyAmount })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.id, key.categoryId)));
  if (!category) throw new Problem('not-found');
  return asAllowance({ base: category.base, used: 0, reserved: 0 });
}

/**
 * Opens the year's allowance where nobody has yet, and locks it until the transaction ends: claims on the same allowance
 * wait for each other here.
 */
export async function lockAllowance(tx: Tx, key: AllowanceKey): Promise<Allowance> {
  const { base } = await readAllowance(tx, key);
  const opened = await tx.db
    .insert(allowances)
    .values({ companyId: tx.company, ...key, base, used: 0, reserved: 0 })
    .onConflictDoNothing()
    .returning({ year: allowances.year });
  if (opened.length === 1) {
    await tx.db.insert(allowanceEntries).values({
      companyId: tx.company,
      id: tx.newId(),
      ...key,
      expenseId: null,
      kind: 'grant',
      amount: base,
      at: tx.now,
    });
  }
  const [row] = await tx.db.select().from(allowances).where(at(tx, key)).for('update');
  return asAllowance(row!);
}

/**
 * Takes a claim from one holding to another on a locked allowance, and writes each step to the ledger. The database refuses
 * what would overspend it (constraint never_overspent).
 */
export async function changeHolding(
  tx: Tx,
  key: AllowanceKey,
  locked: Allowance,
  expenseId: Id,
  before: Holding,
  after: Holding,
): Promise<void> {
  const entries = entriesBetween(before, after);
  if (entries.length === 0) return;
  await tx.db
    .insert(allowanceEntries)
    .values(
      entries.map((entry) => ({ companyId: tx.company, id: tx.newId(), ...key, expenseId, ...entry, at: tx.now })),
    );
  await tx.db
    .update(allowances)
    .set({
      reserved: locked.reserved - before.reserved + after.reserved,
      used: locked.used - before.used + after.used,
    })
    .where(at(tx, key));
}
