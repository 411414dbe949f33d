import { describe, expect, test } from 'vitest';
import { leaverDeductions } from '../../shared/claims/allowances/table.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { notifications } from '../../shared/messages/notifications/table.ts';
import { confirmPayrollRun } from '../../shared/payroll/runs/confirm-payroll-run.ts';
import { correctPayment } from '../../shared/payroll/runs/correct-payment.ts';
import { markRunExported } from '../../shared/payroll/runs/mark-run-exported.ts';
import { rejectPayrollLine } from '../../shared/payroll/runs/reject-payroll-line.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const payroll = payrollWorld(world);
const november = '2026-11';

const refusal = (code: string) => expect.objectContaining({ code });

describe('a line that payroll rejects', () => {
  test('stays where it is, and its claim is decided and paid again in a later run', async () => {
    const { company, employee, salary, hr, otherHr } = await payroll.inNovember();
    const claim = await payroll.approved(company, employee, { covered: 300_00, paidOn: '2026-11-02' });
    const run = await payroll.lockedRun(salary, november);
    const [line] = await payroll.lines(company);
    later();
    const after = await rejectPayrollLine(uses, salary, run.id, line!.id, { reason: 'Kontot är avslutat.' });
    expect(after).toMatchObject({ state: 'locked', totals: run.totals, differing: 0 });
    expect((await payroll.page(hr, run.id)).items).toMatchObject([
      { state: 'rejected', reason: 'Kontot är avslutat.' },
    ]);
    await expect(rejectPayrollLine(uses, salary, run.id, line!.id, { reason: 'x' })).rejects.toEqual(
      refusal('run-not-in-this-state'),
    );
    const view = await showExpense(uses, hr, claim);
    expect(view).toMatchObject({ state: 'in_review', covered: 300_00 });
    expect(view.timeline.at(-1)).toMatchObject({ act: 'expense.payroll-rejected', comment: 'Kontot är avslutat.' });
    await expectLedgerToAddUp(db.app, company.id);
    for (const message of await world.messages(company.id, 'notify')) await deliver(uses, message);
    const told = await db.app.inTenant(company.id, (tx) => tx.db.select().from(notifications));
    expect(told.filter(({ kind }) => kind === 'payment-rejected').map(({ employeeId }) => employeeId)).toEqual(
      expect.arrayContaining([hr.employee, otherHr.employee]),
    );
    expect(told.filter(({ kind }) => kind === 'claim-not-paid').map(({ employeeId }) => employeeId)).toEqual([
      employee.employee,
    ]);

    later();
    await decideExpense(uses, hr, claim, { version: view.version, outcome: 'approve', comment: null });
    const next = await payroll.lockedRun(salary, '2026-12');
    expect(next.totals).toMatchObject({ lines: 1, total: 300_00 });
    // The first run has nothing that waits: once payroll has it, it is over.
    await markRunExported(uses, salary, run.id);
    expect((await confirmPayrollRun(uses, salary, run.id, {})).state).toBe('confirmed');
    expect((await payroll.claim(company, claim)).state).toBe('in_payroll');
  });

  test('ends a run that payroll has where it was the last that waited', async () => {
    const { company, employee, salary } = await payroll.inNovember();
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    const run = await payroll.lockedRun(salary, november);
    await markRunExported(uses, salary, run.id);
    const [line] = await payroll.lines(company);
    expect(await rejectPayrollLine(uses, salary, run.id, line!.id, { reason: 'x' })).toMatchObject({
      state: 'confirmed',
    });
  });
});

async function paidClaim(covered = 400_00, total = covered) {
  const made = await payroll.inNovember();
  const { company, employee, salary } = made;
  const claim = await payroll.approved(company, employee, { covered, total, paidOn: '2026-11-02' });
  const run = await payroll.lockedRun(salary, november);
  await markRunExported(uses, salary, run.id);
  await confirmPayrollRun(uses, salary, run.id, {});
  later();
  const version = () => payroll.claim(company, claim).then((row) => row.version);
  return { ...made, claim, run, version };
}

