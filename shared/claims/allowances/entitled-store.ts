import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import { categories } from '../benefits/table.ts';
import { prorate, type Basis, type Employed, type Terms } from './prorate.ts';

/** What the rules give somebody of a category in a year: öre, what they were computed from, and by what the category gives. */
export type Entitled = Readonly<{ base: Ore; basis: Basis; terms: Terms }>;

/** What a category gives. Locked against changes until the end where `held`. Throws Problem `not-found`. */
export async function readTerms(tx: Tx, categoryId: Id, held = false): Promise<Terms> {
  const asked = tx.db
    .select({
      yearlyAmount: categories.yearlyAmount,
      prorating: categories.prorating,
      yearStart: categories.yearStart,
    })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.id, categoryId)));
  const [terms] = await (held ? asked.for('share') : asked);
  if (!terms) throw new Problem('not-found');
  return terms;
}

/** How long and how much somebody is employed. Locked against changes until the end where `held`. Throws Problem `not-found`. */
export async function readEmployed(tx: Tx, employeeId: Id, held = false): Promise<Employed> {
  const asked = tx.db
    .select({ employedFrom: employees.employedFrom, employedUntil: employees.employedUntil })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, employeeId)));
  const [period] = await (held ? asked.for('share') : asked);
  if (!period) throw new Problem('not-found');
  // Whoever changes an employment locks the employee first, so what is read after the lock above is what stands.
  const [employment] = await tx.db
    .select({ partTimePermille: employments.partTimePermille })
    .from(employments)
    .where(and(eq(employments.companyId, tx.company), eq(employments.employeeId, employeeId)));
  return { ...period, partTimePermille: employment?.partTimePermille ?? 1000 };
}

/** What the rules give somebody of a category in a year as things stand. Throws Problem `not-found`. */
export async function readEntitled(
  tx: Tx,
  { employeeId, categoryId, year }: Readonly<{ employeeId: Id; categoryId: Id; year: number }>,
  held = false,
): Promise<Entitled> {
  const employed = await readEmployed(tx, employeeId, held);
  const terms = await readTerms(tx, categoryId, held);
  return { ...prorate(terms, employed, year), terms };
}
