import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changeStaffImport as contract, type StaffImportView } from './contract.ts';
import { dropMissing, insertLines, loadImport, peopleInFile, writeImport } from './import-store.ts';
import { importViewOf } from './import-view.ts';
import { missingLines } from './leaving.ts';
import { missingFrom } from './line.ts';
import { sealLines } from './line-content.ts';
import { loadStaff } from './staff-store.ts';

/**
 * Says whether those who are missing from the file have left, and on which day: a line for each comes to the comparison, or goes.
 * Throws Problem `not-allowed`, `input-invalid`, `not-found`, `import-over`, `changed-meanwhile`.
 */
export async function changeStaffImport(
  uses: { database: Database; seals: Seals; clock: Clock; randomness: Randomness },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<StaffImportView> {
  authorise(actor, 'employee.import');
  const { version, missingLeftOn } = parse(contract.input, input);
  const { known, inFile } = await uses.database.inTenant(
    actor.company,
    async (tx) => {
      await loadImport(tx, id);
      return { known: await loadStaff(tx), inFile: await peopleInFile(tx, id, missingFrom) };
    },
    'look',
  );
  const today = swedishDay(uses.clock.now());
  const missing =
    missingLeftOn === null ? [] : missingLines(known, inFile, { leftOn: missingLeftOn, today, self: actor.employee });
  const lines = await sealLines(uses, actor, id, missing);
  return uses.database.inTenant(actor.company, async (tx) => {
    const held = await loadImport(tx, id, { locked: true });
    if (held.version !== version || held.state !== 'open') throw new Problem('changed-meanwhile');
    await dropMissing(tx, id, missingFrom);
    await insertLines(tx, lines);
    await writeImport(tx, held, { missingLeftOn });
    await audit(tx, actor, 'staff-import.changed', { kind: 'staff-import', id }, { missing: lines.length });
    return importViewOf(tx, id);
  });
}
