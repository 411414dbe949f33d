import type { Id } from '../../kernel/ids.ts';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { mark, type ErasureRecord } from './store.ts';

/** Says that it is done, once the key has gone too (`versions` of it); also to a second request for somebody who is erased already. */
export async function finishErasure(
  tx: Tx,
  actor: MachineActor,
  message: Message<'erase-person'>,
  begun: ErasureRecord,
  versions: number,
): Promise<void> {
  const subject = { kind: 'employee', id: begun.employeeId } as const;
  if (await mark(tx, begun.id, 'finishedAt'))
    await audit(tx, actor, 'erasure.finished', subject, { erasure: begun.id, keys: versions });
  if (await firstTime(tx, 'erase-person', message.id)) await tellWhoAsked(tx, message, begun.id);
}

async function tellWhoAsked(tx: Tx, { request }: Message<'erase-person'>, erasure: Id): Promise<void> {
  if (request) await enqueue(tx, 'rights-request-carried-out', { request, erasure });
}
