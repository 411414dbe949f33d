import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connectLocally, databaseName } from '../../infra/local/stack/prepare-database.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Answer } from '../support/caller.ts';
import { filesOf, photograph } from '../support/photograph.ts';
import { eventually } from '../support/function-host.ts';
import { ownStack } from '../support/own-stack.ts';
import { claimWhen, readDraft, submission, submitAndWait } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';

const stack = await ownStack('kill-stores');
const company = await stack.company();
const employee = await company.as('employee');
const isAway = ({ status, json }: Answer) => expect([status, json?.code]).toEqual([503, 'service-away']);

test(
  'without Blob Storage an upload is refused as such, leaves no row, and works again after',
  { timeout: 120_000 },
  async () => {
    // The employee has a key by then, as everybody has who has written something.
    const draft = await employee.ask<ExpenseView>('POST', 'expenses', { note: 'Kvittot kommer' });
    const before = await photograph(stack, company.id);
    await stack.kill('azurite');
    isAway(await employee.call('POST', `expenses/${draft.id}/receipts`, { body: textReceipt() }));
    await stack.restart('azurite');
    expect(await photograph(stack, company.id)).toEqual(before);
    const again = await employee.call('POST', `expenses/${draft.id}/receipts`, { body: textReceipt() });
    expect(again.status).toBe(201);
    expect(await filesOf(stack, company.id)).toHaveLength(2);
  },
);

test(
  'without the database everything is away, nothing is half done, and the same host goes on after',
  { timeout: 120_000 },
  async () => {
    const draft = await readDraft(employee, textReceipt({ vendor: 'Bas AB' }));
    await stack.kill('postgres');
    isAway(await employee.call('GET', 'expenses'));
    isAway(await employee.call('POST', `expenses/${draft.id}/submit`, { body: submission(draft) }));
    isAway(await stack.nobody.call('GET', 'health'));
    await stack.restart('postgres');
    await eventually(
      () => stack.nobody.call('GET', 'health'),
      ({ status }) => status === 200,
    );
    const after = await employee.ask<ExpenseView>('GET', `expenses/${draft.id}`);
    expect(after).toEqual(draft);
    expect((await submitAndWait(employee, after)).state).toBe('approved');
  },
);

test('without the identity provider nobody signs in, and who is signed in goes on', { timeout: 120_000 }, async () => {
  await stack.kill('openid');
  const start = await stack.nobody.call('GET', 'signin/start');
  isAway(start);
  expect(start.headers.getSetCookie()).toEqual([]);
  expect((await employee.call('GET', 'expenses')).status).toBe(200);
  await stack.restart('openid');
  expect((await stack.nobody.call('GET', 'signin/start')).status).toBe(303);
});

test(
  'a statement that fails in the middle tells no log its values, and the work is done after',
  { timeout: 120_000 },
  async () => {
    const { user, password } = stack.server;
    const administrator = await connectLocally(stack.server, { user, password }, databaseName);
    administrator.on('error', () => undefined);
    await administrator.query(`create function refuse_everything() returns trigger language plpgsql as
    $$ begin raise exception 'refused'; end $$`);
    await administrator.query(
      'create trigger refuse_everything before insert on receipt_readings for each row execute function refuse_everything()',
    );
    const draft = await employee.ask<ExpenseView>('POST', 'expenses', {});
    await employee.ask('POST', `expenses/${draft.id}/receipts`, textReceipt({ vendor: 'Varningsgym AB' }));
    await eventually(
      async () => stack.linesWith('queue.failed', 'scan-receipt'),
      (times) => times > 0,
    );
    await administrator.query('drop trigger refuse_everything on receipt_readings');
    await administrator.end();
    const read = await claimWhen(employee, draft.id, ({ receipts }) => receipts[0]?.state === 'read');
    expect(read.vendor).toBe('Varningsgym AB');
    const log = readFileSync(stack.logFile, 'utf8');
    expect(log).not.toMatch(/Failed query|params:|Varningsgym/);
  },
);
