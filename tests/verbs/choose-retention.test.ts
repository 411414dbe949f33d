import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { chooseFinancialYear } from '../../shared/protection/retention/choose-financial-year.ts';
import { readFinancialYear } from '../../shared/people/companies/index.ts';
import { swept, goesWith } from '../../shared/protection/retention/lives.ts';
import { chooseRetention } from '../../shared/protection/retention/choose-retention.ts';
import { shownAs } from '../../shared/protection/retention/retention-view.ts';
import { showRetention } from '../../shared/protection/retention/show-retention.ts';
import { shownRules } from '../../shared/protection/retention/shown-rules.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { end } from '../support/past-rows.ts';
import { recordedBy } from '../support/records.ts';
import { sweepWorld } from '../support/sweep-world.ts';

const world = await sweepWorld();
const { db, lives, oldCompany, sweep, would } = world;
const uses = { database: db.app, lives };
const yearBefore = () => db.clock.set(new Date(end.getTime() - 200 * 86_400_000));

test('a company keeps something shorter, and the next sweep takes what is older; nothing else, and nobody else’s', async () => {
  const [{ company }, other] = [await oldCompany('declined'), await oldCompany('declined')];
  yearBefore();
  expect(await would(company.id)).toEqual({});
  const hr = company.people.hr;
  const recorded = await recordedBy(db.app, company.id, async () => {
    const { rules } = await chooseRetention(uses, hr, { rule: 'notifications', period: 'P3M' });
    expect(rules.find(({ rule }) => rule === 'notifications')).toMatchObject({
      standard: { iso: 'P1Y', words: { sv: '1 år', en: '1 year' } },
      chosen: { iso: 'P3M', words: { sv: '3 månader', en: '3 months' } },
    });
  });
  expect(recorded.audit).toEqual(['retention.chosen']);
  expect(await sweep(company.id)).toEqual({ notifications: [1, 0, 0], mails: [1, 0, 0] });
  expect(await would(other.company.id)).toEqual({});
  const { lastRun } = await showRetention(uses, hr);
  expect(lastRun).toMatchObject({ deleted: 2, rules: [{ title: { sv: 'Aviseringar och mejl' }, deleted: 2 }] });
});

test('a claim that was never approved goes sooner with everything that belongs to it, down to what the AI Act asks for', async () => {
  const { company } = await oldCompany('declined');
  const hr = company.people.hr;
  await expectRefusal(chooseRetention(uses, hr, { rule: 'expenses:never-approved', period: 'P3M' }), 'input-invalid');
  await chooseRetention(uses, hr, { rule: 'expenses:never-approved', period: 'P1Y' });
  await chooseRetention(uses, hr, { rule: 'notifications', period: 'P30D' });
  yearBefore();
  const came = await sweep(company.id);
  expect(came['expenses:never-approved']).toEqual([1, 0, 0]);
  expect(came['receipts']).toEqual([1, 0, 0]);
  expect(await world.dangling(company.id)).toEqual([]);
});

test.each([
  ['the books', { rule: 'expenses', period: 'P2Y' }],
  ['a payroll run', { rule: 'payroll_runs', period: 'P1Y' }],
  ['what is of the works', { rule: 'outbox', period: 'P30D' }],
  ['what there is not', { rule: 'nothing', period: null }],
  ['longer than the standard', { rule: 'sessions', period: 'P1Y' }],
  ['as long as the standard', { rule: 'notifications', period: 'P1Y' }],
  ['shorter than the shortest', { rule: 'bankid_evidence', period: 'P30D' }],
] as const)('nobody chooses for %s', async (_, input) => {
  const { company } = await oldCompany();
  await expectRefusal(chooseRetention(uses, company.people.hr, input), 'input-invalid');
});

test('the books of a broken financial year are kept to the seventh year after the one in which it ended, also when it is changed back', async () => {
  const [broken, changed, plain] = [await oldCompany('paid'), await oldCompany('paid'), await oldCompany('paid')];
  const recorded = await recordedBy(db.app, broken.company.id, async () => {
    const view = await chooseFinancialYear(uses, broken.company.people.hr, { firstMonth: 9 });
    expect(view.financialYear).toEqual({ firstMonth: 9 });
  });
  expect(recorded.audit).toEqual(['financial-year.chosen']);
  for (const firstMonth of [5, 1]) await chooseFinancialYear(uses, changed.company.people.hr, { firstMonth });
  expect((await showRetention(uses, changed.company.people.hr)).financialYear).toEqual({ firstMonth: 1 });
  const books = ['expenses', 'payroll_runs', 'payroll_lines', 'payroll_corrections', 'leaver_deductions', 'allowances'];
  const tookBooks = async (company: Id) => {
    const came = await sweep(company);
    return books.filter((rule) => (came[rule]?.[0] ?? 0) > 0);
  };
  db.clock.set(new Date(end.getTime() + 86_400_000));
  expect(await tookBooks(plain.company.id)).toEqual(books);
  expect(await tookBooks(broken.company.id)).toEqual([]);
  expect(await tookBooks(changed.company.id)).toEqual([]);
  db.clock.set(new Date(end.getTime() + 366 * 86_400_000));
  expect(await tookBooks(broken.company.id)).toEqual(books);
  expect(await would(changed.company.id)).toMatchObject({ expenses: [1, 0, 0], payroll_runs: [1, 0, 0] });
}, 90_000);

test('of two who choose a financial year at once, the one that keeps the books longer is kept', async () => {
  for (let round = 0; round < 6; round++) {
    const { id, people } = await aCompany(db);
    // Whoever was first is not written over by one who had looked before.
    await Promise.all([2, 12, 11, 10, 9].map((firstMonth) => chooseFinancialYear(uses, people.hr, { firstMonth })));
    expect(await db.app.inTenant(id, readFinancialYear)).toMatchObject({ keptMonth: 2 });
  }
});

test('a choice is taken back, and who is not HR neither chooses nor reads', async () => {
  const { company } = await oldCompany();
  const { hr, employee, manager, finance, salary } = company.people;
  for (const firstMonth of [0, 13, 1.5])
    await expectRefusal(chooseFinancialYear(uses, hr, { firstMonth }), 'input-invalid');
  await chooseRetention(uses, hr, { rule: 'sessions', period: 'P60D' });
  await chooseRetention(uses, hr, { rule: 'sessions', period: null });
  const { rules, lastRun } = await showRetention(uses, hr);
  expect(rules.filter(({ chosen }) => chosen !== null)).toEqual([]);
  expect(lastRun).toBeNull();
  for (const person of [employee, manager, finance, salary]) {
    await expectRefusal(chooseRetention(uses, person, { rule: 'sessions', period: 'P60D' }), 'not-allowed');
    await expectRefusal(chooseFinancialYear(uses, person, { firstMonth: 5 }), 'not-allowed');
    await expectRefusal(showRetention(uses, person), 'not-allowed');
  }
});

test('HR reads every rule that they may choose for, and every one of the books', () => {
  const shown = shownRules.map(({ rule }) => rule);
  const missing = lives.filter(
    ({ name, retention }) => !shown.includes(name) && (retention.shortest !== undefined || retention.law !== undefined),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
  expect(shown.filter((rule) => !lives.some(({ name }) => name === rule))).toEqual([]);
  // What goes with a claim is counted with it.
  const receipts = lives.find(({ name }) => name === 'receipt_words')!;
  expect([swept(receipts), goesWith(receipts), shownAs(lives, receipts)]).toEqual([true, ['receipts'], 'expenses']);
});
