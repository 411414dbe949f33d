import { expect, test } from 'vitest';
import type { BlobName } from '../../shared/kernel/flow.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { mostReceipts, uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { jpegPicture } from '../support/make-picture.ts';
import { recordedBy, recordsOf } from '../support/records.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

/** The verb's own view of the blobs: what was put and not removed. */
const kept = new Set<string>();
const watched = {
  ...uses,
  files: {
    ...uses.files,
    put: async (name: BlobName, bytes: Buffer) => (kept.add(name), uses.files.put(name, bytes)),
    remove: async (name: string) => (kept.delete(name), uses.files.remove(name)),
  },
};

test('a picture is kept with its page, recorded, and its scan follows', async () => {
  const claim = await story.draft(employee);
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const receipt = await uploadReceipt(watched, employee, claim.id, await jpegPicture());
    expect(receipt).toMatchObject({ state: 'uploaded', type: 'image/jpeg', pages: 1, reading: null });
    expect([...kept].toSorted()).toEqual([`${ours.id}/${receipt.id}/file`, `${ours.id}/${receipt.id}/page-0.jpg`]);
  });
  expect(recorded).toEqual({ audit: ['receipt.uploaded'], events: [], outbox: ['scan-receipt'] });
});

test('what it refuses is stored nowhere', async () => {
  const claim = await story.read(employee);
  const decided = await story.approved(employee);
  const file = textReceipt({ vendor: 'Vägrad AB' });
  const same = textReceipt({ vendor: 'Samma AB' });
  await uploadReceipt(uses, employee, claim.id, same);
  const before = await recordsOf(db.app, ours.id);
  kept.clear();
  await expectRefusal(uploadReceipt(watched, { ...employee, roles: [] }, claim.id, file), 'not-allowed');
  for (const person of [colleague, hr, theirs.people.employee])
    await expectRefusal(uploadReceipt(watched, person, claim.id, file), 'not-found');
  await expectRefusal(uploadReceipt(watched, employee, decided.id, file), 'not-in-this-state');
  await expectRefusal(uploadReceipt(watched, employee, claim.id, same), 'receipt-already-here');
  await expectRefusal(uploadReceipt(watched, employee, claim.id, Buffer.from('text')), 'file-type-unknown');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
  expect([...kept]).toEqual([]);
});

test('of many uploads at once as many are kept as there is room for, and of one file one', async () => {
  const claim = await story.draft(employee);
  const same = textReceipt({ vendor: 'Tvilling AB' });
  const twins = await Promise.allSettled([1, 2, 3].map(() => uploadReceipt(uses, employee, claim.id, same)));
  expect(twins.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const files = Array.from({ length: mostReceipts + 2 }, (_, n) => textReceipt({ vendor: `Plats ${n} AB` }));
  const answers = await Promise.allSettled(files.map((file) => uploadReceipt(uses, employee, claim.id, file)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostReceipts - 1);
  expect((await story.show(employee, claim.id)).receipts).toHaveLength(mostReceipts);
});

test('a claim that moved on while its file was looked at keeps nothing of it', async () => {
  const claim = await story.read(employee);
  kept.clear();
  const late: typeof watched = {
    ...watched,
    takeInFile: async (bytes) => {
      const file = await uses.takeInFile(bytes);
      await submitExpense(uses, employee, claim.id, { version: claim.version, confirmed });
      return file;
    },
  };
  await expectRefusal(uploadReceipt(late, employee, claim.id, textReceipt({ vendor: 'Sen AB' })), 'not-in-this-state');
  expect([...kept]).toEqual([]);
});

test('where the answer to the commit is lost, the receipt is there with its file', async () => {
  const claim = await story.draft(employee);
  let transactions = 0;
  const losing: typeof watched = {
    ...watched,
    database: {
      ...uses.database,
      async inTenant(company, work, mode) {
        const answer = await uses.database.inTenant(company, work, mode);
        transactions += 1;
        if (transactions === 2) throw new Error('Connection terminated unexpectedly');
        return answer;
      },
    },
  };
  kept.clear();
  const lost = uploadReceipt(losing, employee, claim.id, textReceipt({ vendor: 'Tappad AB' }));
  await expect(lost).rejects.toThrow('terminated');
  const { receipts } = await story.show(employee, claim.id);
  expect(receipts).toHaveLength(1);
  expect([...kept]).toContain(`${ours.id}/${receipts[0]!.id}/file`);
});
