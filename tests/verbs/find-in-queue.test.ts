import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findInQueue } from '../../shared/claims/approvals/find-in-queue.ts';
import { hasWords, readSearch } from '../../shared/claims/search/find-words.ts';
import { expenses } from '../../shared/claims/expenses/table.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, doubts } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world, doubts);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, manager, hr } = ours.people;
const named = (vendor: string) => ({ ...doubts, vendor });

async function inReview(person: typeof hr, vendor: string) {
  const claim = await story.approved(person, named(vendor));
  expect(claim.state).toBe('in_review');
  return claim.id;
}

test('HR finds everybody’s claims by their words, the longest waiting first, in one state', async () => {
  const first = await inReview(employee, 'Trastens Varuhus AB');
  const second = await inReview(colleague, 'Trastens Varuhus AB');
  await inReview(employee, 'Sparvens Varuhus AB');
  await inReview(theirs.people.employee, 'Trastens Varuhus AB');
  await story.read(employee, named('Trastens Varuhus AB'));
  const answer = await findInQueue(uses, hr, { search: 'trastens diverse' });
  expect(answer.items.map(({ id }) => id)).toEqual([first, second]);
  expect(answer).toMatchObject({ waiting: 3, next: null });
  expect((await findInQueue(uses, hr, { search: 'trastens', cursor: first })).items.map(({ id }) => id)).toEqual([
    second,
  ]);
  expect((await findInQueue(uses, hr, { search: 'trastens', state: 'approved' })).items).toEqual([]);
  expect((await findInQueue(uses, hr, { search: 'trastens', state: 'draft' })).items).toEqual([]);
});

test('whom nothing waits for finds nothing', async () => {
  for (const person of [employee, manager])
    expect((await findInQueue(uses, person, { search: 'varuhus' })).items).toEqual([]);
  await expectRefusal(findInQueue(uses, hr, { search: 'ab' }), 'input-invalid');
  await expectRefusal(findInQueue(uses, hr, { search: 'varuhus', cursor: '1_x' }), 'input-invalid');
});

test('words are looked up by their index, under row-level security', async () => {
  const searched = await readSearch(uses, ours.id, 'trastens varuhus');
  const plan = await db.app.inTenant(ours.id, async (tx) => {
    await tx.db.execute(sql`set local enable_seqscan = off`);
    const { rows } = await tx.db.execute<{ 'QUERY PLAN': string }>(
      sql`explain ${tx.db
        .select({ id: expenses.id })
        .from(expenses)
        .where(await hasWords(tx, searched))}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  for (const table of ['receipt_words', 'vendor_words'])
    expect(plan).toMatch(new RegExp(`Index Only Scan using ${table}_pkey[^]*?Index Cond: [^\\n]*word = `));
});
