import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { readEntitled } from '../allowances/entitled-store.ts';
import type { Basis } from '../allowances/prorate.ts';
import { entriesBetween, standing, type Allowance, type Holding, type LedgerEntry } from './allowance.ts';
import { allowanceEntries, allowances } from './table.ts';

/** Whose allowance: one employee's, of one category and benefit year. */
export type AllowanceKey = Readonly<{ employeeId: Id; categoryId: Id; year: number }>;
export type AllowanceRecord = typeof allowances.$inferSelect;

/** The row of an allowance. */
export const at = (tx: Tx, key: AllowanceKey) =>
  and(
    eq(allowances.companyId, tx.company),
    eq(allowances.employeeId, key.employeeId),
    eq(allowances.categoryId, key.categoryId),
    eq(allowances.year, key.year),
  );

/** What an allowance stands at, without locking it. A year nobody has claimed in yet stands at what the rules give. */
export async function readAllowance(tx: Tx, key: AllowanceKey): Promise<Allowance> {
  const [row] = await tx.db.select().from(allowances).where(at(tx, key));
  return standing(row ?? { base: (await readEntitled(tx, key)).base, used: 0, reserved: 0 });
}

/**
 * Opens the year's allowance where nobody has yet, with what the rules give, and locks it until the transaction ends: whoever
 * changes the same allowance waits here.
 */
export async function lockAllowance(tx: Tx, key: AllowanceKey): Promise<AllowanceRecord> {
  const [known] = await tx.db.select().from(allowances).where(at(tx, key)).for('update');
  return known ?? openAllowance(tx, key);
}

async function openAllowance(tx: Tx, key: AllowanceKey): Promise<AllowanceRecord> {
  // Held, so that a change of the employment or of the category is seen here, or sees this allowance.
  const { base, basis, terms } = await readEntitled(tx, key, true);
  const opened = await tx.db
    .insert(allowances)
    .values({ companyId: tx.company, ...key, base, used: 0, reserved: 0, terms })
    .onConflictDoNothing()
    .returning({ year: allowances.year });
  if (opened.length === 1) await writeEntries(tx, key, [{ kind: 'grant', amount: base, basis }]);
  const [row] = await tx.db.select().from(allowances).where(at(tx, key)).for('update');
  return row!;
}

type Written = LedgerEntry & Readonly<{ expenseId?: Id; basis?: Basis; cause?: 'employment' | 'yearly-amount' }>;

/** Adds to the ledger. Gives the ids of the entries, in their order. */
export async function writeEntries(tx: Tx, key: AllowanceKey, entries: readonly Written[]): Promise<Id[]> {
  const rows = entries.map((entry) => ({ companyId: tx.company, id: tx.newId(), ...key, ...entry, at: tx.now }));
  await tx.db.insert(allowanceEntries).values(rows);
  return rows.map(({ id }) => id);
}

/**
 * Takes a claim from one holding to another on a locked allowance, and writes each step to the ledger. The database refuses what
 * would overspend it (never_overspent), and what does not add up (ledger_adds_up).
 */
export async function changeHolding(
  tx: Tx,
  key: AllowanceKey,
  locked: AllowanceRecord,
  expenseId: Id,
  before: Holding,
  after: Holding,
): Promise<void> {
  const entries = entriesBetween(before, after);
  if (entries.length === 0) return;
  await writeEntries(
    tx,
    key,
    entries.map((entry) => ({ ...entry, expenseId })),
  );
  await tx.db
    .update(allowances)
    .set({
      reserved: locked.reserved - before.reserved + after.reserved,
      used: locked.used - before.used + after.used,
    })
    .where(at(tx, key));
}
