import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readingQuality as table } from '../../shared/claims/reading-quality/table.ts';
import { showReadingQuality } from '../../shared/claims/reading-quality/show-reading-quality.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import type * as z from 'zod/mini';
import type { ExpenseView, expenseFields } from '../../shared/claims/expenses/contract.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { expenses } from '../../shared/claims/expenses/table.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, confirmed, paidDay } from '../support/claim-story.ts';
import { textReceipt, twoTextReceipts } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

const rowsOf = (company: Id) =>
  db.app.inTenant(company, (tx) => tx.db.select().from(table).where(eq(table.companyId, company)));

/** What is counted of a company, by field, with its sellers added up. */
async function counted(company: Id) {
  const sums: Record<string, { kept: number; corrected: number; missed: number }> = {};
  for (const { field, kept, corrected, missed } of await rowsOf(company)) {
    const sum = (sums[field] ??= { kept: 0, corrected: 0, missed: 0 });
    sum.kept += kept;
    sum.corrected += corrected;
    sum.missed += missed;
  }
  return sums;
}
const once = { kept: 1, corrected: 0, missed: 0 };
const mended = { kept: 0, corrected: 1, missed: 0 };

async function submit(
  person: Person,
  claim: ExpenseView,
  typed: z.input<typeof expenseFields> = {},
): Promise<ExpenseView> {
  world.later();
  const { version } = Object.keys(typed).length > 0 ? await editExpense(uses, person, claim.id, typed) : claim;
  return submitExpense(uses, person, claim.id, { version, confirmed });
}

test('what was kept and what was corrected is counted by field, when the claim is submitted and not before', async () => {
  const { id, people } = await aCompany(db);
  const claim = await story.read(people.employee);
  await editExpense(uses, people.employee, claim.id, { total: 400_00 });
  expect(await rowsOf(id)).toEqual([]);
  await submit(people.employee, await story.show(people.employee, claim.id), { organisationNumber: '559999-0172' });
  expect(await counted(id)).toEqual({
    vendor: once,
    organisationNumber: mended,
    paidOn: once,
    total: mended,
    currency: once,
    vat: once,
  });
});

test('a value typed anew as it was read is no correction', async () => {
  const { id, people } = await aCompany(db);
  const claim = await story.read(people.employee);
  await submit(people.employee, claim, { total: claim.total, vendor: claim.vendor!.toUpperCase() });
  expect(await counted(id)).toMatchObject({ total: once, vendor: once });
});

test('it is counted once, however often the submission is sent and the claim comes back', async () => {
  const { id, people } = await aCompany(db);
  const claim = await story.read(people.employee);
  const input = { version: claim.version, confirmed };
  await Promise.allSettled([1, 2, 3].map(() => submitExpense(uses, people.employee, claim.id, input)));
  expect(await counted(id)).toMatchObject({ total: once, vat: once });

  const declined = await story.declined(people.employee);
  const before = await counted(id);
  await submit(people.employee, declined, { total: 1_00 });
  expect(await counted(id)).toEqual(before);
});

test('a submission that is refused counts nothing', async () => {
  const { id, people } = await aCompany(db);
  const claim = await story.read(people.employee);
  await expect(submit(people.employee, claim, { total: null })).rejects.toThrow();
  expect(await rowsOf(id)).toEqual([]);
});

test('with two receipts, or none that was read, nothing is counted', async () => {
  const { id, people } = await aCompany(db);
  const claim = await story.read(people.employee);
  await uploadReceipt(uses, people.employee, claim.id, textReceipt({ vendor: 'Annat Gym AB', date: paidDay }));
  world.later();
  await scanReceipt(uses, (await world.messages(id, 'scan-receipt')).at(-1)!, false);
  await submit(people.employee, await story.show(people.employee, claim.id));

  const unread = await story.uploaded(people.employee);
  await uses.files.remove(`${id}/${unread.receipts[0]!.id}/page-0.jpg`);
  await scanReceipt(uses, (await world.messages(id, 'scan-receipt')).at(-1)!, true);
  await submit(people.employee, await story.show(people.employee, unread.id), {
    vendor: 'Handskrivna Gymmet',
    paidOn: paidDay,
    total: 100_00,
  });
  expect(await rowsOf(id)).toEqual([]);
});

