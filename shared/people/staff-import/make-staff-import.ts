import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { compareStaff } from './compare-staff.ts';
import type { StaffImportView } from './contract.ts';
import { dropOldImports, insertLines } from './import-store.ts';
import { importViewOf } from './import-view.ts';
import { sealLines } from './line-content.ts';
import { readRows } from './read-rows.ts';
import { loadStaff } from './staff-store.ts';
import { staffImports } from './table.ts';

/** How long a comparison is kept: a working day later the company may be another. */
const goodForMs = 24 * 60 * 60_000;

type Uses = { database: Database; seals: Seals; clock: Clock; randomness: Randomness; tableFiles: TableFiles };

/**
 * Compares a file of people with who is here and keeps the difference, sealed. Nothing of it is written. Throws Problem `not-allowed`,
 * `table-…` and `import-headings-missing`, each naming the place in the file.
 */
export async function makeStaffImport(uses: Uses, actor: Person, bytes: Buffer): Promise<StaffImportView> {
  authorise(actor, 'employee.import');
  const today = swedishDay(uses.clock.now());
  const rows = readRows(await uses.tableFiles.read(bytes), today);
  const known = await uses.database.inTenant(actor.company, loadStaff, 'look');
  const compared = compareStaff(rows, { known, today, self: actor.employee });
  const id = uses.randomness.id();
  const lines = await sealLines(uses, actor, id, compared);
  return uses.database.inTenant(actor.company, async (tx) => {
    await dropOldImports(tx);
    await tx.db.insert(staffImports).values({
      companyId: tx.company,
      id,
      madeBy: actor.employee,
      state: 'open',
      version: 1,
      rows: rows.length,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + goodForMs),
    });
    await insertLines(tx, lines);
    await audit(tx, actor, 'staff-import.made', { kind: 'staff-import', id }, { rows: rows.length });
    return importViewOf(tx, id);
  });
}
