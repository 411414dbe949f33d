import { expect, inject, test } from 'vitest';
import { isProblem } from '../../shared/kernel/problem.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { withdrawExpense } from '../../shared/claims/expenses/withdraw-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { allowances } from '../../shared/claims/benefits/table.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory, confirmed, doubts } from '../support/claim-story.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const story = claimStory(world);
const claims = inject('long') ? 200 : 40;
const writers = 8;
const uses = { ...world.uses, database: createDatabase(db.pool('app', writers), db.clock, db.randomness) };

/** Works a list off with eight writers at a time. */
async function atOnce<T>(items: readonly T[], work: (item: T, at: number) => Promise<unknown>): Promise<void> {
  const waiting = items.map((item, at) => ({ item, at }));
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { item, at } = next;
        await work(item, at).catch((error: unknown) => {
          if (!isProblem(error, 'claim-blocked', 'not-in-this-state', 'changed-meanwhile', 'input-invalid'))
            throw error;
        });
      }
    }),
  );
}

test(`${claims} claims by ${writers} writers never overspend one allowance`, { timeout: 300_000 }, async () => {
  const company = await aCompany(db, { yearlyAmount: 1_000_00 });
  const { employee, hr } = company.people;
  const drafts = [];
  for (let n = 0; n < claims; n += 1)
    drafts.push(await story.read(employee, { ...(n % 2 ? approves : doubts), total: 37_00 + n * 100 }));
  const done = new AbortController();
  const watch = (async () => {
    let looks = 0;
    for (; !done.signal.aborted; looks += 1) {
      const rows = await db.app.inTenant(company.id, (tx) => tx.db.select().from(allowances));
      for (const { base, used, reserved } of rows) expect(used + reserved).toBeLessThanOrEqual(base);
    }
    return looks;
  })();
  world.later();
  await atOnce(drafts, async ({ id, version }, n) => {
    await submitExpense(uses, employee, id, { version, confirmed });
    const message = (await world.messages(company.id, 'evaluate-expense')).find(({ expense }) => expense === id)!;
    if (n % 5 === 0) await withdrawExpense(uses, employee, id);
    await Promise.all([evaluateExpense(uses, message), evaluateExpense(uses, message)]);
    const evaluated = await story.show(hr, id);
    if (evaluated.state === 'in_review')
      await decideExpense(uses, hr, id, {
        version: evaluated.version,
        outcome: n % 4 ? 'approve' : 'decline',
        comment: 'x',
      });
    const decided = await story.show(hr, id);
    if (n % 3 === 0 && ['approved', 'declined'].includes(decided.state))
      await revertExpense(uses, hr, id, { version: decided.version, reason: 'x' });
  });
  done.abort();
  expect(await watch).toBeGreaterThan(0);
  await expectLedgerToAddUp(db.app, company.id);
  const row = (await db.app.inTenant(company.id, (tx) => tx.db.select().from(allowances))).find(
    ({ used, reserved }) => used + reserved > 0,
  );
  expect(row!.used + row!.reserved).toBeLessThanOrEqual(1_000_00);
  expect(row!.used + row!.reserved).toBeGreaterThan(500_00);
});
