import { and, eq, inArray, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { employees } from '../../people/employees/table.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { mostCounted } from '../../platform/listing/contract.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { listRightsRequests as contract } from './contract.ts';
import { rowOf } from './request-view.ts';
import { rightsRequests } from './table.ts';

/** As the index of what waits says it. */
const open = sql`${rightsRequests.state} in ('received', 'identity-verified', 'decided')`;

const waitingIn = (tx: Tx): Promise<number> =>
  tx.db.$count(
    tx.db
      .select({ one: sql`1` })
      .from(rightsRequests)
      .where(and(eq(rightsRequests.companyId, tx.company), open))
      .limit(mostCounted)
      .as('some'),
  );

/**
 * A page of what people asked: those that wait, the most urgent first, or all, the latest first; and how many wait. Throws Problem
 * `not-allowed`, `input-invalid` for a cursor that is none.
 */
export async function listRightsRequests(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'rights-request.read');
  const { status = 'open', cursor, order } = parse(contract.query, query);
  const waiting = status === 'open';
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const page = sortedPage({
        table: rightsRequests,
        company: tx.company,
        by: waiting ? rightsRequests.dueOn : rightsRequests.receivedOn,
        order: order ?? (waiting ? 'asc' : 'desc'),
        cursor,
      });
      const found = await tx.db
        .select()
        .from(rightsRequests)
        .where(waiting ? and(page.where, open) : page.where)
        .orderBy(...page.orderBy)
        .limit(page.limit);
      const { page: rows, next } = page.cut(found, ({ id }) => id);
      const people = await tx.db
        .select({ id: employees.id, name: employees.name })
        .from(employees)
        .where(
          and(
            eq(employees.companyId, tx.company),
            inArray(employees.id, [...new Set(rows.map((row) => row.employeeId))]),
          ),
        );
      const named = new Map(people.map((one) => [one.id, one]));
      return {
        items: rows.map((row) => rowOf(row, named.get(row.employeeId)!, tx.now)),
        next,
        waiting: await waitingIn(tx),
      };
    },
    'look',
  );
}
