import { expect, test } from 'vitest';
import { giveUpScans } from '../../shared/claims/receipts/give-up-scans.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee } = ours.people;

test('a scan that outlasts two minutes leaves the form open, and a reading that comes after changes nothing', async () => {
  const foreign = await story.uploaded(theirs.people.employee);
  const claim = await story.uploaded(employee);
  world.later(119);
  expect(await giveUpScans(uses, ours.id)).toBe(0);
  world.later(2);
  const recorded = await recordedBy(db.app, ours.id, async () => expect(await giveUpScans(uses, ours.id)).toBe(1));
  expect(recorded.audit).toEqual(['receipt.scan-failed']);
  expect(await giveUpScans(uses, ours.id)).toBe(0);
  const [message] = await world.messages(ours.id, 'scan-receipt');
  expect(await scanReceipt(uses, message!, false)).toBe('repeated');
  expect(await story.show(employee, claim.id)).toMatchObject({ receipts: [{ state: 'failed' }], total: null });
  expect((await story.show(theirs.people.employee, foreign.id)).receipts[0]?.state).toBe('uploaded');
});

test('giving up and reading at once end in one of the two', async () => {
  for (let round = 0; round < 5; round += 1) {
    const claim = await story.uploaded(employee);
    world.later(121);
    const message = (await world.messages(ours.id, 'scan-receipt')).at(-1)!;
    const [given, scanned] = await Promise.all([giveUpScans(uses, ours.id), scanReceipt(uses, message, false)]);
    const state = (await story.show(employee, claim.id)).receipts[0]?.state;
    expect([given, scanned]).toEqual(state === 'failed' ? [1, 'repeated'] : [0, 'done']);
  }
});
