import { and, eq } from 'drizzle-orm';
import { isProblem, Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { tokenMatches, type OpaqueToken } from '../../platform/opaque-token.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { loadRequest, type KnownRequest } from './request-store.ts';
import type { ExportRecord } from './table.ts';
import { employees } from '../../people/employees/table.ts';

export type FoundExport = Readonly<{ known: KnownRequest; file: ExportRecord; language: 'sv' | 'en' }>;

/**
 * The file that a token is good for. Where it was sent to no address it belongs to somebody who can sign in, and is theirs alone: their
 * session is needed too. Throws Problem `export-over`, the same for one that never was, that ended, or that is another's.
 */
export async function findExport(tx: Tx, token: OpaqueToken, caller: Person | null): Promise<FoundExport> {
  const known = await loadRequest(tx, token.id).catch((error: unknown) => {
    throw isProblem(error, 'not-found') ? new Problem('export-over') : error;
  });
  const { file, request } = known;
  const good = file?.state === 'ready' && file.expiresAt !== null && file.expiresAt > tx.now;
  const matches = file?.secretHash ? tokenMatches(token, file.secretHash) : false;
  const theirs = caller?.company === tx.company && caller.employee === request.employeeId;
  if (!file || !good || !matches || (request.sendTo === null && !theirs)) throw new Problem('export-over');
  const [person] = await tx.db
    .select({ language: employees.language })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, request.employeeId)));
  return { known, file, language: person?.language ?? 'sv' };
}
