import { sql } from 'drizzle-orm';
import type { Canonical } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { recordEvents, type EventActor } from './record-event.ts';
import { arrow } from './transitions.ts';

/** How many claims are moved by one statement. */
const heap = 500;

type Moved = { id: Id; employeeId: Id; covered: Ore };

/**
 * Takes many claims into payroll, or out of it as paid. What they hold of their allowances, who keeps their receipts and whom they wait for
 * stays as it is on these two arrows, so nothing but the claims is locked, and in the order of their ids.
 * Throws Problem `changed-meanwhile` where one of them is no longer in the state the arrow leaves, or covers another amount.
 */
export async function moveInPayroll(
  tx: Tx,
  actor: EventActor,
  act: 'payroll.take' | 'payroll.confirm',
  claims: readonly Readonly<{ id: Id; covered: Ore }>[],
  details: Record<string, Canonical>,
): Promise<void> {
  const from = act === 'payroll.take' ? 'approved' : 'in_payroll';
  const way = arrow(act, from)!;
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let at = 0; at < sorted.length; at += heap) {
    const part = sorted.slice(at, at + heap);
    const { rows } = await tx.db.execute<Moved>(sql`
      update expenses set state = ${way.to}, version = version + 1, changed_at = ${tx.now.toISOString()}
      from unnest(${sql.param(part.map(({ id }) => id))}::uuid[], ${sql.param(part.map(({ covered }) => covered))}::bigint[]) as wanted (id, covered)
      where company_id = ${tx.company} and expenses.id = wanted.id and state = ${from} and expenses.covered = wanted.covered
      returning expenses.id, employee_id as "employeeId", expenses.covered::float8 as covered`);
    if (rows.length !== part.length) throw new Problem('changed-meanwhile');
    await recordEvents(
      tx,
      actor,
      way.audit,
      rows.map(({ covered, ...expense }) => ({ expense, details: { state: way.to, from, covered, ...details } })),
    );
  }
}
