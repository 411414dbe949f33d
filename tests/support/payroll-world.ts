import { and, eq } from 'drizzle-orm';
import { allowanceEntries } from '../../shared/claims/benefits/table.ts';
import { at, lockAllowance, type AllowanceKey } from '../../shared/claims/benefits/allowance-store.ts';
import { allowances } from '../../shared/claims/benefits/table.ts';
import { expenses } from '../../shared/claims/expenses/table.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { plainDate, yearOf } from '../../shared/kernel/plain-date.ts';
import { employments } from '../../shared/people/employment/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { RunView } from '../../shared/payroll/runs/contract.ts';
import { listPayrollLines } from '../../shared/payroll/runs/list-payroll-lines.ts';
import { lockPayrollRun } from '../../shared/payroll/runs/lock-payroll-run.ts';
import { openPayrollRun } from '../../shared/payroll/runs/open-payroll-run.ts';
import { showPayrollRun } from '../../shared/payroll/runs/show-payroll-run.ts';
import { payrollLines } from '../../shared/payroll/runs/table.ts';
import { aCompany, type ACompany } from './a-company.ts';
import type { VerbWorld } from './verb-world.ts';

type Claimed = Partial<{
  paidOn: string;
  year: number;
  covered: number;
  total: number;
  vat: { rate: number; amount: number }[];
  category: Id;
  currency: 'SEK' | 'EUR';
}>;

/** What tests of payroll do with a company: claims that are approved already, and runs of them. */
export function payrollWorld({ db, uses, later }: VerbWorld) {
  const lines = (company: ACompany, run?: Id) =>
    db.app.inTenant(company.id, (tx) =>
      tx.db
        .select()
        .from(payrollLines)
        .where(and(eq(payrollLines.companyId, company.id), run === undefined ? undefined : eq(payrollLines.runId, run)))
        .orderBy(payrollLines.runId, payrollLines.number),
    );
  const lockAsSeen = async (salary: Person, run: Id): Promise<RunView> => {
    later();
    const { totals } = await showPayrollRun(uses, salary, run);
    return lockPayrollRun(uses, salary, run, { lines: totals.lines, total: totals.total });
  };
  return {
    lines,
    lockAsSeen,
    /** A company of its own, with its people, in the November in which these stories begin. */
    async inNovember() {
      db.clock.set('2026-11-20T09:00:00Z');
      const company = await aCompany(db);
      return { company, ...company.people };
    },
    /** A claim as an approval leaves it, with what it holds of its allowance. */
    async approved(company: ACompany, owner: Person, claimed: Claimed = {}): Promise<Id> {
      later();
      const { covered = 100_00, total = covered, vat = [{ rate: 6, amount: Math.round((total * 6) / 106) }] } = claimed;
      const paidOn = plainDate(claimed.paidOn ?? '2026-05-18');
      return db.app.inTenant(company.id, async (tx) => {
        const id = tx.newId();
        const categoryId = claimed.category ?? company.wellness;
        const benefitYear = claimed.year ?? yearOf(paidOn);
        await tx.db.insert(expenses).values({
          companyId: company.id,
          id,
          employeeId: owner.employee,
          categoryId,
          state: 'approved',
          version: 3,
          benefitYear,
          paidOn,
          total,
          currency: claimed.currency ?? 'SEK',
          vat,
          filledByMachine: [],
          typedByPerson: [],
          reserved: 0,
          covered,
          decidedBy: 'person',
          submittedAt: tx.now,
          decidedAt: tx.now,
          createdAt: tx.now,
          changedAt: tx.now,
        });
        const key: AllowanceKey = { employeeId: owner.employee, categoryId, year: benefitYear };
        const allowance = await lockAllowance(tx, key);
        if (covered === 0) return id;
        await tx.db.insert(allowanceEntries).values({
          companyId: company.id,
          id: tx.newId(),
          ...key,
          expenseId: id,
          kind: 'use',
          amount: covered,
          at: tx.now,
        });
        await tx.db
          .update(allowances)
          .set({ used: allowance.used + covered })
          .where(at(tx, key));
        return id;
      });
    },
    /** Gives somebody an employee number and a department. */
    numbered: (
      company: ACompany,
      { employee }: Person,
      employeeNumber: string | null,
      department: string | null = null,
    ) =>
      db.app.inTenant(company.id, (tx) =>
        tx.db.insert(employments).values({
          companyId: company.id,
          employeeId: employee,
          version: 1,
          employeeNumber,
          department,
          givenRoles: ['employee'],
          changedAt: tx.now,
        }),
      ),
    open: (salary: Person, month: string) => (later(), openPayrollRun(uses, salary, { month })),
    show: (person: Person, run: Id) => showPayrollRun(uses, person, run),
    page: (person: Person, run: Id, query = {}) => listPayrollLines(uses, person, run, query),
    /** A month that is opened and locked at once. */
    async lockedRun(salary: Person, month: string): Promise<RunView> {
      later();
      return lockAsSeen(salary, (await openPayrollRun(uses, salary, { month })).id);
    },
    claim: (company: ACompany, id: Id) =>
      db.app
        .inTenant(company.id, (tx) =>
          tx.db
            .select()
            .from(expenses)
            .where(and(eq(expenses.companyId, company.id), eq(expenses.id, id))),
        )
        .then(([row]) => row!),
  };
}
