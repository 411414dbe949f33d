import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const migration = new URL('../../shared/database/migrations/0023_approval-flows.sql', import.meta.url);
const backfill = /do \$\$[^]*\$\$;/.exec(readFileSync(migration, 'utf8'))![0];

test('what waited for HR before there were flows goes on waiting for HR, in every company', async () => {
  const companies = [await aCompany(db), await aCompany(db)];
  const claims = [];
  for (const { people } of companies) claims.push(await story.inReview(people.employee));
  const administrator = await db.client('administrator');
  await administrator.query('delete from approval_steps');
  await administrator.query('update expenses set waiting_since = null');
  const migrator = await db.client('migrator');
  await migrator.query(`begin; ${backfill} commit`);
  for (const [n, { people }] of companies.entries()) {
    const { id, version } = claims[n]!;
    const seen = await story.show(people.hr, id);
    expect(seen.approval!.steps).toMatchObject([{ approver: 'hr', state: 'open', empty: false }]);
    const decided = await decideExpense(uses, people.hr, id, { version, outcome: 'approve' });
    expect(decided.state).toBe('approved');
  }
});
