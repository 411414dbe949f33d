import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { sizeOf } from '../../platform/analytics/events.ts';
import { tellUse } from '../../platform/analytics/tell-use.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import { othersInHr } from '../employment/store.ts';
import { applyLine } from './apply-line.ts';
import type { StaffImportView } from './contract.ts';
import { loadImport, settleLine, stillWaiting, waitingLines, writeImport, type StaffLine } from './import-store.ts';
import { importViewOf } from './import-view.ts';
import type { LineContent } from './line.ts';

/**
 * Applies those of some lines that still wait, in the caller's transaction, who has authorised it, and records how many went through.
 * The comparison is locked: of two who apply it at once, the second finds what the first has left. Throws Problem `not-found`,
 * `import-over`.
 */
export async function applyBatch(
  tx: Tx,
  actor: Person,
  id: Id,
  { lines, contents, invite }: { lines: StaffLine[]; contents: ReadonlyMap<Id, LineContent>; invite: boolean },
): Promise<StaffImportView> {
  const held = await loadImport(tx, id, { locked: true });
  // Before anybody's row: whoever ends an employment in HR takes the locks in the same order.
  await othersInHr(tx, actor.employee);
  const language = await languageOf(tx);
  const waiting = await stillWaiting(tx, lines);
  const became = { done: 0, refused: 0 };
  for (const line of lines.filter((one) => waiting.has(one.id))) {
    const result = await applyLine(tx, actor, line, contents.get(line.id)!, { language, invite });
    if ('employee' in result) await settleLine(tx, line.id, { state: 'done', employeeId: result.employee });
    else await settleLine(tx, line.id, { state: 'refused', refusal: result.refusal });
    became['employee' in result ? 'done' : 'refused'] += 1;
  }
  const left = await waitingLines(tx, id, 1);
  const state = left.length === 0 ? 'applied' : 'applying';
  if (waiting.size > 0 || held.state !== state) {
    await writeImport(tx, held, { state, invite });
    await audit(tx, actor, 'staff-import.applied', { kind: 'staff-import', id }, became);
    await tellUse(tx, 'import.applied', { done: sizeOf(became.done), refused: sizeOf(became.refused) });
  }
  return importViewOf(tx, id);
}

async function languageOf(tx: Tx) {
  const [company] = await tx.db
    .select({ language: companies.language })
    .from(companies)
    .where(eq(companies.id, tx.company));
  return company!.language;
}
