import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { employees } from '../../../people/employees/table.ts';
import { loadCrew, peopleFor } from '../crew-store.ts';
import { flowOfCategory } from '../flow-store.ts';
import { showApprovalPreview as contract } from './contract.ts';

/** Who would decide somebody's next claim of a category, as things stand. Throws Problem `not-allowed`, `input-invalid`, `not-found`. */
export async function showApprovalPreview(
  uses: { database: Database },
  actor: Person,
  query: Partial<z.input<typeof contract.query>>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'approval-flow.read');
  const { employee, category } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const known = await tx.db
        .select({ id: employees.id })
        .from(employees)
        .where(and(eq(employees.companyId, tx.company), eq(employees.id, employee)));
      if (known.length === 0) throw new Problem('not-found');
      const flow = await flowOfCategory(tx, category);
      const steps = flow.steps.map((step) => ({ ...step, personId: step.person, employeeId: employee }));
      const crew = await loadCrew(tx, steps);
      return {
        flow: flow.name,
        steps: steps.map((step) => {
          const people = peopleFor(step, crew).map((id) => crew.names.get(id) ?? '');
          return {
            approver: step.approver,
            people,
            otherwise: people.length > 0 ? ('decided' as const) : step.whenEmpty,
          };
        }),
      };
    },
    'look',
  );
}
