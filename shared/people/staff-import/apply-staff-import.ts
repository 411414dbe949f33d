import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { applyBatch } from './apply-batch.ts';
import { applyStaffImport as contract, type StaffImportView } from './contract.ts';
import { loadImport, waitingLines } from './import-store.ts';
import { openLine } from './line-content.ts';

/** Lines of one transaction: as many as are done in less time than somebody waits for a page. */
const batch = 100;

/**
 * Applies the next lines of a comparison that wait, in one transaction; whoever calls does so until none waits. Called twice at once,
 * or again because an answer was lost, each line is applied once. Throws Problem `not-allowed`, `input-invalid`, `not-found`,
 * `import-over`.
 */
export async function applyStaffImport(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<StaffImportView> {
  authorise(actor, 'employee.import');
  const { invite } = parse(contract.input, input);
  if (invite) authorise(actor, 'employee.invite');
  const next = await uses.database.inTenant(
    actor.company,
    async (tx) => {
      await loadImport(tx, id);
      return waitingLines(tx, id, batch);
    },
    'look',
  );
  const contents = new Map(await Promise.all(next.map(async (line) => [line.id, await openLine(uses, line)] as const)));
  return uses.database.inTenant(actor.company, (tx) => applyBatch(tx, actor, id, { lines: next, contents, invite }));
}
