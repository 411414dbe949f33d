import { and, eq, isNull, sql } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import { employees } from '../../people/employees/table.ts';
import { sessions } from '../../people/identity/table.ts';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { isHeld } from '../../people/limits/index.ts';
import { loadKeptVouchers } from './kept-vouchers-store.ts';
import { erasureOf, type ErasureRecord } from './store.ts';
import { erasures } from './table.ts';
import { whyNotYet } from './why-not-yet-store.ts';

/**
 * Decides that somebody is erased and what the books keep of theirs, and shuts them out. From then on it goes on to its end: no hold
 * stops it, since what is decided stands outside the database next. Who is held by then is not erased, nor who is still to be paid: a run
 * would have a line of nobody, and the books a voucher that names nobody (Bokföringslagen 5 kap. 7 §). Whoever asked is told so; for their age
 * alone nobody is erased who has been taken on again, or whose data is restricted.
 */
export async function beginErasure(
  tx: Tx,
  actor: MachineActor,
  message: Message<'erase-person'>,
): Promise<ErasureRecord | 'held' | 'unknown'> {
  const { employee, request, basis } = message;
  const person = and(eq(employees.companyId, tx.company), eq(employees.id, employee));
  // Asked before anything is locked: whoever places a hold has its lock when they come to the person’s row.
  const held = await isHeld(tx, employee);
  // What refers to the person may be written meanwhile: whoever decides a claim has it locked, and then says of whom it is.
  const [found] = await tx.db
    .select({ until: employees.employedUntil })
    .from(employees)
    .where(person)
    .for('no key update');
  if (!found) return 'unknown';
  const begun = await erasureOf(tx, employee);
  if (begun) return begun;
  const byAge = basis === 'retention';
  // Asked for at night, and taken on again in the morning.
  if (byAge && (found.until === null || found.until >= swedishDay(tx.now))) return 'unknown';
  // Its claims are locked from here on: what was being decided of them is decided, and nothing is until this has been.
  const kept = await loadKeptVouchers(tx, employee);
  const why = held ? 'hold' : await whyNotYet(tx, employee, byAge);
  if (why) {
    if (!(await firstTime(tx, 'erase-person', message.id))) return 'held';
    await audit(tx, actor, 'erasure.held', { kind: 'employee', id: employee }, { basis, request, why });
    if (request) await enqueue(tx, 'rights-request-carried-out', { request, erasure: null, held: true, why });
    return 'held';
  }
  const [made] = await tx.db
    .insert(erasures)
    .values({
      companyId: tx.company,
      id: message.id,
      employeeId: employee,
      basis,
      requestId: request,
      begunAt: tx.now,
      keptExpenses: [...kept.expenses],
      keptReceipts: [...kept.receipts],
      keptUntil: kept.until,
    })
    .returning();
  await shutOut(tx, employee);
  await audit(tx, actor, 'erasure.begun', { kind: 'employee', id: employee }, { erasure: message.id, basis, request });
  return made!;
}

/** Ends every way in: what comes in while they are erased would be erased with them, or would stay. */
async function shutOut(tx: Tx, employee: string): Promise<void> {
  await tx.db
    .update(employees)
    .set({ disabledAt: sql`coalesce(${employees.disabledAt}, ${tx.now})` })
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, employee)));
  await tx.db
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(and(eq(sessions.companyId, tx.company), eq(sessions.employeeId, employee), isNull(sessions.endedAt)));
}
