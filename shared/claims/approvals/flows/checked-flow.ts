import { and, eq, inArray } from 'drizzle-orm';
import { Problem } from '../../../kernel/problem.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { employees } from '../../../people/employees/table.ts';
import { faultsOfFlow, type Flow } from '../flow.ts';

const notThem = { sv: 'Välj en kollega i listan.', en: 'Choose a colleague from the list.' };

/** Throws Problem `input-invalid` for a flow that cannot be kept, also for one that names somebody who is not at the company. */
export async function refuseFaultyFlow(tx: Tx, flow: Flow): Promise<void> {
  const faults = faultsOfFlow(flow);
  if (faults.length > 0) throw new Problem('input-invalid', faults);
  const wanted = flow.steps.flatMap(({ person }, at) => (person ? [{ person, at }] : []));
  if (wanted.length === 0) return;
  const known = await tx.db
    .select({ id: employees.id })
    .from(employees)
    .where(
      and(
        eq(employees.companyId, tx.company),
        inArray(
          employees.id,
          wanted.map(({ person }) => person),
        ),
      ),
    );
  const strangers = wanted.filter(({ person }) => !known.some(({ id }) => id === person));
  if (strangers.length > 0)
    throw new Problem(
      'input-invalid',
      strangers.map(({ at }) => ({ pointer: `/steps/${at}/person`, code: 'not-them', text: notThem })),
    );
}

/** Gives what was written, and throws Problem `flow-name-taken` where another flow has the name. */
export const unlessTaken = <T>(written: Promise<T>): Promise<T> =>
  written.catch((thrown: unknown) => {
    const { cause } = thrown as { cause?: { code?: string; constraint?: string } };
    const taken = cause?.code === '23505' && cause.constraint === 'approval_flows_name';
    throw taken ? new Problem('flow-name-taken') : thrown;
  });
