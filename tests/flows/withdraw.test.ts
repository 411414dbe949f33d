import { expect, test } from 'vitest';
import type { BenefitView } from '../../shared/claims/benefits/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { claimInReview, readDraft, submission } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const allowance = async () => (await employee.ask<{ items: BenefitView[] }>('GET', 'benefits')).items[0]!.allowance;

test('a draft is taken back, and stays so', async () => {
  const draft = await readDraft(employee);
  const gone = await employee.ask<ExpenseView>('POST', `expenses/${draft.id}/withdraw`);
  expect(gone).toMatchObject({ state: 'withdrawn', may: [] });
  for (const [method, path, body] of [
    ['POST', 'withdraw', undefined],
    ['POST', 'submit', submission(gone)],
    ['POST', 'ask-person', undefined],
    ['POST', 'receipts', textReceipt({ vendor: 'Sen AB' })],
  ] as const) {
    const answer = await employee.call(method, `expenses/${draft.id}/${path}`, body === undefined ? {} : { body });
    expect(answer, path).toMatchObject({ status: 409, json: { code: 'not-in-this-state' } });
  }
});

test('a submitted claim that is taken back frees what it reserved, whoever is first', async () => {
  const before = await allowance();
  const draft = await readDraft(employee, textReceipt({ vendor: 'Ångra AB', total: 390_00 }));
  await employee.ask('POST', `expenses/${draft.id}/submit`, submission(draft));
  const taken = await employee.call('POST', `expenses/${draft.id}/withdraw`);
  // The machine may have decided in between; then there is nothing to take back, and the claim stands as decided.
  const after = await allowance();
  if (taken.status === 200) expect(after).toEqual(before);
  else expect([taken.json.code, after.used - before.used]).toEqual(['not-in-this-state', 390_00]);
});

test('a claim that people look at is not taken back', async () => {
  const claim = await claimInReview(employee, 'Hos HR AB');
  const answer = await employee.call('POST', `expenses/${claim.id}/withdraw`);
  expect(answer).toMatchObject({ status: 409, json: { code: 'not-in-this-state' } });
});
