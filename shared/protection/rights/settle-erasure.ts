import { Problem, isProblem } from '../../kernel/problem.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { recordOnRequest } from './record-on-request.ts';
import { moveRequest, writeRequest } from './move-request.ts';
import { loadRequest, type KnownRequest } from './request-store.ts';
import { tellHr } from './tell-of-request.ts';

const toldOf = { hold: 'rights-held', unpaid: 'rights-unpaid', restricted: 'rights-unpaid-restricted' } as const;

/**
 * Notes what became of an erasure that was asked for. Done: the request is carried out and closed, since nobody is left to be told in the
 * app. Held: it waits, and HR is told, until the legal hold has ended or the person is paid (once a restriction is lifted that keeps them from it), and they begin it anew.
 */
export async function settleErasure(
  uses: { database: Database },
  message: Message<'rights-request-carried-out'>,
): Promise<'done' | 'held' | 'repeated' | 'gone'> {
  const actor = asMachine('rights-keeper', message.company);
  authorise(actor, 'rights-request.settle');
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'rights-request-carried-out', message.id))) return 'repeated';
    const known = await found(tx, message.request);
    if (!known || known.request.state !== 'decided' || known.request.kind !== 'erasure') return 'gone';
    const { request } = known;
    if (message.held === true || message.erasure === null) {
      const held = await writeRequest(tx, request, { heldAt: tx.now });
      await recordOnRequest(tx, actor, 'rights-request.held', request.id);
      await tellHr(tx, held, request.employeeId, toldOf[message.why ?? 'hold']);
      return 'held';
    }
    const columns = { erasureId: message.erasure, carriedOutAt: tx.now };
    const carried = await moveRequest(tx, actor, request, 'carry-out', columns, { erasure: message.erasure });
    await moveRequest(tx, actor, carried, 'close', { closedAt: tx.now });
    return 'done';
  });
}

async function found(tx: Tx, id: string): Promise<KnownRequest | null> {
  return loadRequest(tx, id).catch((error: unknown) => {
    if (error instanceof Problem && isProblem(error, 'not-found')) return null;
    throw error;
  });
}
