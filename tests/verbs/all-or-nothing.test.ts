import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { askPerson } from '../../shared/claims/expenses/ask-person.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { withdrawExpense } from '../../shared/claims/expenses/withdraw-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { chooseLanguage } from '../../shared/people/employees/choose-language.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world, { total: 60_00 });
const ours = await aCompany(db, { yearlyAmount: 100_000_00 });
const { employee, hr } = ours.people;
const administrator = await db.client('administrator');
await administrator.query(`create function refuse_everything() returns trigger language plpgsql as
  $$ begin raise exception 'refused'; end $$`);
const last = async <Queue extends Parameters<typeof world.messages>[1]>(queue: Queue) =>
  (await world.messages(ours.id, queue)).at(-1)!;

/** What each verb does, on a claim that is ready for it. The records it writes are in the tables beside it. */
const verbs: Readonly<Record<string, readonly [() => Promise<() => Promise<unknown>>, readonly string[]]>> = {
  'create-expense': [async () => () => createExpense(uses, employee, {}), ['audit_entries', 'expense_events']],
  'edit-expense': [
    async () => {
      const { id } = await story.draft(employee);
      return () => editExpense(uses, employee, id, { total: 1 });
    },
    ['audit_entries'],
  ],
  'submit-expense': [
    async () => {
      const { id, version } = await story.read(employee);
      return () => submitExpense(uses, employee, id, { version, confirmed });
    },
    ['audit_entries', 'expense_events', 'outbox', 'allowance_entries'],
  ],
  'withdraw-expense': [
    async () => {
      const { id } = await story.submitted(employee);
      return () => withdrawExpense(uses, employee, id);
    },
    ['audit_entries', 'expense_events', 'allowance_entries'],
  ],
  'ask-person': [
    async () => {
      const { id } = await story.declined(employee);
      return () => askPerson(uses, employee, id);
    },
    ['audit_entries', 'expense_events', 'outbox', 'allowance_entries'],
  ],
  'evaluate-expense': [
    async () => {
      await story.submitted(employee);
      const message = await last('evaluate-expense');
      return () => evaluateExpense(uses, message);
    },
    ['audit_entries', 'expense_events', 'outbox', 'evaluations', 'inbox'],
  ],
  'decide-expense': [
    async () => {
      const { id, version } = await story.inReview(employee);
      return () => decideExpense(uses, hr, id, { version, outcome: 'approve' });
    },
    ['audit_entries', 'expense_events', 'outbox', 'allowance_entries'],
  ],
  'revert-expense': [
    async () => {
      const { id, version } = await story.approved(employee);
      return () => revertExpense(uses, hr, id, { version, reason: 'x' });
    },
    ['audit_entries', 'expense_events', 'outbox', 'allowance_entries'],
  ],
  'upload-receipt': [
    async () => {
      const { id } = await story.draft(employee);
      return () => uploadReceipt(uses, employee, id, textReceipt({ vendor: 'Allt AB' }));
    },
    ['audit_entries', 'outbox'],
  ],
  'scan-receipt': [
    async () => {
      await story.uploaded(employee);
      const message = await last('scan-receipt');
      return () => scanReceipt(uses, message, false);
    },
    ['audit_entries', 'receipt_readings', 'inbox'],
  ],
  'remove-receipt': [
    async () => {
      const { id, receipts } = await story.read(employee);
      return () => removeReceipt(uses, employee, id, receipts[0]!.id);
    },
    ['audit_entries', 'outbox'],
  ],
  deliver: [
    async () => {
      await story.approved(employee);
      const message = await last('notify');
      return () => deliver(uses, message);
    },
    ['audit_entries', 'notifications', 'mails', 'outbox', 'inbox'],
  ],
  'choose-language': [async () => () => chooseLanguage(uses, employee, { language: 'en' }), ['audit_entries']],
};

/** Refuses every insert into a table while some work is done, as a full disk or a broken rule would. */
async function refusing(table: string, work: () => Promise<unknown>): Promise<void> {
  await administrator.query(
    `create trigger refuse_everything before insert on ${table} for each row execute function refuse_everything()`,
  );
  try {
    await work();
  } finally {
    await administrator.query(`drop trigger refuse_everything on ${table}`);
  }
}

test.each(Object.entries(verbs))('%s writes all that belongs together, or nothing', async (_, [ready, tables]) => {
  const act = await ready();
  const before = await photographTables(db, ours.id);
  for (const table of tables) {
    await refusing(table, () => expect(act(), table).rejects.toThrow());
    expect(await photographTables(db, ours.id), table).toEqual(before);
  }
  await act();
  const after = await photographTables(db, ours.id);
  for (const table of tables) expect(after[table]!.length, table).toBeGreaterThan(before[table]!.length);
});
