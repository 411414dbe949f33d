import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { eventually } from '../support/function-host.ts';
import { readDraft, submitAndWait } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { connectTo } from '../support/template-database.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const hr = await company.as('hr');
const administrator = await connectTo(stack.server, stack.settings['DATABASE_NAME']!);

afterAll(() => administrator.end());

/** Words that stand nowhere else: on the receipt, in what the employee and HR typed, and in the employee's own particulars. */
const words = ['Xylofonbadet', 'zitterlektion', 'okarinaskäl', 'Diverse vaxholk'];
const [vendor, note, comment, bought] = words as [string, string, string, string];

/** A claim with all of them, through every step: uploaded, read, submitted, evaluated, decided, reverted, told of. */
async function wholeLife(): Promise<ExpenseView> {
  const draft = await readDraft(employee, textReceipt({ vendor: `${vendor} AB`, what: bought, vatRate: 25 }));
  const noted = await employee.ask<ExpenseView>('PATCH', `expenses/${draft.id}`, { note: `För ${note}.` });
  const claim = await submitAndWait(employee, noted);
  if (claim.state !== 'in_review') throw new Error(`the claim is ${claim.state}`);
  const body = { version: claim.version, outcome: 'decline', comment: `Avslag av ${comment}.` };
  return hr.ask<ExpenseView>('POST', `expenses/${claim.id}/decision`, body);
}
const decided = await wholeLife();
const mails = async () => {
  const { rows } = await administrator.query<{ email: string }>(
    'select work_email as email from employees where company_id = $1 and id = $2',
    [company.id, company.people.employee.employee],
  );
  return { to: rows[0]!.email, mails: await stack.mailsTo(rows[0]!.email) };
};
await eventually(mails, (known) => known.mails.length > 0);
// What is logged and journaled after the mail has left is on disk a moment later.
await pause(300);

test('the person sees the words: they did go through', async () => {
  const seen = await employee.ask<ExpenseView>('GET', `expenses/${decided.id}`);
  const shown = JSON.stringify(seen);
  expect(words.filter((word) => !shown.includes(word))).toEqual([]);
  expect(seen.state).toBe('declined');
});

/** A text and its bytes in the forms that a dump shows. */
const forms = (word: string): string[] => {
  const bytes = Buffer.from(word, 'utf8');
  return [
    word,
    word.toLowerCase(),
    word.toUpperCase(),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
  ];
};
const holding = (text: string, wanted: readonly string[]): string[] =>
  wanted.filter((word) => forms(word).some((form) => text.includes(form)));

async function everyTable(): Promise<{ table: string; text: string }[]> {
  const { rows: tables } = await administrator.query<{ table: string }>(
    `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const dumps: { table: string; text: string }[] = [];
  for (const { table } of tables) {
    const { rows } = await administrator.query<{ row: string }>(`select ${table}::text as row from ${table}`);
    dumps.push({ table, text: rows.map(({ row }) => row).join('\n') });
  }
  return dumps;
}

test('no table holds them to read', async () => {
  const tables = await everyTable();
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.map(({ table, text }) => [table, holding(text, words)]).filter(([, held]) => held!.length > 0)).toEqual(
    [],
  );
});

test('a person’s name and address stand in the table of employees alone', async () => {
  const { to } = await mails();
  expect(to.startsWith('employee@company')).toBe(true);
  const tables = (await everyTable()).filter(({ text }) => holding(text, [to]).length > 0);
  expect(tables.map(({ table }) => table)).toEqual(['employees']);
});

test('no log line holds them, nor a person’s name or address', async () => {
  const { to } = await mails();
  const log = readFileSync(stack.logFile, 'utf8');
  expect(log).toContain('queue.done');
  expect(holding(log, [...words, to, 'Employee Exempel', 'Hr Exempel'])).toEqual([]);
});

test('no message on a queue holds them', () => {
  const folder = join(stack.directory, 'service-bus');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const journals = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));
  const all = journals.join('\n');
  expect(all).toContain('evaluate-expense');
  expect(holding(Buffer.from(all, 'latin1').toString('utf8'), words)).toEqual([]);
});

test('no mail holds what is on the receipt or was typed', async () => {
  const { mails: received } = await mails();
  expect(received.length).toBeGreaterThan(0);
  expect(holding(JSON.stringify(received), words)).toEqual([]);
});

test('the trial finds a word in any of the forms', () => {
  for (const form of forms(vendor)) expect(holding(`before ${form} after`, [vendor])).toEqual([vendor]);
});
