import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { claimInReview } from '../support/send-claim.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const hr = await company.as('hr');
const otherHr = await company.as('otherHr');

test('HR decides no claim of their own, and takes no decision on it back', async () => {
  const claim = await claimInReview(hr, 'Egen AB');
  expect(claim.may).toEqual(['add-receipt', 'comment']);
  for (const outcome of ['approve', 'decline', 'request_changes']) {
    const answer = await hr.call('POST', `expenses/${claim.id}/decision`, {
      body: { version: claim.version, outcome, comment: 'Jag själv.' },
    });
    expect(answer, outcome).toMatchObject({ status: 403, json: { code: 'own-claim' } });
  }
  const declined = await otherHr.ask<ExpenseView>('POST', `expenses/${claim.id}/decision`, {
    version: claim.version,
    outcome: 'decline',
    comment: 'Nej.',
  });
  const revert = await hr.call('POST', `expenses/${claim.id}/revert`, {
    body: { version: declined.version, reason: 'Jo.' },
  });
  expect(revert).toMatchObject({ status: 403, json: { code: 'own-claim' } });
  expect((await hr.ask<ExpenseView>('GET', `expenses/${claim.id}`)).state).toBe('declined');
});