test('with two receipts on one page nothing is counted, and people look at the claim', async () => {
  const { id, people } = await aCompany(db);
  const draft = await story.draft(people.employee);
  const [one, other] = [{ date: paidDay }, { vendor: 'Padelhallen AB', total: 240_00, date: '2026-05-11' }];
  await uploadReceipt(uses, people.employee, draft.id, twoTextReceipts(one, other));
  world.later();
  await scanReceipt(uses, (await world.messages(id, 'scan-receipt')).at(-1)!, false);
  const claim = await story.show(people.employee, draft.id);
  expect(claim).toMatchObject({ vendor: 'Tallbo Gym AB', total: 449_00, paidOn: paidDay });
  expect(claim.receipts[0]!.reading!.receiptsSeen).toBe(2);
  expect(claim.checks).toMatchObject([{ code: 'several-receipts', kind: 'doubting' }]);
  await submit(people.employee, claim);
  expect(await rowsOf(id)).toEqual([]);
  world.later();
  await evaluateExpense(uses, (await world.messages(id, 'evaluate-expense')).at(-1)!);
  const { state, evaluation } = await story.show(people.employee, claim.id);
  expect([state, evaluation?.reasons.map(({ sv }) => sv)]).toEqual([
    'in_review',
    ['Filen ser ut att visa 2 kvitton; varje kvitto behöver ett eget utlägg.'],
  ]);
});

test('two people’s receipts of one seller in one month stand in one row, under the name that was submitted', async () => {
  const { id, people } = await aCompany(db);
  const misread = { vendor: 'Gymet Norr AB' };
  await submit(people.employee, await story.read(people.employee, misread), { vendor: 'Gymmet Norr' });
  await submit(people.colleague, await story.read(people.colleague, { vendor: 'GYMMET NORR AB', total: 200_00 }));
  const vendors = (await rowsOf(id)).filter(({ field }) => field === 'vendor');
  expect(vendors).toMatchObject([{ kept: 1, corrected: 1, missed: 0, month: '2026-05-01', scanner: 'on-device' }]);
});

test('many submissions at once lose no count', async () => {
  const { id, people } = await aCompany(db);
  const names = ['employee', 'colleague', 'manager', 'finance'] as const;
  const claims: ExpenseView[] = [];
  for (const [at, name] of names.entries())
    claims.push(await story.read(people[name], { vendor: 'Samma Gym AB', total: (at + 1) * 100_00 }));
  await Promise.all(names.map((name, at) => submit(people[name], claims[at]!)));
  expect(await counted(id)).toMatchObject({ total: { kept: 4 }, vendor: { kept: 4 } });
});

test('a row cannot be joined to a claim, and nothing that was read or typed stands in it', async () => {
  const { id, people } = await aCompany(db);
  const claim = await story.read(people.employee, { vendor: 'Papegojmassage AB' });
  await submit(people.employee, claim, { total: 123_45 });
  const backup = await db.client('backup');
  const { rows } = await backup.query<{ row: string }>(
    `select t::text as row from reading_quality t where company_id = $1`,
    [id],
  );
  expect(rows.length).toBe(6);
  const traces = [people.employee.employee, claim.id, claim.receipts[0]!.id, claim.category.id, '12345', 'apegoj'];
  for (const { row } of rows) expect(traces.filter((trace) => row.includes(trace))).toEqual([]);
  const [expense] = await db.app.inTenant(id, (tx) =>
    tx.db
      .select({ index: expenses.vendorIndex })
      .from(expenses)
      .where(and(eq(expenses.companyId, id), eq(expenses.id, claim.id))),
  );
  const [quality] = await rowsOf(id);
  expect(expense?.index).toHaveLength(20);
  expect(quality!.seller.equals(expense!.index!)).toBe(false);
});

test('operations see the sum of all companies, and a figure only where five readings stand behind it', async () => {
  const figureOf = async (field: string) =>
    (await showReadingQuality(db.operations)).find(
      (figure) => figure.field === field && figure.scanner === 'on-device',
    )!;
  const before = await figureOf('total');
  const [one, two] = [await aCompany(db), await aCompany(db)];
  for (const { people } of [one, two])
    for (let n = 1; n <= 3; n += 1) {
      const claim = await story.read(people.employee, { vendor: 'Vanliga Gymmet AB', total: n * 100_00 });
      await submit(people.employee, claim, n === 3 ? { total: 1_00 } : {});
    }
  const after = await figureOf('total');
  expect(after.read).toBe(before.read! + 6);
  expect(after.corrected).toBe(before.corrected! + 2);
  // Three readings a company: to each of them the seller is one with too few to say.
  expect(after.sellers.few).toBe(before.sellers.few + 2);
});
