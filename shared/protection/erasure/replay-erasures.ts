import { and, eq } from 'drizzle-orm';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { employees } from '../../people/employees/table.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { forgetHolder } from '../../platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../platform/encryption/holder.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { carryOut, keepEvidence } from './carry-out.ts';
import type { LedgerHead } from './contract.ts';
import { idsOf, ledgerKey, ledgerPrefix, readLedgerHead } from './ledger-object.ts';
import { ledgerObjects } from './ledger.ts';
import type { Step } from './step.ts';
import { erasureOf, mark } from './store.ts';
import { erasures } from './table.ts';
import type { ErasureUses } from './uses.ts';

/**
 * How many erasures the ledger has, how many of them had something left to erase here, and how many are of nobody that is here. `foreign`
 * are the keys of objects that nobody of ours has signed, of which nothing was done.
 */
export type Replayed = Readonly<{ erasures: number; erased: number; unknown: number; foreign: readonly string[] }>;

/**
 * Erases everybody anew whom the ledger names: for a database that was put back to a time before, and before anybody is let in. What is
 * erased already stays as it is, and a second run does nothing. What an object says is read as ids; nothing of it is run.
 */
export async function replayErasures(
  uses: ErasureUses,
  onProgress: (done: number) => void = () => undefined,
): Promise<Replayed> {
  const counted = { erasures: 0, erased: 0, unknown: 0 };
  const foreign: string[] = [];
  for await (const { key, sql } of ledgerObjects(uses, ledgerPrefix)) {
    const head = sql === null ? null : readLedgerHead(sql);
    if (head === null || ledgerKey(head.company, head.erasure) !== key) {
      foreign.push(key);
      continue;
    }
    const became = await replayErasure(uses, head);
    counted.erasures += 1;
    if (became !== 'erased before') counted[became] += 1;
    onProgress(counted.erasures);
  }
  return { ...counted, foreign };
}

async function replayErasure(uses: ErasureUses, head: LedgerHead): Promise<'erased' | 'erased before' | 'unknown'> {
  const actor = asMachine('eraser', head.company);
  authorise(actor, 'person.erase');
  const became = await uses.operations.inTenant(head.company, (tx) => eraseAnew(tx, actor, uses.erasing, head));
  // The key database may have been put back too.
  const forgetting = { ...uses, dataKeys: uses.keys.dataKeys };
  if (became !== 'unknown') await forgetHolder(forgetting, head.company, personHolder(head.employee));
  return became;
}

async function eraseAnew(
  tx: Tx,
  actor: MachineActor,
  steps: readonly Step[],
  head: LedgerHead,
): Promise<'erased' | 'erased before' | 'unknown'> {
  const person = and(eq(employees.companyId, tx.company), eq(employees.id, head.employee));
  const [found] = await tx.db.select({ id: employees.id }).from(employees).where(person).for('update');
  if (!found) return 'unknown';
  const known = await erasureOf(tx, head.employee);
  const id = known?.id ?? head.erasure;
  const keptUntil = head.keptUntil === null ? null : parsePlainDate(head.keptUntil);
  if (!known)
    await tx.db.insert(erasures).values({
      companyId: tx.company,
      id,
      employeeId: head.employee,
      basis: head.basis,
      requestId: head.request,
      begunAt: new Date(head.begunAt),
      keptExpenses: [...head.keptExpenses],
      keptReceipts: [...head.keptReceipts],
      keptUntil,
    });
  const effects = await carryOut(tx, steps, idsOf(head));
  await keepEvidence(tx, { id, keptUntil }, effects);
  const erased = effects.some(({ done }) => done !== 'kept');
  await mark(tx, id, 'erasedAt');
  await mark(tx, id, 'finishedAt');
  if (!erased) return 'erased before';
  await audit(tx, actor, 'erasure.replayed', { kind: 'employee', id: head.employee }, { erasure: id });
  return 'erased';
}
