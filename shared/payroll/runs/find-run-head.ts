import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Actor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../../people/companies/table.ts';
import type { FileRun } from '../files/file-run.ts';
import { monthOfDay } from './payroll-month.ts';
import { readRunRow } from './run-store.ts';

/**
 * What a file says of a locked run before its lines. Throws Problem `not-allowed`, `not-found`, `run-not-in-this-state` for one that is
 * open, which has no lines yet.
 */
export async function findRunHead(
  uses: { database: Database },
  actor: Actor,
  id: Id,
): Promise<Pick<FileRun, 'company' | 'run'>> {
  authorise(actor, 'payroll-file.take');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const { number, month, lockedAt } = await readRunRow(tx, id);
      if (lockedAt === null) throw new Problem('run-not-in-this-state');
      const [company] = await tx.db
        .select({ name: companies.name, organisationNumber: companies.organisationNumber })
        .from(companies)
        .where(eq(companies.id, tx.company));
      return { company: company!, run: { id, month: monthOfDay(month), number, lockedAt: lockedAt.toISOString() } };
    },
    'look',
  );
}
