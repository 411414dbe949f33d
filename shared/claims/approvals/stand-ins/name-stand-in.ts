import { and, asc, eq, inArray } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { swedishDay } from '../../../kernel/plain-date.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { employees } from '../../../people/employees/table.ts';
import { canSignIn } from '../crew-store.ts';
import { approvalStandIns } from '../table.ts';
import { nameStandIn as contract, type StandInView } from './contract.ts';
import { standInsOf, standInsSeen } from './stand-in-store.ts';
import { faultsOfStandIn } from './stand-in.ts';

/**
 * Names who decides for somebody while they are away: for oneself, or, as HR, for somebody else. Throws Problem `not-allowed`,
 * `input-invalid`, `not-found`.
 */
export async function nameStandIn(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<StandInView> {
  const reach = authorise(actor, 'stand-in.name');
  const { employee = actor.employee, standIn, from, to } = parse(contract.input, input);
  if (reach !== 'company' && employee !== actor.employee) throw new Problem('not-found');
  return uses.database.inTenant(actor.company, async (tx) => {
    // Both, in one order: two who name each other at once wait for each other here.
    const both = await tx.db
      .select({ id: employees.id })
      .from(employees)
      .where(and(eq(employees.companyId, tx.company), inArray(employees.id, [employee, standIn])))
      .orderBy(asc(employees.id))
      .for('no key update');
    if (!both.some(({ id }) => id === employee)) throw new Problem('not-found');
    const able = await tx.db
      .select({ id: employees.id })
      .from(employees)
      .where(and(canSignIn(tx), eq(employees.id, standIn)));
    const row = { employeeId: employee, standInId: standIn, firstDay: from, lastDay: to };
    const faults = faultsOfStandIn(row, {
      today: swedishDay(tx.now),
      able: able.length === 1,
      others: await standInsOf(tx, employee, standIn),
    });
    if (faults.length > 0) throw new Problem('input-invalid', faults);
    const id = tx.newId();
    await tx.db
      .insert(approvalStandIns)
      .values({ companyId: tx.company, id, ...row, namedBy: actor.employee, namedAt: tx.now });
    await audit(tx, actor, 'stand-in.named', { kind: 'stand-in', id }, { for: employee, standIn, from, to });
    const [view] = await standInsSeen(tx, actor, eq(approvalStandIns.id, id));
    return view!;
  });
}
