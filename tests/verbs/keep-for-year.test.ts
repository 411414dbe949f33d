import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { showReceiptFile, showReceiptPage } from '../../shared/claims/receipts/show-receipt-page.ts';
import { dataKeysOf } from '../../shared/platform/encryption/data-keys/store.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { personHolder, yearHolder } from '../../shared/platform/encryption/holder.ts';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { receiptRow } from '../support/sealed-files.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

const forgetting = { keyDatabase: uses.keyDatabase, copies: uses.copies, dataKeys: uses.keys.dataKeys };
const approve = async (hr: Parameters<typeof decideExpense>[1], claim: { id: string; version: number }) =>
  decideExpense(uses, hr, claim.id, { version: claim.version, outcome: 'approve' });
const isForYear = async (company: string, receipt: string) =>
  (await receiptRow(world, company, receipt)).fileKeyYear !== null;

test('from its approval on, by a machine or a person, a receipt opens without its person; another does not', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr } = people;
  const byMachine = (await story.approved(employee)).receipts[0]!.id;
  const waiting = await story.inReview(employee);
  const byPerson = waiting.receipts[0]!.id;
  expect(await isForYear(id, byPerson)).toBe(false);
  await approve(hr, waiting);
  const declined = (await story.declined(employee)).receipts[0]!.id;
  const undecided = (await story.inReview(employee)).receipts[0]!.id;
  expect(await Promise.all([byMachine, byPerson, declined, undecided].map((one) => isForYear(id, one)))).toEqual([
    true,
    true,
    false,
    false,
  ]);

  const before = await showReceiptFile(uses, hr, byMachine);
  expect(await forgetHolder(forgetting, id, personHolder(employee.employee))).toBe(1);
  expect((await showReceiptFile(uses, hr, byMachine)).bytes).toEqual(before.bytes);
  expect((await showReceiptPage(uses, hr, byPerson, 0)).subarray(0, 2).toString('hex')).toBe('ffd8');
  for (const gone of [declined, undecided]) {
    await expectRefusal(showReceiptPage(uses, hr, gone, 0), 'receipt-erased');
    await expectRefusal(showReceiptFile(uses, hr, gone), 'receipt-erased');
  }
  expect(problemCodes['receipt-erased']).toMatchObject({ status: 410, title: { sv: 'Kvittot är raderat' } });
});

test('the year is the one of the approval, and with its key the last way to the receipt ends', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr } = people;
  const receipt = (await story.approved(employee)).receipts[0]!.id;
  const years = await uses.keyDatabase.inTenant(id, (tx) => dataKeysOf(tx, yearHolder(2026)));
  expect(years).toHaveLength(1);
  const sealed = (await receiptRow(world, id, receipt)).fileKeyYear as Buffer;
  expect(sealed.subarray(2, 18).toString('hex')).toBe(years[0]!.id.replaceAll('-', ''));

  await forgetHolder(forgetting, id, personHolder(employee.employee));
  await showReceiptFile(uses, hr, receipt);
  await forgetHolder(forgetting, id, yearHolder(2026));
  await expectRefusal(showReceiptFile(uses, hr, receipt), 'receipt-erased');
});

test('the person opens their receipt whatever becomes of the year', async () => {
  const { id, people } = await aCompany(db);
  const receipt = (await story.approved(people.employee)).receipts[0]!.id;
  expect(await forgetHolder(forgetting, id, yearHolder(2026))).toBe(1);
  expect((await showReceiptFile(uses, people.employee, receipt)).type).toBe('application/pdf');
});

test('an approval that is taken back gives the receipt back to its person alone, and a new one keeps it anew', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr } = people;
  const claim = await story.approved(employee);
  const receipt = claim.receipts[0]!.id;
  const reverted = await revertExpense(uses, hr, claim.id, { version: claim.version, reason: 'Fel läst.' });
  expect(await isForYear(id, receipt)).toBe(false);
  await approve(hr, reverted);
  expect(await isForYear(id, receipt)).toBe(true);
  const again = await story.show(employee, claim.id);
  await revertExpense(uses, hr, claim.id, { version: again.version, reason: 'Igen.' });
  await forgetHolder(forgetting, id, personHolder(employee.employee));
  await expectRefusal(showReceiptFile(uses, hr, receipt), 'receipt-erased');
});

test('an approval that is rolled back keeps nothing', async () => {
  const { id, people } = await aCompany(db);
  const claim = await story.inReview(people.employee);
  const refused = decideExpense(uses, people.hr, claim.id, {
    version: claim.version,
    outcome: 'approve',
    covered: 999_999_00,
  });
  await expectRefusal(refused, 'input-invalid');
  const failing = {
    ...uses,
    database: {
      ...uses.database,
      inTenant: (company: string, work: Parameters<typeof uses.database.inTenant>[1]) =>
        uses.database.inTenant(company, async (tx) => {
          await work(tx);
          throw new Error('at the very end');
        }),
    },
  } as typeof uses;
  await expect(approve(people.hr, claim)).resolves.toMatchObject({ state: 'approved' });
  const other = await story.inReview(people.employee);
  await expect(
    decideExpense(failing, people.hr, other.id, { version: other.version, outcome: 'approve' }),
  ).rejects.toThrow('at the very end');
  expect(await isForYear(id, other.receipts[0]!.id)).toBe(false);
});
