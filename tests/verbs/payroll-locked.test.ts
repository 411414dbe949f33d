import { describe, expect, test } from 'vitest';
import { confirmPayrollRun } from '../../shared/payroll/runs/confirm-payroll-run.ts';
import { lockPayrollRun } from '../../shared/payroll/runs/lock-payroll-run.ts';
import { markRunExported } from '../../shared/payroll/runs/mark-run-exported.ts';
import { proposePayrollRun } from '../../shared/payroll/runs/propose-payroll-run.ts';
import { readRun } from '../../shared/payroll/runs/index.ts';
import { rejectPayrollLine } from '../../shared/payroll/runs/reject-payroll-line.ts';
import { withdrawRunProposal } from '../../shared/payroll/runs/withdraw-run-proposal.ts';
import { aCompany } from '../support/a-company.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const payroll = payrollWorld(world);
const november = '2026-11';

const refusal = (code: string) => expect.objectContaining({ code });

describe('the database', () => {
  test('lets nobody change or remove what is in a locked run', async () => {
    const { company, employee, salary } = await payroll.inNovember();
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    const run = await payroll.lockedRun(salary, november);
    const [line] = await payroll.lines(company);
    const where = `where company_id = '${company.id}'`;
    const tries: [role: 'app' | 'administrator', statement: string, refused: RegExp][] = [
      ['app', `update payroll_lines set amount = amount + 1 ${where}`, /permission denied/],
      ['app', `update payroll_lines set employee_id = id ${where}`, /permission denied/],
      ['app', `delete from payroll_lines ${where}`, /permission denied/],
      ['app', `update payroll_runs set month = '2026-12-01' ${where}`, /permission denied/],
      ['app', `update payroll_runs set paid = paid + 1 ${where}`, /a locked run never changes/],
      ['app', `update payroll_runs set state = 'open' ${where}`, /a locked run never changes/],
      ['app', `update payroll_runs set state = 'confirmed' ${where}`, /a locked run never changes/],
      ['administrator', `update payroll_lines set amount = amount + 1 ${where}`, /a line of a run never changes/],
      ['administrator', `update payroll_lines set payroll_code = 'x' ${where}`, /a line of a run never changes/],
      ['administrator', `delete from payroll_lines ${where}`, /append|never|refus|not/i],
      ['administrator', `update payroll_runs set number = 7 ${where}`, /a locked run never changes/],
    ];
    for (const [role, statement, refused] of tries) {
      const client = await db.client(role);
      await client.query("select set_config('app.company_id', $1, false)", [company.id]);
      await expect(client.query(statement), statement).rejects.toThrow(refused);
    }
    expect(await payroll.lines(company, run.id)).toEqual([line]);
  });

  test('lets nobody add to a locked run', async () => {
    const { company, employee, salary } = await payroll.inNovember();
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    const run = await payroll.lockedRun(salary, november);
    const late = await payroll.approved(company, employee, { paidOn: '2026-11-03' });
    const [line] = await payroll.lines(company);
    const client = await db.client('app');
    await client.query("select set_config('app.company_id', $1, false)", [company.id]);
    const added = { id: db.randomness.id(), expense_id: late, number: 2 };
    await expect(
      client.query(
        `insert into payroll_lines select (jsonb_populate_record(l, $1)).* from payroll_lines l where l.id = $2`,
        [added, line!.id],
      ),
    ).rejects.toThrow(/a locked run takes no more lines/);
    expect(await payroll.lines(company, run.id)).toEqual([line]);
  });

  test('keeps what is in a run out of every other one', async () => {
    const { company, employee, salary } = await payroll.inNovember();
    await payroll.approved(company, employee, { paidOn: '2026-11-02' });
    await payroll.lockedRun(salary, november);
    const other = await payroll.open(salary, '2026-12');
    const [line] = await payroll.lines(company);
    const client = await db.client('administrator');
    await expect(
      client.query(
        `insert into payroll_lines select (jsonb_populate_record(l, jsonb_build_object('id', $1::text, 'run_id', $2::text))).* from payroll_lines l where l.id = $3`,
        [db.randomness.id(), other.id, line!.id],
      ),
    ).rejects.toThrow(/payroll_lines_payment/);
  });
});

test('another company’s run is not there, whatever is asked of it', async () => {
  const { company, employee, salary } = await payroll.inNovember();
  await payroll.approved(company, employee, { paidOn: '2026-11-02' });
  const run = await payroll.lockedRun(salary, november);
  const [line] = await payroll.lines(company);
  const { salary: stranger } = (await aCompany(db)).people;
  const seen = { lines: 1, total: 100_00 };
  const asked = [
    () => payroll.show(stranger, run.id),
    () => payroll.page(stranger, run.id),
    () => proposePayrollRun(uses, stranger, run.id, seen),
    () => withdrawRunProposal(uses, stranger, run.id),
    () => lockPayrollRun(uses, stranger, run.id, seen),
    () => markRunExported(uses, stranger, run.id),
    () => confirmPayrollRun(uses, stranger, run.id, {}),
    () => rejectPayrollLine(uses, stranger, run.id, line!.id, { reason: 'x' }),
    () => readRun(uses, stranger, run.id),
  ];
  for (const ask of asked) await expect(ask()).rejects.toEqual(refusal('not-found'));
  // A line of another run of one's own company is not there either.
  const second = await payroll.lockedRun(salary, '2026-12');
  await markRunExported(uses, salary, second.id);
  await expect(confirmPayrollRun(uses, salary, second.id, { lines: [line!.id] })).rejects.toEqual(refusal('not-found'));
});
