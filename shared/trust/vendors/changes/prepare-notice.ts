import { eq } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import type { CompanyNoticeKind, NoticeKind } from './change.ts';
import { subProcessorNotices } from './table.ts';

/** What one of HR is told: something of a change, or that what the company has against it was answered. */
export type ToTell = Readonly<
  { employee: Id; change: Id } & (
    { kind: NoticeKind; objection: null } | { kind: Exclude<CompanyNoticeKind, NoticeKind>; objection: Id }
  )
>;

/**
 * Prepares a mail of a notice for one of HR, and gives the notice's id; or null where they were told of it, or have one prepared; one that was
 * withheld from them is prepared again. Whoever calls has authorised that, and records it.
 */
export async function prepareNotice(tx: Tx, { employee, change, kind, objection }: ToTell): Promise<Id | null> {
  const [id, n] = [tx.newId(), subProcessorNotices];
  const made = await tx.db
    .insert(n)
    .values({
      ...{ companyId: tx.company, id, changeId: change, kind, objectionId: objection, employeeId: employee },
      state: 'waiting',
      createdAt: tx.now,
      changedAt: tx.now,
    })
    .onConflictDoUpdate({
      target: [n.companyId, n.changeId, n.kind, n.employeeId, n.objectionId],
      set: { state: 'waiting', changedAt: tx.now },
      setWhere: eq(n.state, 'withheld'),
    })
    .returning({ id: n.id });
  const [prepared] = made;
  if (!prepared) return null;
  await enqueue(tx, 'send-sub-processor-notice', { notice: prepared.id });
  return prepared.id;
}
