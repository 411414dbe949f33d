import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fileFormats } from '../../shared/payroll/files/contract.ts';
import { takePayrollFile } from '../../shared/payroll/files/take-payroll-file.ts';
import { readRun } from '../../shared/payroll/runs/index.ts';
import { openPayrollRun } from '../../shared/payroll/runs/open-payroll-run.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { readSie } from '../support/payroll/read-sie.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { uses } = world;
const payroll = payrollWorld(world);

test('a locked run leaves as every kind of file, with the same bytes each time; an open one does not', async () => {
  const { company, salary, finance, employee, colleague } = await payroll.inNovember();
  await payroll.approved(company, employee, { covered: 1_00 });
  await payroll.approved(company, colleague, { covered: 512_50 });
  const { id } = await openPayrollRun(uses, salary, { month: '2026-11' });
  const take = async (who: Person, format: string) => {
    const lockedRuns = { open: (run: string) => readRun(uses, who, run) };
    return buffer((await takePayrollFile({ ...uses, lockedRuns }, who, id, { format })).bytes);
  };
  await expectRefusal(take(salary, 'csv'), 'run-not-in-this-state');
  await payroll.lockAsSeen(salary, id);
  // Nobody of these people has a number, and a payroll system could tell nobody apart.
  await expectRefusal(take(salary, 'paxml'), 'payroll-file-incomplete');
  for (const format of fileFormats.filter((one) => one !== 'paxml'))
    expect((await take(salary, format)).equals(await take(salary, format))).toBe(true);
  const [voucher] = readSie(await take(salary, 'sie')).vouchers;
  expect(voucher!.rows.find(({ account }) => account === '2820')!.amount).toBe(-513_50);
  expect(voucher!.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  await expectRefusal(take(finance, 'sie'), 'not-allowed');
});
