import { and, eq } from 'drizzle-orm';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { Canonical } from '../../kernel/canonical-json.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { arrowOf, type RequestMove } from './request-state.ts';
import { rightsRequests, type RequestRecord } from './table.ts';

/** What each move is called in the log. */
export const recorded = {
  verify: 'rights-request.identity-verified',
  extend: 'rights-request.extended',
  decide: 'rights-request.decided',
  'carry-out': 'rights-request.carried-out',
  close: 'rights-request.closed',
  withdraw: 'rights-request.withdrawn',
} as const satisfies Record<RequestMove, RecordedAct>;

type Columns = Partial<Omit<typeof rightsRequests.$inferInsert, 'companyId' | 'id' | 'state' | 'version'>>;

/**
 * Takes a request along one arrow of its table, and records that. Whoever calls has authorised it. Throws Problem
 * `request-not-there-yet` where there is no such arrow, and `changed-meanwhile` where it moved since it was read.
 */
export async function moveRequest(
  tx: Tx,
  actor: Actor,
  request: RequestRecord,
  move: RequestMove,
  columns: Columns = {},
  details: Record<string, Canonical> = {},
): Promise<RequestRecord> {
  const arrow = arrowOf(move, request);
  if (!arrow) throw new Problem('request-not-there-yet');
  const written = await writeRequest(tx, request, { ...columns, state: arrow.to });
  await audit(
    tx,
    actor,
    recorded[move],
    { kind: 'rights-request', id: request.id },
    { kind: request.kind, ...details },
  );
  return written;
}

/** Writes columns where the request still is as it was read. Throws Problem `changed-meanwhile`. */
export async function writeRequest(
  tx: Tx,
  request: RequestRecord,
  columns: Columns & Partial<Pick<RequestRecord, 'state'>>,
): Promise<RequestRecord> {
  const [written] = await tx.db
    .update(rightsRequests)
    .set({ ...columns, version: request.version + 1 })
    .where(
      and(
        eq(rightsRequests.companyId, tx.company),
        eq(rightsRequests.id, request.id),
        eq(rightsRequests.state, request.state),
        eq(rightsRequests.version, request.version),
      ),
    )
    .returning();
  if (!written) throw new Problem('changed-meanwhile');
  return written;
}
