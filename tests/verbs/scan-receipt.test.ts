import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, paidDay } from '../support/claim-story.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const ours = await aCompany(db);
const { employee } = ours.people;
const lastMessage = async () => (await world.messages(ours.id, 'scan-receipt')).at(-1)!;

test('a reading fills in what is empty, once, and is recorded', async () => {
  const claim = await story.uploaded(employee);
  const message = await lastMessage();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await scanReceipt(uses, message, false)).toBe('done');
  });
  expect(recorded.audit.toSorted()).toEqual(['expense.filled-in', 'receipt.read']);
  expect(recorded).toMatchObject({ events: [], outbox: [] });
  const after = await story.show(employee, claim.id);
  expect(after).toMatchObject({ paidOn: paidDay, total: 449_00, vat: [{ rate: 6, amount: 25_42 }], benefitYear: 2026 });
  expect(after.filledByMachine.toSorted()).toEqual([
    'currency',
    'organisationNumber',
    'paidOn',
    'total',
    'vat',
    'vendor',
  ]);
});

test('the same message again, and another for the same receipt, change nothing', async () => {
  await story.uploaded(employee);
  const message = await lastMessage();
  const [one, two] = await Promise.all([scanReceipt(uses, message, false), scanReceipt(uses, message, false)]);
  expect([one, two].toSorted()).toEqual(['done', 'repeated']);
  const before = await photographTables(db, ours.id);
  expect(await scanReceipt(uses, message, true)).toBe('repeated');
  expect(await scanReceipt(uses, { ...message, id: db.randomness.id() }, false)).toBe('repeated');
  expect(await photographTables(db, ours.id)).toEqual(before);
});

test('a second receipt does not overwrite what the first filled in', async () => {
  const claim = await story.read(employee);
  await uploadReceipt(uses, employee, claim.id, textReceipt({ vendor: 'Annat Gym AB', total: 99_00, date: paidDay }));
  world.later();
  await scanReceipt(uses, await lastMessage(), false);
  expect(await story.show(employee, claim.id)).toMatchObject({ vendor: claim.vendor, total: claim.total });
});

test('a scanner that fails makes the message come again, and on the last delivery leaves the form open', async () => {
  const claim = await story.uploaded(employee);
  const message = await lastMessage();
  const receipt = claim.receipts[0]!.id;
  await uses.files.remove(`${ours.id}/${receipt}/page-0.jpg`);
  await expect(scanReceipt(uses, message, false)).rejects.toThrow();
  expect((await story.show(employee, claim.id)).receipts[0]?.state).toBe('uploaded');
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await scanReceipt(uses, message, true)).toBe('failed');
  });
  expect(recorded.audit).toEqual(['receipt.scan-failed']);
  const after = await story.show(employee, claim.id);
  expect(after).toMatchObject({ receipts: [{ state: 'failed', reading: null }], may: ['edit', 'submit', 'withdraw'] });
});

test('a receipt that is taken off while its reading is written leaves no trace, and neither waits for the other', async () => {
  const claim = await story.uploaded(employee);
  const message = await lastMessage();
  let removal: Promise<unknown> = Promise.resolve();
  const meeting: typeof uses = {
    ...uses,
    scanner: {
      ...uses.scanner,
      async scan(...asked) {
        const reading = await uses.scanner.scan(...asked);
        removal = pause(30).then(() => removeReceipt(uses, employee, claim.id, message.receipt));
        return reading;
      },
    },
    // Held open in the middle of its transaction, so that the two are sure to meet.
    seals: { ...uses.seals, seal: async (...asked) => (await pause(60), uses.seals.seal(...asked)) },
  };
  expect(await scanReceipt(meeting, message, false)).toBe('done');
  await removal;
  expect((await story.show(employee, claim.id)).receipts).toEqual([]);
});
