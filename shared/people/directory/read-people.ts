import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { readPeople as contract } from './contract.ts';

const usualPage = 100;

const { id, name, employedFrom, employedUntil } = employees;

/**
 * A page of the company's people, by id, for one of its own systems; whose key read how many is recorded. Throws Problem
 * `scope-missing`, and `input-invalid` for a cursor or a limit that is none.
 */
export async function readPeople(
  uses: { database: Database },
  actor: KeyActor,
  query: Readonly<Record<string, string>>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'people.read');
  const { cursor, limit = usualPage } = parse(contract.query, query);
  return uses.database.inTenant(actor.company, async (tx) => {
    const found = await tx.db
      .select({ id, name, employedFrom, employedUntil })
      .from(employees)
      .where(
        and(
          eq(employees.companyId, tx.company),
          isNull(employees.erasedAt),
          cursor === undefined ? undefined : gt(employees.id, cursor),
        ),
      )
      .orderBy(asc(employees.id))
      .limit(limit + 1);
    const items = found.slice(0, limit);
    await audit(tx, actor, 'people.read', { kind: 'company', id: tx.company }, { count: items.length });
    return { items, next: found.length > limit ? items.at(-1)!.id : null };
  });
}
