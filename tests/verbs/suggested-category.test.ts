import { expect, test } from 'vitest';
import { categories } from '../../shared/claims/benefits/table.ts';
import { wellnessRules } from '../../shared/claims/benefits/category-rules.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { openClaude } from '../../shared/adapters/claude/claude.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { claimStory, paidDay } from '../support/claim-story.ts';
import { aStandIn, bedrock, scanSaid } from '../support/claude.ts';
import { verbWorld } from '../support/verb-world.ts';

const standIn = await aStandIn();
const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

/** Another category beside wellness, first in the order, so that a new claim begins in it. */
const addCategory = (company: ACompany, nameSv: string, open = true) =>
  db.app.inTenant(company.id, async (tx) => {
    const id = tx.newId();
    await tx.db.insert(categories).values({
      companyId: company.id,
      id,
      nameSv,
      nameEn: `${nameSv} (en)`,
      kind: 'other',
      criteriaSv: '',
      criteriaEn: '',
      rules: wellnessRules,
      yearlyAmount: 100_000,
      open,
      position: 0,
      createdAt: tx.now,
    });
    return id;
  });

test('a receipt for an activity suggests wellness; taking it ends the suggestion, and nothing takes it by itself', async () => {
  const company = await aCompany(db);
  const glasses = await addCategory(company, 'Terminalglasögon');
  const { employee } = company.people;
  const claim = await story.read(employee);
  expect(claim.category.id).toBe(glasses);
  expect(claim.suggestedCategory).toEqual({ id: company.wellness, name: { sv: 'Friskvård', en: 'Wellness' } });
  const taken = await editExpense(uses, employee, claim.id, { categoryId: company.wellness });
  expect(taken).toMatchObject({ category: { id: company.wellness }, suggestedCategory: null });
});

test('one category, a closed one, or a receipt that tells nothing suggest nothing', async () => {
  const alone = await aCompany(db);
  expect((await story.read(alone.people.employee)).suggestedCategory).toBeNull();
  const closed = await aCompany(db);
  await addCategory(closed, 'Diverse', false);
  expect((await story.read(closed.people.employee, { what: 'Diverse vara' })).suggestedCategory).toBeNull();
});

test('what a model suggests is offered where it is one of the company’s categories, and never once it is decided', async () => {
  const company = await aCompany(db);
  await addCategory(company, 'Terminalglasögon');
  await db.app.inTenant(company.id, (tx) => tx.db.update(claimSettings).set({ scanner: 'claude' }));
  const claude = openClaude({ settings: bedrock(standIn), clock: db.clock });
  const withModel = claimStory({ ...world, uses: Object.assign({}, uses, { claude }) });
  standIn.script({ kind: 'json', value: scanSaid({ category: 'Friskvård' }) });
  const { employee } = company.people;
  const unclear = { what: 'Diverse vara', date: paidDay };
  const claim = await withModel.read(employee, unclear);
  expect(claim.suggestedCategory).toMatchObject({ id: company.wellness });
  const submitted = await withModel.submitted(employee, { ...unclear, vendor: 'Annan AB' });
  expect(submitted.suggestedCategory).toBeNull();
});
