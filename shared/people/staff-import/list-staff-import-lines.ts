import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listStaffImportLines as contract } from './contract.ts';
import { lineViewOf } from './import-view.ts';
import { openLine } from './line-content.ts';
import { linePage } from './line-page.ts';

/** The lines of a comparison in the order in which they are applied. Throws Problem `not-allowed`, `input-invalid`, `not-found`, `import-over`. */
export async function listStaffImportLines(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  query: Readonly<Record<string, string>> = {},
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'employee.import');
  const wanted = parse(contract.query, query);
  const { page, next } = await uses.database.inTenant(actor.company, (tx) => linePage(tx, id, wanted), 'look');
  return { items: await Promise.all(page.map(async (line) => lineViewOf(line, await openLine(uses, line)))), next };
}
