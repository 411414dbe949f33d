import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { claimInReview, sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const hr = await company.as('hr');

test('one click takes a machine’s decline to a person, who is told and decides', async () => {
  const declined = await sendClaim(employee, textReceipt({ vendor: 'Skobutiken AB', what: 'Löparskor', vatRate: 25 }));
  expect(declined).toMatchObject({ state: 'declined', decidedBy: 'check' });
  const asked = await employee.ask<ExpenseView>('POST', `expenses/${declined.id}/ask-person`);
  expect(asked).toMatchObject({
    state: 'in_review',
    decidedBy: null,
    covered: 449_00,
    may: ['add-receipt', 'comment'],
  });

  const approved = await hr.ask<ExpenseView>('POST', `expenses/${declined.id}/decision`, {
    version: asked.version,
    outcome: 'approve',
    comment: 'Det gällde hyrda skor.',
  });
  expect(approved).toMatchObject({ state: 'approved', decidedBy: 'person' });
});

test('a person’s decline is not taken to another person that way', async () => {
  const claim = await claimInReview(employee, 'Människa AB');
  await hr.ask('POST', `expenses/${claim.id}/decision`, {
    version: claim.version,
    outcome: 'decline',
    comment: 'Nej.',
  });
  const again = await employee.call('POST', `expenses/${claim.id}/ask-person`);
  expect(again).toMatchObject({ status: 409, json: { code: 'not-in-this-state' } });
});
