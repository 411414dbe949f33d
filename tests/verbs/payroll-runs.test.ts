import { describe, expect, test } from 'vitest';
import { categories } from '../../shared/claims/benefits/table.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { notifications } from '../../shared/messages/notifications/table.ts';
import { changePayrollSettings } from '../../shared/payroll/runs/change-payroll-settings.ts';
import { confirmPayrollRun } from '../../shared/payroll/runs/confirm-payroll-run.ts';
import { listPayrollRuns } from '../../shared/payroll/runs/list-payroll-runs.ts';
import { lockPayrollRun } from '../../shared/payroll/runs/lock-payroll-run.ts';
import { markRunExported } from '../../shared/payroll/runs/mark-run-exported.ts';
import { proposePayrollRun } from '../../shared/payroll/runs/propose-payroll-run.ts';
import { readRun } from '../../shared/payroll/runs/index.ts';
import { withdrawRunProposal } from '../../shared/payroll/runs/withdraw-run-proposal.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { expectLedgerToAddUp, recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const payroll = payrollWorld(world);
const november = '2026-11';

const seenOf = ({ totals: { lines, total } }: { totals: { lines: number; total: number } }) => ({ lines, total });
const refusal = (code: string) => expect.objectContaining({ code });

describe('a run', () => {
  test('goes from what is approved to what is paid, and says so at each step', async () => {
    const { company, employee, colleague, salary, hr } = await payroll.inNovember();
    const first = await payroll.approved(company, employee, { covered: 450_00, total: 500_00, paidOn: '2026-11-02' });
    const second = await payroll.approved(company, colleague, { covered: 1, paidOn: '2026-11-03' });
    await payroll.approved(company, colleague, { covered: 0, total: 10_00 });

    const open = await payroll.open(salary, november);
    expect(open).toMatchObject({ month: november, number: 1, state: 'open', differing: 0, may: ['lock'] });
    expect(open.totals).toEqual({ lines: 2, people: 2, paid: 450_01, takenBack: 0, total: 450_01 });
    expect((await payroll.page(hr, open.id)).items.map(({ number, claim, vat }) => [number, claim, vat])).toEqual([
      [1, second, 0],
      [2, first, 25_47],
    ]);
    expect((await payroll.show(hr, open.id)).may).toEqual([]);

    later();
    const recorded = await recordedBy(db.app, company.id, () => lockPayrollRun(uses, salary, open.id, seenOf(open)));
    expect(recorded).toEqual({
      audit: ['expense.taken-into-payroll', 'expense.taken-into-payroll', 'payroll-run.locked'],
      events: ['expense.taken-into-payroll', 'expense.taken-into-payroll'],
      outbox: [],
    });
    expect((await payroll.claim(company, first)).state).toBe('in_payroll');
    const locked = await payroll.show(salary, open.id);
    expect(locked).toMatchObject({ state: 'locked', totals: open.totals, differing: 0, lockedBy: 'Salary Exempel' });
    expect(locked.may).toEqual(['export', 'reject']);

    later();
    await expect(confirmPayrollRun(uses, salary, open.id, {})).rejects.toEqual(refusal('run-not-in-this-state'));
    await markRunExported(uses, salary, open.id);
    const [line] = await payroll.lines(company);
    later();
    const partly = await confirmPayrollRun(uses, salary, open.id, { lines: [line!.id] });
    expect(partly.state).toBe('exported');
    later();
    const done = await confirmPayrollRun(uses, salary, open.id, {});
    expect(done).toMatchObject({ state: 'confirmed', differing: 0, may: [] });
    for (const claim of [first, second]) expect((await payroll.claim(company, claim)).state).toBe('paid');
    await expectLedgerToAddUp(db.app, company.id);

    for (const message of await world.messages(company.id, 'notify')) await deliver(uses, message);
    const told = await db.app.inTenant(company.id, (tx) => tx.db.select().from(notifications));
    const sentences = told.map(({ kind, employeeId, values }) => `${kind} ${employeeId} ${values?.amount}`);
    expect(new Set(sentences)).toEqual(
      new Set([`claim-paid ${employee.employee} 45000`, `claim-paid ${colleague.employee} 1`]),
    );
    expect(told).toHaveLength(2);
  });

  test('is one a month, one at a time, and numbered from one', async () => {
    const { salary } = await payroll.inNovember();
    expect((await listPayrollRuns(uses, salary, {})).canOpen).toEqual([november, '2026-12', '2026-10']);
    for (const month of ['2027-01', '2026-09'])
      await expect(payroll.open(salary, month)).rejects.toEqual(refusal('input-invalid'));
    const first = await payroll.open(salary, november);
    await expect(payroll.open(salary, '2026-12')).rejects.toEqual(refusal('run-open-already'));
    // Nobody has anything to be paid: an empty month is locked too.
    expect((await payroll.lockAsSeen(salary, first.id)).totals.lines).toBe(0);
    await expect(payroll.open(salary, november)).rejects.toEqual(refusal('input-invalid'));
    expect((await payroll.open(salary, '2026-12')).number).toBe(2);
    expect((await listPayrollRuns(uses, salary, {})).items.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('is locked as it was seen, or not at all', async () => {
    const { company, employee, salary } = await payroll.inNovember();
    const open = await payroll.open(salary, november);
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    await expect(lockPayrollRun(uses, salary, open.id, seenOf(open))).rejects.toEqual(refusal('run-differs'));
    expect(await payroll.lines(company)).toEqual([]);
    expect((await payroll.lockAsSeen(salary, open.id)).totals.lines).toBe(1);
    await expect(payroll.lockAsSeen(salary, open.id)).rejects.toEqual(refusal('run-not-in-this-state'));
  });

  test('may have a claim of whoever locks it: nothing is decided by that', async () => {
    const { company, salary } = await payroll.inNovember();
    const own = await payroll.approved(company, salary, { paidOn: '2026-11-02' });
    await payroll.lockedRun(salary, november);
    expect((await payroll.claim(company, own)).state).toBe('in_payroll');
  });

  test('keeps what it said of people and benefits when it was locked', async () => {
    const { company, employee, salary, hr } = await payroll.inNovember();
    await payroll.numbered(company, employee, '1001', 'Ekonomi');
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    await changePrivateDetails(uses, hr, employee.employee, {
      version: 0,
      personnummer: '19821101-2391',
      email: null,
      phone: null,
      bankAccount: null,
    });
    const { id } = await payroll.lockedRun(salary, november);
    await db.app.inTenant(company.id, (tx) => tx.db.update(categories).set({ payrollCode: '999', nameSv: 'Nytt' }));
    const file = await readRun(uses, salary, id);
    expect(file.run).toMatchObject({ month: november, number: 1 });
    const [line, ...more] = await Array.fromAsync(file.lines);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      number: 1,
      kind: 'payment',
      amount: 100_00,
      vat: 5_66,
      employee: { number: '1001', personnummer: '198211012391', name: 'Employee Exempel' },
      category: { code: null, name: { sv: 'Friskvård', en: 'Wellness' }, treatment: 'tax-free' },
      date: '2026-11-02',
      dimensions: [{ dimension: 1, object: 'Ekonomi' }],
    });
  });
});

describe('warnings', () => {
  test('name who and what lacks something, each kind once', async () => {
    const { company, employee, colleague, salary } = await payroll.inNovember();
    await payroll.numbered(company, employee, '1001');
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    await payroll.approved(company, colleague, { paidOn: '2026-11-02' });
    const { id, warnings } = await payroll.open(salary, november);
    expect(warnings.map(({ kind, count, first }) => [kind, count, first.map(({ id: of }) => of)])).toEqual([
      ['employee-number-missing', 1, [colleague.employee]],
      ['personnummer-missing', 2, [colleague.employee, employee.employee]],
      ['payroll-code-missing', 1, [company.wellness]],
    ]);
    const narrowed = await payroll.page(salary, id, { warning: 'employee-number-missing' });
    expect(narrowed.items.map(({ employee: { id: of } }) => of)).toEqual([colleague.employee]);
    await payroll.lockAsSeen(salary, id);
    expect((await payroll.show(salary, id)).warnings).toEqual(warnings);
  });
});

describe('two people', () => {
  test('lock: one proposes what was seen, another locks exactly that', async () => {
    const { company, employee, salary, hr, manager } = await payroll.inNovember();
    const other = { ...manager, roles: ['employee', 'salary'] as const };
    expect(await changePayrollSettings(uses, hr, { version: 0, twoPeople: true })).toEqual({
      version: 1,
      twoPeople: true,
    });
    await expect(changePayrollSettings(uses, hr, { version: 0, twoPeople: false })).rejects.toEqual(
      refusal('changed-meanwhile'),
    );
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    const open = await payroll.open(salary, november);
    expect(open.may).toEqual(['propose']);
    await expect(lockPayrollRun(uses, salary, open.id, seenOf(open))).rejects.toEqual(refusal('run-not-proposed'));
    later();
    const proposed = await proposePayrollRun(uses, salary, open.id, seenOf(open));
    expect(proposed.proposal).toMatchObject({ by: { name: 'Salary Exempel' }, lines: 1, total: 100_00 });
    expect(proposed.may).toEqual(['withdraw-proposal']);
    await expect(lockPayrollRun(uses, salary, open.id, seenOf(open))).rejects.toEqual(refusal('own-proposal'));
    expect((await payroll.show(other, open.id)).may).toEqual(['withdraw-proposal', 'lock']);

    await payroll.approved(company, employee, { paidOn: '2026-11-03' });
    await expect(payroll.lockAsSeen(other, open.id)).rejects.toEqual(refusal('run-differs'));
    later();
    await withdrawRunProposal(uses, other, open.id);
    await proposePayrollRun(uses, other, open.id, { lines: 2, total: 200_00 });
    expect((await payroll.lockAsSeen(salary, open.id)).state).toBe('locked');
  });

  test('are not made one by somebody who is in HR and locks runs too', async () => {
    const { hr, otherHr } = await payroll.inNovember();
    const both = { ...hr, roles: ['employee', 'hr', 'salary'] as const };
    await changePayrollSettings(uses, both, { version: 0, twoPeople: true });
    const off = { version: 1, twoPeople: false };
    await expect(changePayrollSettings(uses, both, off)).rejects.toEqual(refusal('rule-binds-you'));
    expect(await changePayrollSettings(uses, otherHr, off)).toEqual({ version: 2, twoPeople: false });
  });

  test('lock what was proposed, not as many lines of the same sum', async () => {
    const { company, employee, colleague, salary, hr, manager } = await payroll.inNovember();
    const other = { ...manager, roles: ['employee', 'salary'] as const };
    await changePayrollSettings(uses, hr, { version: 0, twoPeople: true });
    const claim = await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    const open = await payroll.open(salary, november);
    await proposePayrollRun(uses, salary, open.id, seenOf(open));
    later();
    const { version } = await payroll.claim(company, claim);
    await revertExpense(uses, hr, claim, { version, reason: 'Fel kvitto' });
    await payroll.approved(company, colleague, { paidOn: '2026-11-02' });
    expect(seenOf(await payroll.show(other, open.id))).toEqual(seenOf(open));
    await expect(payroll.lockAsSeen(other, open.id)).rejects.toEqual(refusal('run-differs'));
  });
});
