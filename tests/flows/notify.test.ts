import { expect, test } from 'vitest';
import type { NotificationView } from '../../shared/messages/notifications/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Caller } from '../support/caller.ts';
import { eventually } from '../support/function-host.ts';
import { claimInReview, sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const hr = await company.as('hr');
const address = (await employee.ask<{ person: { email: string } }>('GET', 'session')).person.email;

type Notifications = { items: NotificationView[]; unread: number };
const told = (who: Caller, id: string, kinds: readonly string[]) =>
  eventually(
    () => who.ask<Notifications>('GET', 'notifications'),
    ({ items }) => kinds.every((kind) => items.some((one) => one.expenseId === id && one.kind === kind)),
  );

test('an approval is told once in the app and once by mail, in both languages’ words', async () => {
  const claim = await sendClaim(employee, textReceipt({ vendor: 'Brev Gym AB', total: 321_00 }));
  const { items, unread } = await told(employee, claim.id, ['claim-approved']);
  const mine = items.filter(({ expenseId }) => expenseId === claim.id);
  expect(mine).toHaveLength(1);
  expect(mine[0]!.sentence.sv).toMatch(/godkänt\. 321,00 kr/);
  expect(mine[0]!.sentence.en).toMatch(/approved\. SEK 321\.00/);
  expect(unread).toBeGreaterThanOrEqual(1);

  const mails = await eventually(
    () => stack.mailsTo(address),
    (all) => all.some(({ text }) => text.includes(claim.id)),
  );
  const about = mails.filter(({ text }) => text.includes(claim.id));
  expect(about).toHaveLength(1);
  expect(about[0]).toMatchObject({ subject: 'Ditt utlägg är godkänt' });
  expect(about[0]!.text).toContain(`${stack.origin}/claims/${claim.id}`);
  expect(JSON.stringify(about[0])).not.toContain('Brev Gym');
  expect(about[0]!.headers['auto-submitted']).toContain('auto-generated');
});

test('who decides is told that a claim waits, without a mail; who asked is told of every turn', async () => {
  const claim = await claimInReview(employee, 'Turer AB');
  await told(employee, claim.id, ['claim-in-review']);
  await told(hr, claim.id, ['claim-waiting']);
  const decided = await hr.ask<ExpenseView>('POST', `expenses/${claim.id}/decision`, {
    version: claim.version,
    outcome: 'decline',
    comment: 'Nej.',
  });
  await hr.ask('POST', `expenses/${claim.id}/revert`, { version: decided.version, reason: 'Jo.' });
  await told(employee, claim.id, ['claim-in-review', 'claim-declined', 'claim-reverted']);
  const mails = await eventually(
    () => stack.mailsTo(address),
    (all) => all.filter(({ text }) => text.includes(claim.id)).length >= 2,
  );
  expect(mails.filter(({ text }) => text.includes(claim.id))).toHaveLength(2);
  expect(await stack.mailsTo(address.replace('employee', 'hr'))).toEqual([]);
});

test('notifications are marked as read: the named ones, then all; nobody marks another’s', async () => {
  const { items } = await employee.ask<Notifications>('GET', 'notifications');
  const first = items.find(({ read }) => !read)!;
  await hr.ask('POST', 'notifications/read', { ids: [first.id] }).catch(() => undefined);
  const untouched = await employee.ask<Notifications>('GET', 'notifications');
  expect(untouched.items.find(({ id }) => id === first.id)?.read).toBe(false);
  await employee.call('POST', 'notifications/read', { body: { ids: [first.id] } });
  const one = await employee.ask<Notifications>('GET', 'notifications');
  expect(one.items.find(({ id }) => id === first.id)?.read).toBe(true);
  await employee.call('POST', 'notifications/read', { body: {} });
  expect(await employee.ask<Notifications>('GET', 'notifications')).toMatchObject({ unread: 0 });
});
