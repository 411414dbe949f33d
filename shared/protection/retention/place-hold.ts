import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { employees } from '../../people/employees/table.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { personHolder } from '../../platform/encryption/holder.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { placeHold as contract, type HoldView } from './contract.ts';
import { countOpenHolds, readHolds } from './hold-store.ts';
import { holdViewOf } from './hold-view.ts';
import { mostOpen } from './hold.ts';
import { beforeHold, isBeingErased } from '../../people/limits/index.ts';
import { legalHolds } from '../../people/limits/table.ts';

/**
 * Holds one person's data, or everybody's: from the moment that this answers, nothing of theirs goes for its age or on request.
 * Throws Problem `not-allowed`, `input-invalid`, `not-found` for somebody who is not there, `being-erased` for somebody whose erasure has begun, `too-many-holds`.
 */
export async function placeHold(
  uses: { database: Database; seals: Seals },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<HoldView> {
  authorise(actor, 'legal-hold.place');
  const { employee, reason } = parse(contract.input, input);
  const made = await uses.database.inTenant(actor.company, async (tx) => {
    const person = and(eq(employees.companyId, tx.company), eq(employees.id, employee ?? actor.employee));
    // Before anything is sealed: somebody who is not there would be given a key.
    if ((await tx.db.$count(employees, person)) === 0) throw new Problem('not-found');
    await beforeHold(tx);
    if (employee !== null && (await isBeingErased(tx, employee))) throw new Problem('being-erased');
    if ((await countOpenHolds(tx)) >= mostOpen) throw new Problem('too-many-holds');
    const id = tx.newId();
    const place = { company: tx.company, table: 'legal_holds', column: 'reason', row: id };
    await tx.db.insert(legalHolds).values({
      companyId: tx.company,
      id,
      employeeId: employee,
      reason: await uses.seals.seal(reason, place, employee === null ? { kind: 'company' } : personHolder(employee)),
      placedBy: actor.employee,
      placedAt: tx.now,
    });
    await audit(tx, actor, 'legal-hold.placed', { kind: 'legal-hold', id }, { employee });
    return (await readHolds(tx, eq(legalHolds.id, id), 1))[0]!;
  });
  return holdViewOf(uses, actor, made);
}
