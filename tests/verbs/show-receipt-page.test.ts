import { expect, test } from 'vitest';
import { showReceiptFile, showReceiptPage } from '../../shared/claims/receipts/show-receipt-page.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, manager, hr } = ours.people;

test('the owner and HR see a receipt; nobody else does, and HR none of a draft', async () => {
  const waiting = await story.inReview(employee);
  const draft = await story.read(employee);
  const [sent, kept] = [waiting.receipts[0]!.id, draft.receipts[0]!.id];
  for (const person of [employee, hr]) {
    expect((await showReceiptPage(uses, person, sent, 0)).subarray(0, 2).toString('hex')).toBe('ffd8');
    const file = await showReceiptFile(uses, person, sent);
    expect([file.type, file.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  }
  for (const show of [showReceiptFile, (u: typeof uses, p: typeof hr, id: string) => showReceiptPage(u, p, id, 0)]) {
    for (const person of [colleague, manager, theirs.people.hr])
      await expectRefusal(show(uses, person, sent), 'not-found');
    await expectRefusal(show(uses, hr, kept), 'not-found');
    await expectRefusal(show(uses, { ...employee, roles: [] }, sent), 'not-allowed');
    await expectRefusal(show(uses, employee, db.randomness.id()), 'not-found');
  }
  for (const page of [-1, 1, 0.5, Number.NaN])
    await expectRefusal(showReceiptPage(uses, employee, sent, page), 'not-found');
});
