import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { employees } from '../../../people/employees/table.ts';
import type { KnownFlow } from '../flow-store.ts';
import type { FlowView } from './contract.ts';

/** Flows as HR sees them, with the names of the people they name. */
export async function flowViewsOf(tx: Tx, flows: readonly KnownFlow[]): Promise<FlowView[]> {
  const ids = flows.flatMap(({ steps }) => steps.flatMap(({ person }) => (person ? [person] : [])));
  const named = ids.length > 0 ? await namesOf(tx, ids) : new Map<Id, string>();
  return flows.map(({ id, version, name, steps, wordsOnApprove, remindAfter }) => ({
    id,
    version,
    name,
    ofCompany: id === tx.company,
    steps: steps.map((step) => ({ ...step, name: step.person && (named.get(step.person) ?? null) })),
    wordsOnApprove,
    remindAfter: [...remindAfter],
  }));
}

async function namesOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, [...ids])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
