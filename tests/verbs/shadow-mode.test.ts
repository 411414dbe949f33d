import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { evaluations } from '../../shared/claims/evaluation/table.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory, doubts, settles } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const rowOf = async (company: string, expense: string) =>
  (await db.app.inTenant(company as never, (tx) => tx.db.select().from(evaluations))).find(
    ({ expenseId }) => expenseId === expense,
  );

test.each([
  ['would be approved', approves, 'approve'],
  ['a check would decline', settles, 'decline'],
  ['would be left to people', doubts, 'defer'],
] as const)('in shadow mode a claim that %s goes to people, and the opinion is kept', async (_, what, opinion) => {
  const company = await aCompany(db, { machine: 'shadow' });
  const { employee, hr } = company.people;
  const claim = await story.approved(employee, what);
  expect(claim).toMatchObject({ state: 'in_review', decidedBy: null, confidence: null });
  expect(await rowOf(company.id, claim.id)).toMatchObject({ mode: 'shadow', opinion, verdict: 'defer' });

  // Nobody sees it before they decide: neither who decides nor who waits, on no page.
  for (const reader of [employee, hr]) {
    const seen = await story.show(reader, claim.id);
    expect(seen.evaluation).toMatchObject({ findings: [], confidence: null, opinion: null, verdict: 'defer' });
    expect(seen.evaluation!.reasons.at(-1)!.sv).toMatch(/^Företaget prövar maskinens bedömning/);
  }
  expect((await listQueue(uses, hr, {})).items).toMatchObject([{ id: claim.id, confidence: null }]);

  const decided = await decideExpense(uses, hr, claim.id, { version: claim.version, outcome: 'approve' });
  expect(decided.evaluation).toMatchObject({ opinion: { verdict: opinion } });
  expect(decided.evaluation!.opinion!.reasons.length).toBeGreaterThan(0);
  expect(decided.evaluation!.confidence).not.toBeNull();
});

test('where the machine decides or people do with its help, the mode is kept and what it made of a claim is seen', async () => {
  const on = await aCompany(db, { machine: 'on' });
  const decided = await story.approved(on.people.employee);
  expect(await rowOf(on.id, decided.id)).toMatchObject({ mode: 'decides', opinion: 'approve', verdict: 'approve' });
  const off = await aCompany(db, { machine: 'off' });
  const left = await story.approved(off.people.employee);
  expect(left).toMatchObject({ state: 'in_review' });
  expect(await rowOf(off.id, left.id)).toMatchObject({ mode: 'off', opinion: 'approve', verdict: 'defer' });
  expect((await story.show(off.people.hr, left.id)).evaluation!.findings.length).toBeGreaterThan(0);
});

test('the opinion is what the rules said before “declines by people” changed it', async () => {
  const company = await aCompany(db, { declinesByPeople: true });
  const claim = await story.approved(company.people.employee, settles);
  expect(await rowOf(company.id, claim.id)).toMatchObject({ mode: 'decides', opinion: 'decline', verdict: 'defer' });
});

test('without the second stage nothing is judged, and the checks alone stand beside the claim', async () => {
  const company = await aCompany(db, { machine: 'off' });
  await db.app.inTenant(company.id, (tx) => tx.db.update(claimSettings).set({ evaluates: false }));
  const claim = await story.approved(company.people.employee);
  expect(claim).toMatchObject({ state: 'in_review', evaluation: { by: 'none', findings: [] } });
  expect(await rowOf(company.id, claim.id)).toMatchObject({ mode: 'off', evaluator: 'none' });
});

test('without the first stage no receipt is read; it is typed, and people decide', async () => {
  const company = await aCompany(db, { machine: 'off' });
  await db.app.inTenant(company.id, (tx) =>
    tx.db.update(claimSettings).set({ evaluates: false, scans: false }).where(eq(claimSettings.companyId, company.id)),
  );
  const claim = await story.read(company.people.employee);
  expect(claim).toMatchObject({ state: 'draft', total: null, receipts: [{ state: 'failed', reading: null }] });
});
