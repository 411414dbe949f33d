import type { Canonical } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { MachineActor, Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
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
  'expense.re-routed',
  'approval.step-approved',
  'approval.reminded',
  'approval.opinion-asked',
  'approval.opinion-answered',
]);

/**
 * Puts what happened on the claim's timeline and in the audit log, and lets people be told of it: all in this transaction.
 * A comment is sealed; the audit log gets only that there was one.
 */
export async function recordEvent(
  uses: { seals: Seals },
  tx: Tx,
  actor: Person | MachineActor,
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

function kindOf(
  actor: Person | MachineActor,
  { employeeId }: ExpenseRecord,
): 'machine' | 'employee' | 'hr' | 'approver' {
  if (actor.kind === 'machine') return 'machine';
  if (actor.employee === employeeId) return 'employee';
  return actor.roles.includes('hr') ? 'hr' : 'approver';
}
