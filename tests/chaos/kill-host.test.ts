import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { ownStack } from '../support/own-stack.ts';
import { claimWhen, readDraft, submission } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { whenSettled } from '../support/what-became.ts';

const stack = await ownStack('kill-host');
const rounds = inject('long') ? 12 : 2;
const restart = () => stack.restart('functions-host');
const minutes = 60_000;

test('killed during scans, it reads every receipt after all, each once', { timeout: 3 * minutes }, async () => {
  const company = await stack.company();
  const employee = await company.as('employee');
  const claims: ExpenseView[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const draft = await employee.ask<ExpenseView>('POST', 'expenses', {});
    for (let n = 0; n < 3; n += 1) {
      const file = textReceipt({ vendor: `Avbrott ${round}-${n} AB` });
      await employee.ask('POST', `expenses/${draft.id}/receipts`, file);
    }
    await stack.kill('functions-host');
    await restart();
    claims.push(draft);
  }
  for (const { id } of claims) {
    const read = await claimWhen(
      employee,
      id,
      ({ receipts }) => receipts.every(({ state }) => state !== 'uploaded'),
      45,
    );
    expect(read.receipts.map(({ state }) => state)).toEqual(['read', 'read', 'read']);
    expect(read.total).toBe(449_00);
  }
  const backup = await stack.db.client('backup');
  const { rows } = await backup.query(
    'select count(*)::int as n from receipt_readings where company_id = $1 group by receipt_id',
    [company.id],
  );
  expect(rows.map(({ n }) => n as number)).toEqual(Array(rounds * 3).fill(1));
});

test('killed during evaluations, every claim is answered once and told once', { timeout: 3 * minutes }, async () => {
  const company = await stack.company({ yearlyAmount: 100_000_00 });
  const employee = await company.as('employee');
  for (let round = 0; round < rounds; round += 1) {
    const drafts = await Promise.all(
      [0, 1, 2].map((n) => readDraft(employee, textReceipt({ vendor: `Dom ${round}-${n} AB`, total: 60_00 }))),
    );
    await Promise.all(drafts.map((draft) => employee.ask('POST', `expenses/${draft.id}/submit`, submission(draft))));
    await pause(round * 15);
    await stack.kill('functions-host');
    await restart();
  }
  const outcome = await whenSettled(stack, company.id, rounds * 3, rounds * 3, { killed: true });
  expect(outcome.states).toEqual({ approved: rounds * 3 });
  expect(outcome.answersPerSubmission).toEqual(Array(rounds * 3).fill(1));
  expect(outcome.notifications).toEqual(Array(rounds * 3).fill(1));
  // A mail under way when the process ends may be uncertain; none arrives twice, and one that is said to be sent has arrived.
  expect(outcome.arrived.every((times) => times <= 1)).toBe(true);
  expect(outcome.arrived.filter((times) => times === 1).length).toBeGreaterThanOrEqual(outcome.mails['sent'] ?? 0);
});
