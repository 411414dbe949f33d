import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { auditPage } from './audit-page.ts';
import { listAuditEntries as contract } from './contract.ts';

/** A page of the company's audit log. Throws Problem `not-allowed`, `input-invalid` for a filter or a cursor that is none. */
export async function listAuditEntries(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'audit.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(actor.company, (tx) => auditPage(tx, wanted), 'look');
}
