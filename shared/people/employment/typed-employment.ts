import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { endSessionsOf } from '../identity/end-sessions-of.ts';
import { endInvitations } from '../invitations/end-invitations.ts';
import type { changeEmployment as contract } from './contract.ts';
import { writeEmployee, writeEmployment, type KnownEmployment } from './store.ts';

/** An employment as HR types it. */
export type TypedEmployment = Omit<z.output<typeof contract.input>, 'version'>;

/** What would be typed where nothing is to change. */
export const valuesOf = ({ employee, held }: KnownEmployment): TypedEmployment => ({
  name: employee.name,
  workEmail: employee.workEmail,
  employeeNumber: held?.employeeNumber ?? null,
  department: held?.department ?? null,
  manager: held?.managerId ?? null,
  partTimePermille: held?.partTimePermille ?? 1000,
  employedFrom: employee.employedFrom,
  employedUntil: employee.employedUntil,
});

export const changedFields = (known: TypedEmployment, typed: TypedEmployment): (keyof TypedEmployment)[] =>
  (Object.keys(known) as (keyof TypedEmployment)[]).filter((field) => known[field] !== typed[field]);

/** What a change of which benefits follow. */
export const followed: readonly string[] = ['employedFrom', 'employedUntil', 'partTimePermille'];

/**
 * Writes what was typed, records which fields it changed, never to what, and ends the sessions of who `leaves` by it, and what was sent to an address that is not theirs. Their benefits
 * follow through the queue. Whoever calls has authorised that. Throws Problem `changed-meanwhile`, `work-email-taken`, `employee-number-taken`.
 */
export async function writeTyped(
  tx: Tx,
  actor: Person,
  known: KnownEmployment,
  { typed, changed, leaves }: { typed: TypedEmployment; changed: readonly string[]; leaves: boolean },
): Promise<void> {
  const { name, workEmail, employedFrom, employedUntil, manager, ...rest } = typed;
  const { id } = known.employee;
  await writeEmployee(tx, id, { name, workEmail, employedFrom, employedUntil });
  await writeEmployment(tx, known, { ...rest, managerId: manager });
  await audit(tx, actor, 'employee.employment-changed', { kind: 'employee', id }, { fields: changed });
  if (changed.some((field) => followed.includes(field))) await enqueue(tx, 'employment-changed', { employee: id });
  if (workEmail !== known.employee.workEmail) await endInvitations(tx, actor, id);
  if (leaves) await endSessionsOf(tx, actor, id);
}
