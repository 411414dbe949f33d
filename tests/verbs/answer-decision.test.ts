import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { expenses } from '../../shared/claims/expenses/table.ts';
import { answerDecision } from '../../shared/claims/oversight/answer-decision.ts';
import { drawSample } from '../../shared/claims/oversight/draw-sample.ts';
import { listDecisions } from '../../shared/claims/oversight/list-decisions.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world, { total: 100_00 });
const ours = await aCompany(db);
const { employee, otherHr } = ours.people;
const month = '2026-05';

test('a decision that is in a payroll run is answered for the figure, and stays', async () => {
  const fresh = await aCompany(db);
  const claim = await story.approved(fresh.people.employee);
  await db.app.inTenant(fresh.id, (tx) =>
    tx.db
      .update(expenses)
      .set({ state: 'in_payroll' })
      .where(and(eq(expenses.companyId, fresh.id), eq(expenses.id, claim.id))),
  );
  await drawSample(uses, fresh.people.hr, { month, size: 1 });
  const [row] = (await listDecisions(uses, fresh.people.hr, {})).items;
  const input = { version: claim.version, agrees: false, reason: 'För sent.' };
  const answered = await answerDecision(uses, fresh.people.hr, row!.id, input);
  expect(answered).toMatchObject({
    standing: 'disagreed',
    expense: { state: 'in_payroll' },
    sample: { agrees: false },
  });
});

test('what another HR decided and what nobody drew is not answered', async () => {
  const claim = await story.approved(employee);
  const [row] = (await listDecisions(uses, otherHr, {})).items;
  const input = { version: claim.version, agrees: true };
  await expectRefusal(answerDecision(uses, otherHr, row!.id, input), 'not-in-this-state');
});
