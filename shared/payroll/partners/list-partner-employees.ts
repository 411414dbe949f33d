import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { openPersonnummer } from '../../people/employees/index.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listPartnerEmployees as contract } from './contract.ts';
import { pageOfRunPeople, readLockedRun } from './partner-store.ts';

/**
 * A page of whom a locked run concerns, and of nobody else: that it was read is recorded before anything is opened, and whether
 * personnummer were. Throws Problem `scope-missing`, also for personnummer without the scope for them, `not-found`, `input-invalid`.
 */
export async function listPartnerEmployees(
  uses: { database: Database; seals: Seals },
  actor: KeyActor,
  id: Id,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'partner-people.read');
  const { personnummer, ...wanted } = parse(contract.query, query);
  const opens = personnummer === 'true';
  if (opens) authorise(actor, 'partner-people.read-personnummer');
  const { page, next } = await uses.database.inTenant(actor.company, async (tx) => {
    const run = await readLockedRun(tx, id);
    const found = await pageOfRunPeople(tx, run.id, wanted);
    const details = { count: found.page.length, personnummer: opens };
    await audit(tx, actor, 'payroll-people.read', { kind: 'payroll-run', id }, details);
    return found;
  });
  const items = page.map(async ({ personnummer: sealed, ...one }) => {
    if (!opens) return one;
    const whose = { companyId: actor.company, employeeId: one.id };
    return { ...one, personnummer: await openPersonnummer(uses, whose, sealed) };
  });
  return { items: await Promise.all(items), next };
}
