import { expect, test } from 'vitest';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, manager, hr } = ours.people;

test('the owner sees a draft, HR sees it from its submission on, and nobody else ever does', async () => {
  const draft = await story.draft(employee);
  const waiting = await story.inReview(employee);
  expect((await showExpense(uses, employee, draft.id)).id).toBe(draft.id);
  expect(await showExpense(uses, hr, waiting.id)).toMatchObject({
    id: waiting.id,
    may: ['comment', 'decide', 're-route', 'ask-opinion'],
  });
  for (const person of [colleague, manager, theirs.people.hr])
    await expectRefusal(showExpense(uses, person, waiting.id), 'not-found');
  await expectRefusal(showExpense(uses, hr, draft.id), 'not-found');
  await expectRefusal(showExpense(uses, { ...employee, roles: [] }, draft.id), 'not-allowed');
});

test('what is shown is one moment: a receipt that is read never stands beside the version from before', async () => {
  for (let round = 0; round < 8; round += 1) {
    const claim = await story.uploaded(employee);
    const message = (await world.messages(ours.id, 'scan-receipt')).find(({ receipt }) =>
      claim.receipts.some(({ id }) => id === receipt),
    );
    const during = new AbortController();
    const scan = scanReceipt(uses, message!, false).finally(() => during.abort());
    const seen: Awaited<ReturnType<typeof showExpense>>[] = [];
    while (!during.signal.aborted) seen.push(await showExpense(uses, employee, claim.id));
    await scan;
    for (const { version, receipts, vendor } of seen)
      expect([version > claim.version, vendor !== null]).toEqual(Array(2).fill(receipts[0]?.state === 'read'));
  }
});
