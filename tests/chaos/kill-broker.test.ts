import { expect, inject, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { ownStack } from '../support/own-stack.ts';
import { claimWhen, readDraft, submission } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { whenSettled } from '../support/what-became.ts';

const stack = await ownStack('kill-broker');
const claims = inject('long') ? 40 : 3;
const minutes = 60_000;

test('killed while messages are under way, it loses none and repeats no effect', { timeout: 4 * minutes }, async () => {
  const company = await stack.company({ yearlyAmount: 100_000_00 });
  const employee = await company.as('employee');
  const sent: ExpenseView[] = [];
  for (let n = 0; n < claims; n += 1) {
    const draft = await employee.ask<ExpenseView>('POST', 'expenses', {});
    const file = textReceipt({ vendor: `Mäklare ${n} AB`, total: 60_00 });
    await employee.ask('POST', `expenses/${draft.id}/receipts`, file);
    if (n % 3 === 0) {
      await stack.kill('service-bus');
      await stack.restart('service-bus');
    }
    sent.push(draft);
  }
  for (const { id } of sent) {
    const read = await claimWhen(employee, id, ({ receipts }) => receipts[0]?.state === 'read', 60);
    await employee.ask('POST', `expenses/${id}/submit`, submission(read));
  }
  await stack.kill('service-bus');
  await stack.restart('service-bus');
  await stack.makeDue();
  const outcome = await whenSettled(stack, company.id, claims, claims);
  expect(outcome.states).toEqual({ approved: claims });
  expect(outcome.answersPerSubmission).toEqual(Array(claims).fill(1));
  expect(outcome.notifications).toEqual(Array(claims).fill(1));
  expect(outcome.arrived).toEqual(Array(claims).fill(1));
});

test(
  'away between commit and publish, with the host killed too: what was committed is done',
  { timeout: 4 * minutes },
  async () => {
    const company = await stack.company();
    const employee = await company.as('employee');
    const draft = await readDraft(employee, textReceipt({ vendor: 'Mellan AB' }));
    await stack.kill('service-bus');
    const began = performance.now();
    const sent = await employee.ask<ExpenseView>('POST', `expenses/${draft.id}/submit`, submission(draft));
    // The claim is in, and its owner is told so: publishing is no part of the answer.
    expect(sent.state).toBe('submitted');
    expect(performance.now() - began).toBeLessThan(6_000);
    await stack.kill('functions-host');
    await stack.restart('service-bus', 'functions-host');
    await stack.makeDue();
    await stack.startJob('relay-outbox');
    const done = await claimWhen(employee, draft.id, ({ state }) => state !== 'submitted', 60);
    expect(done.state).toBe('approved');
    const outcome = await whenSettled(stack, company.id, 1, 1);
    expect(outcome).toMatchObject({ answersPerSubmission: [1], notifications: [1], arrived: [1] });
  },
);

test('a broker that hangs makes nobody wait, and nothing is lost', { timeout: 4 * minutes }, async () => {
  const company = await stack.company();
  const employee = await company.as('employee');
  const draft = await readDraft(employee, textReceipt({ vendor: 'Stannar AB' }));
  const broker = stack.pidOf('service-bus');
  process.kill(broker, 'SIGSTOP');
  try {
    const began = performance.now();
    await employee.ask('POST', `expenses/${draft.id}/submit`, submission(draft));
    expect(performance.now() - began).toBeLessThan(6_000);
  } finally {
    process.kill(broker, 'SIGCONT');
  }
  await stack.makeDue();
  const outcome = await whenSettled(stack, company.id, 1, 1);
  expect(outcome).toMatchObject({
    states: { approved: 1 },
    answersPerSubmission: [1],
    notifications: [1],
    arrived: [1],
  });
});
