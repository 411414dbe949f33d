import { expect, test } from 'vitest';
import type { BenefitView } from '../../shared/claims/benefits/contract.ts';
import type { ExpenseRow, ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { claimInReview, claimWhen, submission } from '../support/send-claim.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const hr = await company.as('hr');

type Queue = { items: ExpenseRow[]; waiting: number };
const decide = (claim: ExpenseView, decision: object) =>
  hr.call('POST', `expenses/${claim.id}/decision`, { body: { version: claim.version, ...decision } });
const allowance = async () => (await employee.ask<{ items: BenefitView[] }>('GET', 'benefits')).items[0]!.allowance;

test('HR finds a claim in the queue, sees its receipt, and approves it', async () => {
  const claim = await claimInReview(employee, 'Kö AB');
  const queue = await hr.ask<Queue>('GET', 'queue');
  expect(queue.items.map(({ id }) => id)).toContain(claim.id);
  expect(queue.waiting).toBeGreaterThanOrEqual(1);
  const seen = await hr.ask<ExpenseView>('GET', `expenses/${claim.id}`);
  expect(seen.may).toEqual(['comment', 'decide', 're-route', 'ask-opinion']);
  const page = await hr.call('GET', `receipts/${seen.receipts[0]!.id}/pages/0`);
  expect(page.headers.get('content-type')).toBe('image/jpeg');

  const before = await allowance();
  const answer = await decide(seen, { outcome: 'approve' });
  expect(answer.json).toMatchObject({
    state: 'approved',
    decidedBy: 'person',
    covered: 449_00,
    may: ['comment', 'revert'],
  });
  expect(await allowance()).toEqual({ ...before, reserved: before.reserved - 449_00, used: before.used + 449_00 });
  expect((await hr.ask<Queue>('GET', 'queue')).items.map(({ id }) => id)).not.toContain(claim.id);
});

test('HR covers a part, and never more than is left', async () => {
  const claim = await claimInReview(employee, 'Del AB');
  const { left, reserved } = await allowance();
  const tooMuch = await decide(claim, { outcome: 'approve', covered: left + reserved + 1 });
  expect(tooMuch).toMatchObject({ status: 400, json: { code: 'input-invalid', errors: [{ pointer: '/covered' }] } });
  const part = await decide(claim, { outcome: 'approve', covered: 200_00 });
  expect(part.json).toMatchObject({ state: 'approved', covered: 200_00, total: 449_00 });
});

test('HR asks for changes; the employee edits and sends it in again', async () => {
  const claim = await claimInReview(employee, 'Ändra AB');
  const silent = await decide(claim, { outcome: 'request_changes' });
  expect(silent).toMatchObject({ status: 400, json: { errors: [{ pointer: '/comment', code: 'comment-wanted' }] } });
  const asked = await decide(claim, { outcome: 'request_changes', comment: 'Vad köpte du?' });
  expect(asked.json).toMatchObject({ state: 'changes_requested', decidedBy: 'person' });

  const returned = await employee.ask<ExpenseView>('GET', `expenses/${claim.id}`);
  expect(returned.may).toEqual(['edit', 'submit', 'comment']);
  expect(returned.timeline.at(-1)).toMatchObject({ comment: 'Vad köpte du?', by: { kind: 'hr', name: 'Hr Exempel' } });
  const edited = await employee.ask<ExpenseView>('PATCH', `expenses/${claim.id}`, { note: 'Tio gånger yoga.' });
  const again = await employee.ask<ExpenseView>('POST', `expenses/${claim.id}/submit`, submission(edited));
  expect(again).toMatchObject({ state: 'submitted', note: 'Tio gånger yoga.' });
  const evaluated = await claimWhen(employee, claim.id, ({ state }) => state !== 'submitted');
  expect(evaluated.state).toBe('in_review');
  expect(evaluated.timeline.map(({ act }) => act)).toContain('expense.resubmitted');
});

test('HR declines with a comment, and takes the decision back with a reason', async () => {
  const claim = await claimInReview(employee, 'Avslag AB');
  const before = await allowance();
  const declined = (await decide(claim, { outcome: 'decline', comment: 'Inte friskvård.' })).json as ExpenseView;
  expect(declined).toMatchObject({ state: 'declined', decidedBy: 'person', may: ['comment', 'revert'] });
  expect((await allowance()).reserved).toBe(before.reserved - 449_00);

  const path = `expenses/${claim.id}/revert`;
  const without = await hr.call('POST', path, { body: { version: declined.version, reason: '' } });
  expect(without.status).toBe(400);
  const reverted = await hr.ask<ExpenseView>('POST', path, { version: declined.version, reason: 'Fel läst.' });
  expect(reverted).toMatchObject({
    state: 'in_review',
    decidedBy: null,
    covered: 449_00,
    may: ['comment', 'decide', 're-route', 'ask-opinion'],
  });
  expect(await allowance()).toEqual(before);
  expect(reverted.timeline.at(-1)).toMatchObject({ act: 'expense.reverted', comment: 'Fel läst.' });
});

test('two deciders at once: one decides, the other is told that it changed', async () => {
  const claim = await claimInReview(employee, 'Två AB');
  const other = await company.as('otherHr');
  const body = { version: claim.version, outcome: 'approve' };
  const answers = await Promise.all(
    [hr, other, hr, other].map((one) => one.call('POST', `expenses/${claim.id}/decision`, { body })),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  const after = await employee.ask<ExpenseView>('GET', `expenses/${claim.id}`);
  expect(after.timeline.filter(({ act }) => act === 'expense.approved')).toHaveLength(1);
});
