import { expect, test } from 'vitest';
import { ownStack } from '../support/own-stack.ts';
import { eventually } from '../support/function-host.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { whatBecame } from '../support/what-became.ts';

const stack = await ownStack('kill-during-mail');

test('a mail whose fate a crash hides is shown as uncertain and never sent again', { timeout: 300_000 }, async () => {
  const company = await stack.company();
  const employee = await company.as('employee');
  // A mail server that takes the connection and then says nothing: the mail is under way for as long as it likes.
  const smtp = stack.pidOf('smtp');
  process.kill(smtp, 'SIGSTOP');
  const state = async () => {
    const client = await stack.db.client('backup');
    const { rows } = await client.query<{ state: string }>('select state from mails where company_id = $1', [
      company.id,
    ]);
    await client.end();
    return rows[0]?.state;
  };
  try {
    await sendClaim(employee, textReceipt({ vendor: 'Hängande AB' }));
    await eventually(state, (one) => one === 'sending', 30_000);
    await stack.kill('functions-host');
  } finally {
    process.kill(smtp, 'SIGCONT');
  }
  await stack.restart('functions-host');

  // The broker gives the message out again once its lock has run out; by then the mail is somebody's no more.
  await eventually(
    async () => stack.linesWith('send-mail', 'repeated'),
    (lines) => lines > 0,
    40_000,
  );
  expect(await state()).toBe('sending');

  const owner = await stack.db.client('migrator');
  await owner.query("select set_config('app.company_id', $1, false)", [company.id]);
  await owner.query("update mails set changed_at = now() - interval '4 minutes'");
  await owner.end();
  await stack.startJob('mark-uncertain-mails');
  // Where the timer was there within the minute before, the job is its own again at the next one.
  await eventually(state, (one) => one === 'uncertain', 100_000);
  expect(stack.linesWith('mail.uncertain')).toBe(1);

  await stack.sendEverythingAgain(company.id);
  await eventually(
    async () => stack.linesWith('send-mail', 'repeated'),
    (lines) => lines > 1,
    40_000,
  );
  const outcome = await whatBecame(stack, company.id);
  expect(outcome.mails).toEqual({ uncertain: 1 });
  expect(outcome.arrived[0]).toBeLessThanOrEqual(1);
  expect(outcome.notifications).toEqual([1]);
});
