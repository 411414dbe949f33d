import { expect, inject, test } from 'vitest';
import { ownStack } from '../support/own-stack.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { photograph, photographAtRest } from '../support/photograph.ts';
import { whatBecame, whenSettled } from '../support/what-became.ts';
import { eventually } from '../support/function-host.ts';

const stack = await ownStack('deliver-twice');
const claims = inject('long') ? 100 : 4;

test('every message comes again under another id, and nothing moves', { timeout: 240_000 }, async () => {
  const company = await stack.company({ yearlyAmount: 1_000_000_00 });
  const employee = await company.as('employee');
  for (let n = 0; n < claims; n += 1) await sendClaim(employee, textReceipt({ vendor: `Igen ${n} AB`, total: 40_00 }));
  const before = await whenSettled(stack, company.id, claims, claims);
  const stored = await photographAtRest(stack, company.id);

  const done = stack.linesWith('queue.done');
  const again = await stack.sendEverythingAgain(company.id);
  // What analytics are told twice, they know by its id: our side remembers nothing of it.
  const remembered = again.filter((queue) => queue !== 'tell-analytics').length;
  expect(remembered).toBeGreaterThanOrEqual(claims * 4);
  await eventually(
    async () => [stack.linesWith('queue.done', 'repeated'), stack.linesWith('queue.done') - done],
    ([repeated, all]) => repeated! >= remembered && all! >= again.length,
    60_000,
  );
  expect(await whatBecame(stack, company.id)).toEqual(before);
  expect(before).toMatchObject({
    states: { approved: claims },
    notifications: Array(claims).fill(1),
    mails: { sent: claims },
    arrived: Array(claims).fill(1),
  });
  expect(await photograph(stack, company.id)).toEqual(stored);
  expect(await stack.deadLetters()).toBe(0);
});
