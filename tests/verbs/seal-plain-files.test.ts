import { expect, test } from 'vitest';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { openReceiptFile } from '../../shared/claims/receipts/receipt-file.ts';
import { sealPlainFiles } from '../../shared/claims/receipts/seal-plain-files.ts';
import { showReceiptFile, showReceiptPage } from '../../shared/claims/receipts/show-receipt-page.ts';
import { blobName, partsOf } from '../../shared/claims/receipts/store.ts';
import { SealBroken } from '../../shared/platform/encryption/cipher.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { keepPlain, receiptRow } from '../support/sealed-files.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

/** A company with an approved receipt and one in review, both as they were kept before files were sealed. */
async function asBefore() {
  const { id, people } = await aCompany(db);
  const approved = (await story.approved(people.employee)).receipts[0]!.id;
  const waiting = (await story.inReview(people.employee)).receipts[0]!.id;
  const shown = await showReceiptFile(uses, people.employee, approved);
  for (const receipt of [approved, waiting]) await keepPlain(world, id, receipt);
  return { id, people, approved, waiting, shown };
}
const stored = (company: string, receipt: string) =>
  Promise.all(partsOf(1).map((part) => uses.files.get(blobName(company, receipt, part))));

test('what was kept plain is read as it is, sealed where it lies, and read the same after', async () => {
  const { id, people, approved, waiting, shown } = await asBefore();
  expect((await stored(id, approved))[0]!.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await showReceiptFile(uses, people.hr, approved)).bytes).toEqual(shown.bytes);

  const recorded = await recordedBy(db.app, id, async () => expect(await sealPlainFiles(uses, id)).toBe(2));
  expect(recorded).toEqual({ audit: ['receipt.sealed', 'receipt.sealed'], events: [], outbox: [] });
  for (const receipt of [approved, waiting]) for (const bytes of await stored(id, receipt)) expect(bytes[0]).toBe(1);
  expect((await showReceiptFile(uses, people.hr, approved)).bytes).toEqual(shown.bytes);

  const before = await stored(id, approved);
  expect(await sealPlainFiles(uses, id)).toBe(0);
  expect(await stored(id, approved)).toEqual(before);
});

test('an approved one is kept for its year, and the other goes with its person', async () => {
  const { id, people, approved, waiting } = await asBefore();
  await sealPlainFiles(uses, id);
  const forgetting = { keyDatabase: uses.keyDatabase, copies: uses.copies, dataKeys: uses.keys.dataKeys };
  await forgetHolder(forgetting, id, personHolder(people.employee.employee));
  expect((await showReceiptPage(uses, people.hr, approved, 0)).subarray(0, 2).toString('hex')).toBe('ffd8');
  await expectRefusal(showReceiptPage(uses, people.hr, waiting, 0), 'receipt-erased');
});

test('once all is sealed, a plain part is refused', async () => {
  const { id, people, approved, shown } = await asBefore();
  await sealPlainFiles(uses, id);
  await uses.files.replace(blobName(id, approved, 'file'), shown.bytes);
  await expect(showReceiptFile(uses, people.hr, approved)).rejects.toThrow(SealBroken);
});

test('ended after any step, it goes on where it was, and everything can be read in between', async () => {
  const { id, people, approved, waiting, shown } = await asBefore();
  const pages = await Promise.all([approved, waiting].map((one) => showReceiptPage(uses, people.hr, one, 0)));
  let finished = 0;
  let ended = 0;
  // Each run is ended one step later than the one before: at a reading of storage, a writing, or a transaction, before it or after it.
  for (let steps = 0; finished < 2; steps += 1) {
    expect(steps, 'steps it can take').toBeLessThan(60);
    let left = steps;
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      if (left-- <= 0) throw new Error('ended before');
      const answer = await work();
      if (left-- <= 0) throw new Error('ended after');
      return answer;
    };
    const ending = {
      ...uses,
      files: {
        ...uses.files,
        get: (name: string) => step(() => uses.files.get(name)),
        replace: (name: string, bytes: Buffer) => step(() => uses.files.replace(name, bytes)),
      },
      database: {
        ...uses.database,
        inTenant: (...asked: Parameters<typeof uses.database.inTenant>) => step(() => uses.database.inTenant(...asked)),
      } as typeof uses.database,
    };
    await sealPlainFiles(ending, id).catch(() => (ended += 1));
    const rows = await Promise.all([approved, waiting].map((one) => receiptRow(world, id, one)));
    finished = rows.filter(({ filesSealedAt }) => filesSealedAt !== null).length;
    expect((await showReceiptFile(uses, people.hr, approved)).bytes).toEqual(shown.bytes);
    for (const [at, one] of [approved, waiting].entries())
      expect(await showReceiptPage(uses, people.hr, one, 0)).toEqual(pages[at]);
  }
  expect(ended).toBeGreaterThan(5);
  for (const receipt of [approved, waiting]) for (const bytes of await stored(id, receipt)) expect(bytes[0]).toBe(1);
});

test('two runs at a time leave what one would', async () => {
  const { id, people, approved, shown } = await asBefore();
  const [one, two] = await Promise.all([sealPlainFiles(uses, id), sealPlainFiles(uses, id)]);
  expect(one + two).toBe(2);
  expect((await showReceiptFile(uses, people.hr, approved)).bytes).toEqual(shown.bytes);
});

test('a reader who has seen the row before it got its key reads the sealed part all the same', async () => {
  const { id, people, approved, shown } = await asBefore();
  const seen = await receiptRow(world, id, approved);
  await sealPlainFiles(uses, id);
  const again = () => receiptRow(world, id, approved);
  expect(await openReceiptFile(uses, seen, 'file', again)).toEqual(shown.bytes);
  expect((await showReceiptFile(uses, people.hr, approved)).bytes).toEqual(shown.bytes);
});

test('a receipt that is removed meanwhile stays removed, and one that fails holds no other up', async () => {
  const { id, people } = await aCompany(db);
  const draft = await story.read(people.employee);
  const removed = draft.receipts[0]!.id;
  const broken = (await story.inReview(people.employee)).receipts[0]!.id;
  const other = (await story.inReview(people.employee)).receipts[0]!.id;
  for (const receipt of [removed, broken, other]) await keepPlain(world, id, receipt);
  await uses.files.remove(blobName(id, broken, 'file'));
  const meeting: typeof uses = {
    ...uses,
    files: {
      ...uses.files,
      async get(name) {
        const bytes = await uses.files.get(name);
        if (name === blobName(id, removed, 'file')) {
          await removeReceipt(uses, people.employee, draft.id, removed);
          const [message] = await world.messages(id, 'remove-receipt-files');
          await removeReceiptFiles(uses, message!);
        }
        return bytes;
      },
    },
  };
  await expect(sealPlainFiles(meeting, id)).rejects.toThrow();
  await expect(uses.files.get(blobName(id, removed, 'file'))).rejects.toThrow();
  expect((await receiptRow(world, id, other)).filesSealedAt).not.toBeNull();
  expect((await receiptRow(world, id, broken)).filesSealedAt).toBeNull();
});
