import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { rowsOfHeap, takeList, type LeavingFile } from '../../platform/listing/take-list.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { exportStaffImport as contract, type StaffImportLine } from './contract.ts';
import { lineViewOf } from './import-view.ts';
import { lineColumns } from './line-columns.ts';
import { openLine } from './line-content.ts';
import { linePage } from './line-page.ts';

/** The difference that a file would make, as a file. Throws Problem `not-allowed`, `input-invalid`, `not-found`, `import-over`. */
export async function exportStaffImport(
  uses: { database: Database; seals: Seals; tableFiles: TableFiles },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<LeavingFile> {
  authorise(actor, 'employee.export');
  const { format, kind } = parse(contract.input, input);
  return takeList<StaffImportLine>(uses, actor, format, {
    act: 'employee.export',
    list: 'staff-import',
    narrowed: kind !== undefined,
    name: { sv: 'skillnader', en: 'differences' },
    sheet: { sv: 'Skillnader', en: 'Differences' },
    columns: lineColumns(actor.language),
    page: async (tx, cursor) => {
      const { page, next } = await linePage(tx, id, { kind, cursor }, rowsOfHeap);
      return { items: await Promise.all(page.map(async (line) => lineViewOf(line, await openLine(uses, line)))), next };
    },
  });
}
