import type { Canonical } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { KeyActor, MachineActor, Person } from '../../platform/actor.ts';
import { audit, auditEach } from '../../platform/audit/audit.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { enqueue, enqueueEach } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ExpenseRecord } from './store.ts';
import { expenseEvents } from './table.ts';

/** Events that somebody may have to be told of. */
const told: ReadonlySet<RecordedAct> = new Set<RecordedAct>([
  'expense.approved',
  'expense.declined',
  'expense.changes-requested',
  'expense.deferred',
  'expense.person-asked',
  'expense.reverted',
  'expense.commented',
  'expense.answered',
  'expense.receipt-added',
  'expense.receipt-refused',
  'expense.re-routed',
  'approval.step-approved',
  'approval.reminded',
  'approval.opinion-asked',
  'approval.opinion-answered',
  'expense.paid',
  'expense.payroll-rejected',
  'expense.corrected',
]);

/** Who does something to a claim: a key is a payroll system's. */
export type EventActor = Person | MachineActor | KeyActor;

/**
 * Puts what happened on the claim's timeline and in the audit log, and lets people be told of it: all in this transaction.
 * A comment is sealed; the audit log gets only that there was one.
 */
export async function recordEvent(
  uses: { seals: Seals },
  tx: Tx,
  actor: EventActor,
  expense: ExpenseRecord,
  act: RecordedAct,
  more: { comment?: string | null; details?: Record<string, Canonical> } = {},
): Promise<Id> {
  const id = tx.newId();
  const details = { state: expense.state, ...more.details };
  const place = { company: tx.company, table: 'expense_events', column: 'comment', row: id };
  await tx.db.insert(expenseEvents).values({
    companyId: tx.company,
    id,
    expenseId: expense.id,
    at: tx.now,
    act,
    byKind: kindOf(actor, expense),
    byEmployee: actor.kind === 'person' ? actor.employee : null,
    comment: more.comment ? await uses.seals.seal(more.comment, place, expense.employeeId) : null,
    details,
  });
  await audit(tx, actor, act, { kind: 'expense', id: expense.id }, { ...details, commented: Boolean(more.comment) });
  if (told.has(act)) await enqueue(tx, 'notify', { event: id });
  return id;
}

/** The same of several claims at once that share what happened: nothing was written to anybody. */
export async function recordEvents(
  tx: Tx,
  actor: EventActor,
  act: RecordedAct,
  happened: readonly Readonly<{
    expense: Pick<ExpenseRecord, 'id' | 'employeeId'>;
    details: Record<string, Canonical>;
  }>[],
): Promise<void> {
  const rows = happened.map(({ expense, details }) => ({
    companyId: tx.company,
    id: tx.newId(),
    expenseId: expense.id,
    at: tx.now,
    act,
    byKind: kindOf(actor, expense),
    byEmployee: actor.kind === 'person' ? actor.employee : null,
    comment: null,
    details,
  }));
  if (rows.length === 0) return;
  await tx.db.insert(expenseEvents).values(rows);
  const subjects = rows.map(({ expenseId, details }) => ({
    subject: { kind: 'expense' as const, id: expenseId },
    details: { ...details, commented: false },
  }));
  await auditEach(tx, actor, act, subjects);
  if (told.has(act))
    await enqueueEach(
      tx,
      'notify',
      rows.map(({ id }) => ({ event: id })),
    );
}

function kindOf(
  actor: EventActor,
  { employeeId }: Pick<ExpenseRecord, 'employeeId'>,
): 'machine' | 'employee' | 'hr' | 'approver' {
  if (actor.kind !== 'person') return 'machine';
  if (actor.employee === employeeId) return 'employee';
  return actor.roles.includes('hr') ? 'hr' : 'approver';
}
