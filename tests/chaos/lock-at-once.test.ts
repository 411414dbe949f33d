import { expect, inject, test } from 'vitest';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import { listAllowances } from '../../shared/claims/allowances/list-allowances.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { confirmPayrollRun } from '../../shared/payroll/runs/confirm-payroll-run.ts';
import { correctPayment } from '../../shared/payroll/runs/correct-payment.ts';
import { lockPayrollRun } from '../../shared/payroll/runs/lock-payroll-run.ts';
import { markRunExported } from '../../shared/payroll/runs/mark-run-exported.ts';
import { openPayrollRun } from '../../shared/payroll/runs/open-payroll-run.ts';
import { rejectPayrollLine } from '../../shared/payroll/runs/reject-payroll-line.ts';
import { showPayrollRun } from '../../shared/payroll/runs/show-payroll-run.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const payroll = payrollWorld(world);
const lockers = 16;
const pool = createDatabase(db.pool('app', lockers + 4), db.clock, db.randomness);
const uses = { ...world.uses, database: withKeys(pool, world.uses.keys.companyKeys) };
const many = inject('long') ? 400 : 40;
const months = ['2026-10', '2026-11', '2026-12'];

/** What whoever was not first hears. Anything else, a deadlock above all, is an error. */
const late = [
  'run-not-in-this-state',
  'run-differs',
  'run-open-already',
  'changed-meanwhile',
  'input-invalid',
  'not-in-this-state',
];

async function triedBy<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isProblem(error) && late.includes(error.code)) return null;
    throw error;
  }
}

test(
  `${lockers} who open and lock at once, while claims are decided and corrected, leave every line in exactly one run`,
  { timeout: 120_000 },
  async () => {
    db.clock.set('2026-11-20T09:00:00Z');
    const company = await aCompany(db, { yearlyAmount: 50_000_00 });
    const { employee, colleague, manager, salary, hr } = company.people;
    const owners = [employee, colleague, manager];
    const claims: Id[] = [];
    for (let n = 0; n < many; n += 1)
      claims.push(
        await payroll.approved(company, owners[n % owners.length]!, { covered: 100_00 + n, paidOn: '2026-10-05' }),
      );

    const version = async (claim: Id) => (await payroll.claim(company, claim)).version;
    /** People who go on deciding: each move takes an allowance, and the lockers take the claims. */
    async function meddle(at: number): Promise<void> {
      const claim = claims[(at * 7) % claims.length]!;
      const reverted = await triedBy(async () =>
        revertExpense(uses, hr, claim, { version: await version(claim), reason: 'x' }),
      );
      if (reverted)
        await triedBy(async () =>
          decideExpense(uses, hr, claim, { version: await version(claim), outcome: 'approve', comment: null }),
        );
      await triedBy(async () =>
        correctPayment(uses, hr, claim, { version: await version(claim), covered: 50_00 + at, reason: 'x' }),
      );
      await triedBy(async () => {
        const { items } = await listAllowances(uses, hr, { year: '2026' });
        const { base } = items.find((one) => one.employee.id === employee.employee)!;
        const change = { category: company.wellness, year: 2026, change: 1_00, base, reason: 'x', shown: false };
        return adjustAllowance(uses, hr, employee.employee, { ...change, confirmOverCap: true });
      });
    }

    for (const month of months) {
      const opened = await Promise.all(
        Array.from({ length: lockers }, () => triedBy(() => openPayrollRun(uses, salary, { month }))),
      );
      const [run, ...others] = opened.filter((one) => one !== null);
      expect(others).toEqual([]);
      const id = run!.id;
      let locked = 0;
      const locking = Array.from({ length: lockers }, async () => {
        for (;;) {
          const { state, totals } = await showPayrollRun(uses, salary, id);
          if (state !== 'open') return;
          const { lines, total } = totals;
          if (await triedBy(() => lockPayrollRun(uses, salary, id, { lines, total }))) locked += 1;
        }
      });
      await Promise.all([...locking, ...Array.from({ length: 4 }, (_, at) => meddle(at + months.indexOf(month)))]);
      expect(locked).toBe(1);
      await markRunExported(uses, salary, id);
      const [first] = await payroll.lines(company, id);
      await Promise.all([
        ...(first ? [triedBy(() => rejectPayrollLine(uses, salary, id, first.id, { reason: 'x' }))] : []),
        ...Array.from({ length: 4 }, () => triedBy(() => confirmPayrollRun(uses, salary, id, {}))),
        meddle(9),
      ]);
      expect(await showPayrollRun(uses, salary, id)).toMatchObject({ state: 'confirmed', differing: 0 });
    }

    const lines = await payroll.lines(company);
    const live = lines.filter(({ kind, state }) => kind === 'payment' && state !== 'rejected');
    expect(new Set(live.map(({ expenseId }) => expenseId)).size).toBe(live.length);
    expect(new Set(lines.map(({ runId, number }) => `${runId} ${number}`)).size).toBe(lines.length);
    for (const claim of claims) {
      const { state } = await payroll.claim(company, claim);
      expect(live.filter(({ expenseId }) => expenseId === claim).length).toBe(state === 'paid' ? 1 : 0);
    }
    expect(live.length).toBeGreaterThan(many / 2);
    await expectLedgerToAddUp(db.app, company.id);
  },
);
