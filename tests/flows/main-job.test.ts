import { expect, test } from 'vitest';
import type { BenefitView } from '../../shared/claims/benefits/contract.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');

const allowance = async () => {
  const { items } = await employee.ask<{ items: BenefitView[] }>('GET', 'benefits');
  return items[0]!.allowance;
};

test('a clear receipt is read, filled in, submitted and approved by the machine', async () => {
  const before = await allowance();
  const claim = await sendClaim(employee, textReceipt({ vendor: 'Klara Gym AB', total: 512_00 }));
  expect(claim).toMatchObject({
    state: 'approved',
    decidedBy: 'machine',
    vendor: 'Klara Gym AB',
    total: 512_00,
    covered: 512_00,
    currency: 'SEK',
    vat: [{ rate: 6, amount: 28_98 }],
    may: ['comment'],
  });
  expect(claim.confidence).toBeGreaterThanOrEqual(0.85);
  expect(claim.timeline.map(({ act }) => act)).toEqual(['expense.created', 'expense.submitted', 'expense.approved']);
  expect(claim.evaluation?.findings.every(({ outcome }) => outcome === 'met')).toBe(true);
  expect(await allowance()).toEqual({ ...before, used: before.used + 512_00, left: before.left - 512_00 });
});

test('a settling check declines, cites its rule, and lets the employee edit or ask for a person', async () => {
  const before = await allowance();
  const claim = await sendClaim(employee, textReceipt({ vendor: 'Sportboden AB', what: 'Löparskor', vatRate: 25 }));
  expect(claim).toMatchObject({
    state: 'declined',
    decidedBy: 'check',
    may: ['edit', 'submit', 'ask-person', 'comment'],
  });
  expect(claim.checks).toContainEqual(expect.objectContaining({ code: 'equipment', kind: 'settling' }));
  expect(claim.evaluation?.reasons[0]?.sv).toContain('Utrustning');
  expect(claim.evaluation?.reasons[0]?.en).toContain('Equipment');
  expect(await allowance()).toEqual(before);
});

test('a doubt hands the claim to people, with what it would cover reserved', async () => {
  const before = await allowance();
  const doubtful = textReceipt({ vendor: 'Varuhuset AB', what: 'Diverse vara', vatRate: 25, total: 300_00 });
  const claim = await sendClaim(employee, doubtful);
  expect(claim).toMatchObject({
    state: 'in_review',
    decidedBy: null,
    covered: 300_00,
    may: ['add-receipt', 'comment'],
  });
  expect(await allowance()).toEqual({ ...before, reserved: before.reserved + 300_00, left: before.left - 300_00 });
});