describe('a correction of a paid claim', () => {
  test('is a new line of the next run; the run it was paid in stays as it is', async () => {
    const { company, salary, hr, claim, run, version } = await paidClaim(400_00, 500_00);
    const before = await payroll.lines(company, run.id);
    expect(
      await correctPayment(uses, hr, claim, { version: await version(), covered: 250_00, reason: 'Halva kvittot.' }),
    ).toMatchObject({ kind: 'correction', amount: -150_00 });
    const { may, timeline } = await showExpense(uses, hr, claim);
    expect(may).toContain('correct');
    expect(timeline.at(-1)).toMatchObject({
      act: 'expense.corrected',
      sentence: { en: expect.stringMatching(/corrected from SEK\s400\.00 to SEK\s250\.00$/) },
      comment: 'Halva kvittot.',
    });
    later();
    await correctPayment(uses, hr, claim, { version: await version(), covered: 300_00, reason: 'Mer än halva.' });
    await expectLedgerToAddUp(db.app, company.id);
    expect(await payroll.show(salary, run.id)).toMatchObject({ differing: 0, totals: run.totals });
    const next = await payroll.lockedRun(salary, '2026-12');
    expect(next).toMatchObject({
      differing: 0,
      totals: { lines: 2, people: 1, paid: 50_00, takenBack: -150_00, total: -100_00 },
    });
    const lines = await payroll.lines(company);
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(300_00);
    expect(lines.reduce((sum, { vat }) => sum + vat!, 0)).toBe(16_98);
    expect(await payroll.lines(company, run.id)).toEqual(before);
    expect((await payroll.claim(company, claim)).state).toBe('paid');
  });

  test('to nothing is a recovery, and one that payroll rejects comes again', async () => {
    const { company, salary, hr, claim, version } = await paidClaim();
    await correctPayment(uses, hr, claim, { version: await version(), covered: 0, reason: 'Fel person.' });
    const next = await payroll.lockedRun(salary, '2026-12');
    const [line] = await payroll.lines(company, next.id);
    expect(line).toMatchObject({ kind: 'recovery', amount: -400_00, treatment: 'tax-free', taxYear: 2026 });
    await markRunExported(uses, salary, next.id);
    later();
    await rejectPayrollLine(uses, salary, next.id, line!.id, { reason: 'Ingen lön den månaden.' });
    db.clock.set('2027-01-10T09:00:00Z');
    const third = await payroll.lockedRun(salary, '2027-01');
    const [again] = await payroll.lines(company, third.id);
    // However late: it is the year of the payment that it takes back.
    expect(again).toMatchObject({ kind: 'recovery', amount: -400_00, taxYear: 2026, lapsed: false });
    expect(third.differing).toBe(0);
  });

  test('is never one’s own, never of what is not paid, and never above the receipt or what is left', async () => {
    const { company, hr, otherHr, employee, claim, version } = await paidClaim(400_00, 450_00);
    const own = await payroll.approved(company, hr, { paidOn: '2026-11-02' });
    await expect(correctPayment(uses, hr, own, { version: 3, covered: 0, reason: 'x' })).rejects.toEqual(
      refusal('own-claim'),
    );
    await expect(correctPayment(uses, otherHr, own, { version: 3, covered: 0, reason: 'x' })).rejects.toEqual(
      refusal('not-in-this-state'),
    );
    for (const covered of [400_00, 450_01])
      await expect(correctPayment(uses, hr, claim, { version: await version(), covered, reason: 'x' })).rejects.toEqual(
        refusal('input-invalid'),
      );
    await payroll.approved(company, employee, { covered: 4600_00, paidOn: '2026-11-04' });
    await expect(
      correctPayment(uses, hr, claim, { version: await version(), covered: 450_00, reason: 'x' }),
    ).rejects.toEqual(refusal('input-invalid'));
  });
});

test('a leaver’s deduction is taken once, gross as salary and net after tax', async () => {
  const { company, employee, colleague, salary, hr } = await payroll.inNovember();
  await payroll.approved(company, employee, { paidOn: '2026-03-02', covered: 10_00 });
  await db.app.inTenant(company.id, async (tx) => {
    const decided = { companyId: company.id, year: 2026, decidedBy: hr.employee, decidedAt: tx.now };
    await tx.db.insert(leaverDeductions).values([
      { ...decided, employeeId: employee.employee, way: 'gross', amount: 700_00 },
      { ...decided, employeeId: colleague.employee, way: 'net', amount: 30_00 },
    ]);
  });
  const run = await payroll.lockedRun(salary, november);
  expect(run.totals).toMatchObject({ lines: 3, people: 2, paid: 10_00, takenBack: -730_00 });
  const deductions = (await payroll.lines(company)).filter(({ kind }) => kind === 'leaver-deduction');
  expect(
    deductions.map(({ amount, treatment, deductionWay, expenseId }) => [amount, treatment, deductionWay, expenseId]),
  ).toEqual([
    [-30_00, 'tax-free', 'net', null],
    [-700_00, 'taxable', 'gross', null],
  ]);
  expect((await payroll.lockedRun(salary, '2026-12')).totals.lines).toBe(0);
});
