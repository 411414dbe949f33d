import { askOpinion } from '../../shared/claims/approvals/ask-opinion.ts';
import { aCompany } from './a-company.ts';
import { erasureStory, wordsOf } from './erasure-story.ts';
import { putPolicy, putRequests } from './rows-beside.ts';
import { photographRows } from './photograph-rows.ts';
import type { VerbWorld } from './verb-world.ts';

/**
 * Two people in HR of one company, each with a whole life of their own and something of the other's, and one in another company: what an
 * erasure of `person` must find, and must leave alone. The clock stands after the run that pays `person` out.
 */
export async function twoLives(world: VerbWorld) {
  const { db, uses } = world;
  const { live, put, decide, story, payroll } = erasureStory(world);

  const [words, others, foreign] = [
    wordsOf('Kanariefågel', '19850709-2388'),
    wordsOf('Gråpapegoja', '19900117-2395'),
    wordsOf('Nymfparakit', '19850709-2388'),
  ] as const;

  // Two people in HR of one company, each with a whole life of their own, and one in another company.
  const company = await aCompany(db);
  const neighbour = await aCompany(db);
  const person = company.people.hr;
  const other = company.people.otherHr;
  const claims = await live(company, person, other, words);
  const theirs = await live(company, other, person, others, '2026-06');
  const elsewhere = await live(neighbour, neighbour.people.hr, neighbour.people.otherHr, foreign);

  // What hangs together: the person has decided for others, and claims of both were compared.
  await decide(person, await story.inReview(company.people.employee), 'decline', 'det räcker inte');
  for (const [expense_id, other_id] of [
    [claims['approved'], theirs['approved']],
    [theirs['approved'], claims['approved']],
  ])
    await put('duplicate_answers', {
      company_id: company.id,
      expense_id,
      other_id,
      likeness: 'likely',
      answer: 'different',
      answered_by: company.people.finance.employee,
      answered_at: db.clock.now(),
    });
  const drawn = { company_id: company.id, id: db.randomness.id() };
  await put('oversight_samples', {
    ...drawn,
    month: '2026-05-01',
    seed: 'ab'.repeat(16),
    size: 2,
    population: 2,
    drawn_at: db.clock.now(),
    drawn_by: person.employee,
  });

  const version = await putPolicy(world, put, person);
  const seen = await photographRows(db);
  for (const [claim, whose, by] of [
    [claims['inPayroll'], person, other],
    [theirs['inPayroll'], other, person],
  ] as const) {
    for (const { id } of [...seen['evaluations']!.values()].filter((row) => row['expense_id'] === claim)) {
      await put('policy_citations', { company_id: company.id, version_id: version.id, evaluation_id: id });
      await put('sampled_decisions', { company_id: company.id, id, sample_id: drawn.id, agrees: true });
    }
    await put('payroll_corrections', {
      company_id: company.id,
      id: db.randomness.id(),
      expense_id: claim,
      employee_id: whose.employee,
      kind: 'recovery',
      amount: -1,
      made_by: by.employee,
      made_at: db.clock.now(),
    });
  }

  for (const [whose, by] of [
    [person, other],
    [other, person],
  ] as const)
    await putRequests(world, put, whose, by);

  // Of what the books keep in part, something that they do not: a year of which nothing was paid, advice on a claim that nobody approved.
  await put('allowances', {
    ...{ company_id: company.id, employee_id: person.employee, category_id: company.wellness, year: 2024 },
    ...{ base: 0, used: 0, reserved: 0 },
  });
  await askOpinion(uses, other, claims['inReview']!, {
    reviewer: company.people.finance.employee,
    question: 'rimligt?',
  });
  // Whoever is still to be paid is not erased.
  db.clock.set('2026-06-20T10:00:00Z');
  await payroll.lockedRun(company.people.salary, '2026-07');
  const people = { person, other };
  return { company, neighbour, ...people, claims, theirs, elsewhere, words, others, foreign };
}
