import { and, eq } from 'drizzle-orm';
import { followEmployment } from '../../shared/claims/allowances/follow-employment.ts';
import { allowanceEntries, allowances, categories } from '../../shared/claims/benefits/table.ts';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { ACompany } from './a-company.ts';
import type { VerbWorld } from './verb-world.ts';

type Employment = { employedFrom?: string; employedUntil?: string | null; partTimePermille?: number };

/** What tests of allowances do with a company: change an employment as HR and let the allowances follow, and look at the ledger. */
export function allowanceWorld({ db, uses, messages, later }: VerbWorld) {
  async function changeAs(hr: Person, employee: Id, change: Employment): Promise<void> {
    later();
    const { version, name, workEmail, ...seen } = await showEmployment(uses, hr, employee).then((view) => ({
      ...view,
      name: view.employee.name,
      workEmail: view.employee.workEmail,
    }));
    const { employeeNumber, department, partTimePermille, employedFrom, employedUntil } = seen;
    const typed = { name, workEmail, employeeNumber, department, manager: null, partTimePermille, employedFrom };
    await changeEmployment(uses, hr, employee, { version, ...typed, employedUntil, ...change });
  }

  /** Handles every message about employments that there is, again and again: a repetition changes nothing. */
  async function follow(company: Id): Promise<string[]> {
    later();
    const outcomes = [];
    for (const message of await messages(company, 'employment-changed'))
      outcomes.push(await followEmployment(uses, message));
    return outcomes;
  }

  return {
    changeAs,
    follow,
    async employ(hr: Person, employee: Id, change: Employment): Promise<void> {
      await changeAs(hr, employee, change);
      await follow(hr.company);
    },
    /** Sets what a category gives, as HR's change of it would. */
    setCategory: (company: ACompany, change: Partial<typeof categories.$inferInsert>) =>
      db.app.inTenant(company.id, (tx) =>
        tx.db
          .update(categories)
          .set(change)
          .where(and(eq(categories.companyId, company.id), eq(categories.id, company.wellness))),
      ),
    row: (company: ACompany, employee: Id, year = company.year) =>
      db.app
        .inTenant(company.id, (tx) =>
          tx.db
            .select()
            .from(allowances)
            .where(
              and(
                eq(allowances.companyId, company.id),
                eq(allowances.employeeId, employee),
                eq(allowances.categoryId, company.wellness),
                eq(allowances.year, year),
              ),
            ),
        )
        .then(([row]) => row),
    kinds: (company: ACompany, employee: Id) =>
      db.app
        .inTenant(company.id, (tx) =>
          tx.db
            .select()
            .from(allowanceEntries)
            .where(and(eq(allowanceEntries.companyId, company.id), eq(allowanceEntries.employeeId, employee)))
            .orderBy(allowanceEntries.at, allowanceEntries.id),
        )
        .then((rows) => rows.map(({ kind, amount }) => `${kind} ${amount}`)),
  };
}
