import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import { coveredOf, standing } from '../benefits/allowance.ts';
import { readAllowance } from '../benefits/allowance-store.ts';
import { holdingOf } from '../benefits/holding.ts';
import { isTaxFreeWellness } from '../benefits/law/taxable-part.ts';
import { allowances, categories } from '../benefits/table.ts';
import { findDuplicates } from '../duplicates/find-alike.ts';
import { boughtByClaim } from '../policy-files/bought-by-claim.ts';
import { gatherExcerpts } from '../policy-files/gather-excerpts.ts';
import { loadReceipts, type ReadReceipt } from '../receipts/store.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { wantedOf } from './wanted-of.ts';
import { openVendor } from './sealed-fields.ts';
import type { ExpenseRecord } from './store.ts';
import { mayChange } from './transitions.ts';

/** Collects everything the checks and the on-device evaluator look at. No person's name or address is read for it. */
export async function gatherFacts(
  uses: { seals: Seals },
  tx: Tx,
  expense: ExpenseRecord,
  known?: readonly ReadReceipt[],
): Promise<ClaimFacts> {
  const files = known ?? (await loadReceipts(uses, tx, expense.id));
  const read = files.filter(({ receipt }) => receipt.document === null);
  const [category] = await tx.db
    .select()
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.id, expense.categoryId)));
  const [employee] = await tx.db
    .select({
      employedFrom: employees.employedFrom,
      employedUntil: employees.employedUntil,
      department: employments.department,
    })
    .from(employees)
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    )
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, expense.employeeId)));
  if (!category || !employee) throw new Problem('not-found');

  const key = { employeeId: expense.employeeId, categoryId: expense.categoryId, year: expense.benefitYear };
  const held = holdingOf(expense.state, expense.covered ?? 0);
  const stands = await readAllowance(tx, key);
  const allowance = standing({
    base: stands.base,
    used: stands.used - held.used,
    reserved: stands.reserved - held.reserved,
  });
  const wellness = await taxFreeWellness(tx, expense);
  const ofThis = isTaxFreeWellness(category) ? coveredOf(wantedOf(expense), allowance) - held.used - held.reserved : 0;
  const facts: ClaimFacts = {
    today: swedishDay(mayChange('expense.edit', expense.state) ? tx.now : (expense.submittedAt ?? tx.now)),
    claim: {
      vendor: await openVendor(uses, tx, expense),
      paidOn: expense.paidOn,
      total: expense.total,
      currency: expense.currency,
      vat: expense.vat,
      benefitYear: expense.benefitYear,
    },
    category: {
      kind: category.kind,
      taxTreatment: category.taxTreatment,
      open: category.open || isTakenIn(expense),
      rules: category.rules,
      expectedVat: category.expectedVat,
      yearStart: category.yearStart,
      about: {
        name: { sv: category.nameSv, en: category.nameEn },
        criteria: { sv: category.criteriaSv, en: category.criteriaEn },
        policy: [],
      },
    },
    employee,
    receipts: read.map(({ receipt, readings }) => ({
      state: receipt.state,
      reading: readings.find(({ scanner }) => scanner === 'on-device') ?? null,
      modelReading: readings.find(({ scanner }) => scanner === 'claude') ?? null,
    })),
    documents: files.flatMap(({ receipt }) => receipt.document ?? []),
    allowance,
    yearTaxFree: wellness + ofThis,
    duplicates: await findDuplicates(
      uses,
      tx,
      expense,
      read.map(({ receipt }) => receipt.sha256),
    ),
  };
  return withPolicy(uses, tx, category.id, facts);
}

/** A category is closed for new claims: one that was sent in before is decided as it would have been, and answers what it was asked. */
const isTakenIn = ({ submittedAt, state }: ExpenseRecord): boolean =>
  submittedAt !== null && (state === 'changes_requested' || !mayChange('expense.edit', state));

/** The same facts with what the company's policy files say that is near them. */
async function withPolicy(uses: { seals: Seals }, tx: Tx, id: Id, facts: ClaimFacts): Promise<ClaimFacts> {
  const { category, today } = facts;
  const asked = { category: { id, name: category.about.name }, day: today, bought: boughtByClaim(facts) };
  const policy = await gatherExcerpts(uses, tx, asked);
  return policy.length === 0 ? facts : { ...facts, category: { ...category, about: { ...category.about, policy } } };
}

/** What the employee's tax-free wellness of the benefit year holds, in öre: the cap is on the person, not on a category. */
async function taxFreeWellness(tx: Tx, expense: ExpenseRecord): Promise<number> {
  const [row] = await tx.db
    .select({ sum: sql<number>`coalesce(sum(${allowances.used} + ${allowances.reserved}), 0)`.mapWith(Number) })
    .from(allowances)
    .innerJoin(
      categories,
      and(eq(categories.companyId, allowances.companyId), eq(categories.id, allowances.categoryId)),
    )
    .where(
      and(
        eq(allowances.companyId, tx.company),
        eq(allowances.employeeId, expense.employeeId),
        eq(allowances.year, expense.benefitYear),
        eq(categories.kind, 'wellness'),
        eq(categories.taxTreatment, 'tax-free'),
      ),
    );
  return row?.sum ?? 0;
}
