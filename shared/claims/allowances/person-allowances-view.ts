import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { overUseOf } from '../benefits/allowance.ts';
import { allowanceViewOf } from './allowance-view.ts';
import { wellnessGranted } from './cap-store.ts';
import { capViewOf } from './cap-view.ts';
import type { PersonAllowances } from './contract.ts';
import { deductionsOf } from './deduction-store.ts';
import { readEmployed } from './entitled-store.ts';
import { byId, currentYear, listCategories } from './find-allowance-category.ts';
import { readLedger, readOpened } from './ledger-store.ts';

/** Everything HR sees of somebody's allowances: those that were opened, and this year's of every open category. Throws Problem `not-found`. */
export async function personAllowancesOf(uses: { seals: Seals }, tx: Tx, employee: Id): Promise<PersonAllowances> {
  const [person] = await tx.db
    .select({ id: employees.id, name: employees.name, employedUntil: employees.employedUntil })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, employee)));
  if (!person) throw new Problem('not-found');
  const employed = await readEmployed(tx, employee);
  const all = await listCategories(tx);
  const known = byId(all);
  const opened = await readOpened(tx, employee);
  const ledger = await readLedger(tx, employee);
  const waiting = all
    .filter(({ open }) => open)
    .map((category) => ({ categoryId: category.id, year: currentYear(category, tx.now) }))
    .filter((one) => !opened.some(({ categoryId, year }) => categoryId === one.categoryId && year === one.year))
    .map((one) => ({ ...one, row: null }));
  const shown = [...opened.map((row) => ({ categoryId: row.categoryId, year: row.year, row })), ...waiting].sort(
    (a, b) => b.year - a.year || known.get(a.categoryId)!.position - known.get(b.categoryId)!.position,
  );
  const deductions = await deductionsOf(tx, [employee]);
  const years = [];
  for (const year of new Set(shown.map((one) => one.year))) {
    const granted = (await wellnessGranted(tx, [employee], year)).get(employee) ?? 0;
    const over = opened.filter((row) => row.year === year).reduce((sum, row) => sum + overUseOf(row), 0);
    const deduction = deductions.find((one) => one.year === year)?.view ?? null;
    years.push({ year, cap: capViewOf(granted, year), overUse: over, deduction });
  }
  return {
    employee: { id: person.id, name: person.name },
    employedUntil: person.employedUntil,
    items: await Promise.all(
      shown.map(({ categoryId, year, row }) =>
        allowanceViewOf(uses, tx, 'hr', {
          category: known.get(categoryId)!,
          year,
          employed,
          row,
          ledger: ledger.filter(({ entry }) => entry.categoryId === categoryId && entry.year === year),
        }),
      ),
    ),
    years,
  };
}
