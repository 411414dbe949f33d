import { expect, test } from 'vitest';
import type { Arrival } from '../../infra/local/peers/payroll/arrivals.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { lockNextRun } from '../support/a-locked-run.ts';
import { eventually } from '../support/function-host.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const hr = await company.as('hr');
const employee = await company.as('employee');

test('a claim is paid: its run is locked, the payroll system hears of it, reads it with its key and confirms it', async () => {
  const scopes = ['payroll.read', 'payroll.confirm'];
  const { token } = await hr.ask<{ token: string }>('POST', 'api-keys', { name: 'Lön', scopes, days: 1 });
  const endpoint = { name: 'Lön', url: `${stack.payroll.origin}/webhooks`, events: ['payroll_run.locked'] };
  const { secret } = await hr.ask<{ secret: string }>('POST', 'webhook-endpoints', endpoint);
  const connected = await fetch(`${stack.payroll.origin}/connection`, {
    method: 'PUT',
    headers: { 'x-control-secret': stack.payroll.controlSecret },
    body: JSON.stringify({ key: token, secret }),
  });
  expect(connected.status).toBe(204);

  const claim = await sendClaim(employee, textReceipt({ vendor: 'Klara Gym AB', total: 512_00 }));
  const run = await lockNextRun(company);
  const stateOf = async () => (await employee.ask<ExpenseView>('GET', `expenses/${claim.id}`)).state;
  await eventually(stateOf, (state) => state === 'paid', 60_000);

  const arrivalOf = async () =>
    ((await (await fetch(`${stack.payroll.origin}/arrivals.json`)).json()) as Arrival[]).find(
      (one) => one.run?.id === run.id,
    );
  // The claim is paid before the receiver has had the answer that says so.
  const arrival = await eventually(arrivalOf, (one) => one?.run?.state === 'confirmed');
  expect(arrival).toMatchObject({
    type: 'payroll_run.locked',
    trouble: null,
    run: { state: 'confirmed', total: run.totals.total, lines: [{ amount: 512_00, name: 'Employee Exempel' }] },
  });
  const page = await (await fetch(stack.payroll.origin)).text();
  expect(page).toContain('Employee Exempel');
});
