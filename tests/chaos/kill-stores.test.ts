import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Answer } from '../support/caller.ts';
import { filesOf, photograph } from '../support/photograph.ts';
import { eventually } from '../support/function-host.ts';
import { ownStack } from '../support/own-stack.ts';
import { readDraft, submission, submitAndWait } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';

const stack = await ownStack('kill-stores');
const company = await stack.company();
const employee = await company.as('employee');
const isAway = ({ status, json }: Answer) => expect([status, json?.code]).toEqual([503, 'service-away']);

test(
  'without Blob Storage an upload is refused as such, leaves no row, and works again after',
  { timeout: 120_000 },
  async () => {
    const draft = await employee.ask<ExpenseView>('POST', 'expenses', {});
    const before = await photograph(stack, company.id);
    await stack.kill('azurite');
    isAway(await employee.call('POST', `expenses/${draft.id}/receipts`, { body: textReceipt() }));
    await stack.restart('azurite');
    expect(await photograph(stack, company.id)).toEqual(before);
    const again = await employee.call('POST', `expenses/${draft.id}/receipts`, { body: textReceipt() });
    expect(again.status).toBe(201);
    expect(await filesOf(stack, company.id)).toHaveLength(2);
  },
);

test(
  'without the database everything is away, nothing is half done, and the same host goes on after',
  { timeout: 120_000 },
  async () => {
    const draft = await readDraft(employee, textReceipt({ vendor: 'Bas AB' }));
    await stack.kill('postgres');
    isAway(await employee.call('GET', 'expenses'));
    isAway(await employee.call('POST', `expenses/${draft.id}/submit`, { body: submission(draft) }));
    isAway(await stack.nobody.call('GET', 'health'));
    await stack.restart('postgres');
    await eventually(
      () => stack.nobody.call('GET', 'health'),
      ({ status }) => status === 200,
    );
    const after = await employee.ask<ExpenseView>('GET', `expenses/${draft.id}`);
    expect(after).toEqual(draft);
    expect((await submitAndWait(employee, after)).state).toBe('approved');
  },
);

test('without the identity provider nobody signs in, and who is signed in goes on', { timeout: 120_000 }, async () => {
  await stack.kill('openid');
  const start = await stack.nobody.call('GET', 'signin/start');
  isAway(start);
  expect(start.headers.getSetCookie()).toEqual([]);
  expect((await employee.call('GET', 'expenses')).status).toBe(200);
  await stack.restart('openid');
  expect((await stack.nobody.call('GET', 'signin/start')).status).toBe(303);
});
