import { asc } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { companies } from '../../people/companies/table.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { addEntry, needsSecondFactor, readIncident, type RegisterUses } from './add-entry.ts';
import { scopeIncident as contract } from './contract.ts';
import type { ExportedTable } from '../../protection/rights/index.ts';
import { fieldsInScope } from './fields-in-scope-store.ts';
import { reachOf, type CompanyReach, type Scope } from './reach.ts';
import { countReached } from './reached-rows-store.ts';

/**
 * Says what a breach may have reached, and counts it: each company in its own transaction, so that nobody's rows are counted for another. The
 * scope and its figures are one entry. Throws Problem `not-allowed`, `not-found`, `input-invalid` for a table, column or company
 * that is not there, `incident-not-in-this-state`, `changed-meanwhile`.
 */
export async function scopeIncident(
  uses: RegisterUses & { exportedTables: readonly ExportedTable[] },
  actor: Staff,
  incident: Id,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'incident.record');
  const scope: Scope = parse(contract.input, input) as Scope;
  needsSecondFactor(actor, 'scoped');
  const held = fieldsInScope(uses.exportedTables, scope);
  if (held === null || (scope.from !== null && scope.until !== null && scope.from >= scope.until))
    throw new Problem('input-invalid');
  const read = await readIncident(uses, incident);
  const known = await uses.operations.onPlatform(
    (tx) => tx.db.select({ id: companies.id }).from(companies).orderBy(asc(companies.id)),
    'look',
  );
  const wanted = scope.companies === 'all' ? known.map(({ id }) => id) : [...new Set(scope.companies)];
  if (wanted.some((one) => !known.some(({ id }) => id === one))) throw new Problem('input-invalid');
  const counted: CompanyReach[] = [];
  for (const company of wanted)
    counted.push(await uses.operations.inTenant(company, (tx) => countReached(tx, held.tables, scope), 'look'));
  const reach = reachOf(counted, held, scope.keysSafe);
  await addEntry(uses, actor, read, { kind: 'scoped', facts: { scope, reach }, words: {} }, 'incident.scoped');
}
