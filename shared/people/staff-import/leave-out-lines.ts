import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { leaveOutLines as contract, type StaffImportView } from './contract.ts';
import { loadImport, setLeftOut, writeImport } from './import-store.ts';
import { importViewOf } from './import-view.ts';

/** Leaves lines out of what is applied, or takes them in again. Throws Problem `not-allowed`, `input-invalid`, `not-found`, `import-over`. */
export async function leaveOutLines(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<StaffImportView> {
  authorise(actor, 'employee.import');
  const { lines, out } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const held = await loadImport(tx, id, { locked: true });
    await setLeftOut(tx, id, lines, out);
    await writeImport(tx, held, {});
    await audit(tx, actor, 'staff-import.changed', { kind: 'staff-import', id }, { lines: lines.length, out });
    return importViewOf(tx, id);
  });
}
