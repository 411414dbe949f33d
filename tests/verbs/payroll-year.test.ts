import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { categories } from '../../shared/claims/benefits/table.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { isDue, taxOf, type YearTerms } from '../../shared/payroll/runs/payout-year.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const payroll = payrollWorld(world);
const november = '2026-11';

describe('across the year end', () => {
  test('what was paid in October is taxed in January, what was paid in November counts there, and what goes on next year waits', async () => {
    const { company, employee, salary } = await payroll.inNovember();
    const claims = {
      october: await payroll.approved(company, employee, { paidOn: '2026-10-31' }),
      november: await payroll.approved(company, employee, { paidOn: '2026-11-01' }),
      nextYear: await payroll.approved(company, employee, { paidOn: '2026-12-01', year: 2027 }),
    };
    const open = await payroll.open(salary, november);
    const due = (await payroll.page(salary, open.id)).items.map(({ claim }) => claim);
    expect(new Set(due)).toEqual(new Set([claims.october, claims.november]));
    expect(open.warnings.filter(({ about }) => about === 'expense')).toEqual([]);

    const { company: other, ...people } = await payroll.inNovember();
    const late = {
      october: await payroll.approved(other, people.employee, { paidOn: '2026-10-31' }),
      november: await payroll.approved(other, people.employee, { paidOn: '2026-11-01' }),
      nextYear: await payroll.approved(other, people.employee, { paidOn: '2026-12-01', year: 2027 }),
    };
    db.clock.set('2027-01-10T09:00:00Z');
    // A month that is still open over the year end is of its own year.
    expect((await payroll.show(salary, open.id)).warnings.filter(({ about }) => about === 'expense')).toEqual([]);
    const january = await payroll.lockedRun(people.salary, '2027-01');
    const made = await payroll.lines(other);
    const of = (claim: Id) => made.find(({ expenseId }) => expenseId === claim);
    expect(of(late.october)).toMatchObject({ treatment: 'taxable', lapsed: true, taxYear: 2027 });
    expect(of(late.november)).toMatchObject({ treatment: 'tax-free', lapsed: false, taxYear: 2027 });
    expect(of(late.nextYear)).toMatchObject({ treatment: 'tax-free', lapsed: false, taxYear: 2027 });
    const told = january.warnings.filter(({ about }) => about === 'expense');
    expect(told.map(({ kind, first }) => [kind, first.map(({ id }) => id)])).toEqual([
      ['outside-year-rule', [late.october]],
      ['counts-on-next-year', [late.november]],
    ]);
  });

  test.each([
    ['2026-11-20', '2026-11'],
    ['2027-01-20', '2027-01'],
  ])('on %s the database says of every day what the rule says', async (now, month) => {
    const { company, employee, salary } = await payroll.inNovember();
    db.clock.set(`${now}T09:00:00Z`);
    const categoriesMade = await db.app.inTenant(company.id, async (tx) => {
      const [other, taxed] = [tx.newId(), tx.newId()];
      const [like] = await tx.db.select().from(categories).where(eq(categories.id, company.wellness));
      await tx.db.insert(categories).values([
        { ...like!, id: other, kind: 'other', position: 2 },
        { ...like!, id: taxed, taxTreatment: 'taxable', position: 3 },
      ]);
      return { other, taxed };
    });
    const days = ['2025-10-31', '2025-12-31', '2026-01-01', '2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01'];
    const claims = new Map<Id, [string, YearTerms]>();
    for (const paidOn of days)
      for (const [category, terms] of [
        [company.wellness, { kind: 'wellness', taxTreatment: 'tax-free' }],
        [categoriesMade.other, { kind: 'other', taxTreatment: 'tax-free' }],
        [categoriesMade.taxed, { kind: 'wellness', taxTreatment: 'taxable' }],
      ] as const)
        claims.set(await payroll.approved(company, employee, { paidOn, category, covered: 1_00 }), [paidOn, terms]);
    const { id } = await payroll.open(salary, month);
    const { items } = await payroll.page(salary, id);
    const paidOut = plainDate(`${month}-01`);
    for (const { claim, treatment, taxYear, lapsed } of items) {
      const [paidOn, terms] = claims.get(claim!)!;
      expect({ treatment, taxYear, lapsed }, paidOn).toEqual(taxOf(terms, plainDate(paidOn), paidOut));
    }
    const due = [...claims.values()].filter(([paidOn]) => isDue(Number(paidOn.slice(0, 4)), '01-01', paidOut));
    expect(items).toHaveLength(due.length);
  });
});
