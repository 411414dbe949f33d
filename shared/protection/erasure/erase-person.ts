import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { forgetHolder } from '../../platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../platform/encryption/holder.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { beginErasure } from './begin-erasure.ts';
import { eraseRows } from './erase-rows.ts';
import { finishErasure } from './finish-erasure.ts';
import { headOf, ledgerKey, ledgerLockedForDays, writeLedgerObject } from './ledger-object.ts';
import { putInLedger } from './ledger.ts';
import type { ErasureRecord } from './store.ts';
import type { ErasureUses } from './uses.ts';

const day = 86_400_000;

/**
 * Erases a person, in steps of which each can be repeated: it is decided, it is written where no restore can undo it, it is done, and the
 * person’s key is destroyed, by which what backups hold of theirs is gone. Where it is stopped between two, the message comes again.
 */
export async function erasePerson(
  uses: ErasureUses,
  message: Message<'erase-person'>,
): Promise<'done' | 'held' | 'unknown'> {
  const actor = asMachine('eraser', message.company);
  authorise(actor, 'person.erase');
  const begun = await uses.operations.inTenant(actor.company, (tx) => beginErasure(tx, actor, message));
  if (typeof begun === 'string') return begun;
  await writeLedger(uses, begun);
  await uses.operations.inTenant(actor.company, (tx) => eraseRows(tx, actor, uses.erasing, begun));
  const forgetting = { ...uses, dataKeys: uses.keys.dataKeys };
  const versions = await forgetHolder(forgetting, actor.company, personHolder(begun.employeeId));
  await uses.operations.inTenant(actor.company, (tx) => finishErasure(tx, actor, message, begun, versions));
  return 'done';
}

/** Before anything is erased: what a crash leaves undone is done by the next delivery, or by a restore. */
async function writeLedger(uses: ErasureUses, begun: ErasureRecord): Promise<void> {
  const sql = writeLedgerObject(headOf(begun), uses.erasing);
  const until = new Date(uses.clock.now().getTime() + ledgerLockedForDays * day);
  await putInLedger(uses, ledgerKey(begun.companyId, begun.id), sql, until);
}
