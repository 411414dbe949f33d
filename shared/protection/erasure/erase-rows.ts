import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { carryOut, keepEvidence } from './carry-out.ts';
import { headOf, idsOf } from './ledger-object.ts';
import type { Step } from './step.ts';
import { mark, type ErasureRecord } from './store.ts';

/** Erases what a person has in the database, with the evidence of it. Doing it again does nothing. */
export async function eraseRows(
  tx: Tx,
  actor: MachineActor,
  steps: readonly Step[],
  begun: ErasureRecord,
): Promise<void> {
  // Marked at the end: until then the ledgers of the person may lose rows.
  const effects = await carryOut(tx, steps, idsOf(headOf(begun)));
  await keepEvidence(tx, begun, effects);
  if (!(await mark(tx, begun.id, 'erasedAt'))) return;
  const deleted = effects.filter(({ done }) => done === 'deleted').reduce((sum, { rows }) => sum + rows, 0);
  const details = { erasure: begun.id, deleted, kept: begun.keptExpenses.length, keptUntil: begun.keptUntil };
  await audit(tx, actor, 'erasure.done', { kind: 'employee', id: begun.employeeId }, details);
}
