import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listStaffImportLines as contract } from './contract.ts';
import { loadImport } from './import-store.ts';
import { lineViewOf } from './import-view.ts';
import { openLine } from './line-content.ts';
import { staffImportLines } from './table.ts';

/** The lines of a comparison in the order in which they are applied. Throws Problem `not-allowed`, `input-invalid`, `not-found`, `import-over`. */
export async function listStaffImportLines(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  query: Readonly<Record<string, string>> = {},
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'employee.import');
  const { kind, cursor } = parse(contract.query, query);
  const lines = staffImportLines;
  const page = sortedPage({ table: lines, company: actor.company, by: lines.position, order: 'asc', cursor });
  const found = await uses.database.inTenant(
    actor.company,
    async (tx) => {
      await loadImport(tx, id);
      const narrowed = kind && (kind === 'refused' ? eq(lines.state, 'refused') : eq(lines.kind, kind));
      return tx.db
        .select()
        .from(lines)
        .where(and(page.where, eq(lines.importId, id), narrowed))
        .orderBy(...page.orderBy)
        .limit(page.limit);
    },
    'look',
  );
  const cut = page.cut(found, (line) => line.id);
  return {
    items: await Promise.all(cut.page.map(async (line) => lineViewOf(line, await openLine(uses, line)))),
    next: cut.next,
  };
}
