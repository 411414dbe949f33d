import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { decideLeaverDeduction as contract, type PersonAllowances } from './contract.ts';
import { readEmployed } from './entitled-store.ts';
import { lockOverUse } from './over-use-store.ts';
import { personAllowancesOf } from './person-allowances-view.ts';
import { leaverDeductions } from './table.ts';

const nothingToDeduct = {
  sv: 'Det finns inget att dra av: ingen slutar, eller inget är använt för mycket det året.',
  en: 'There is nothing to deduct: nobody leaves, or nothing was used beyond that year’s benefit.',
};

/**
 * Chooses, once for a person and a benefit year, how over-use is taken from a leaver's pay; payroll reads the choice and its amount.
 * Never one's own. Throws Problem `not-allowed`, `not-found`, `own-allowance`, `already-decided`, `input-invalid` where there is nothing to
 * deduct, and `changed-meanwhile` where the over-use is not the one that was seen.
 */
export async function decideLeaverDeduction(
  uses: { database: Database; seals: Seals },
  actor: Person,
  employee: Id,
  input: z.input<typeof contract.input>,
): Promise<PersonAllowances> {
  authorise(actor, 'allowance.decide-deduction');
  const { year, way, amount } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { employedUntil } = await readEmployed(tx, employee);
    if (employee === actor.employee) throw new Problem('own-allowance');
    if (await isDecided(tx, employee, year)) throw new Problem('already-decided');
    const over = await lockOverUse(tx, employee, year);
    if (employedUntil === null || over === 0)
      throw new Problem('input-invalid', [{ pointer: '/amount', code: 'nothing-to-deduct', text: nothingToDeduct }]);
    if (over !== amount) throw new Problem('changed-meanwhile');
    const chosen = { companyId: tx.company, employeeId: employee, year, way, amount };
    const written = await tx.db
      .insert(leaverDeductions)
      .values({ ...chosen, decidedBy: actor.employee, decidedAt: tx.now })
      .onConflictDoNothing()
      .returning({ year: leaverDeductions.year });
    if (written.length === 0) throw new Problem('already-decided');
    await audit(tx, actor, 'allowance.deduction-decided', { kind: 'employee', id: employee }, { year, way, amount });
    return personAllowancesOf(uses, tx, employee);
  });
}

async function isDecided(tx: Tx, employee: Id, year: number): Promise<boolean> {
  const of = and(
    eq(leaverDeductions.companyId, tx.company),
    eq(leaverDeductions.employeeId, employee),
    eq(leaverDeductions.year, year),
  );
  return (await tx.db.$count(leaverDeductions, of)) > 0;
}
