import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { readFinancialYear } from '../../people/companies/index.ts';
import { financialYears } from '../../people/companies/table.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { longerKept } from './bookkeeping-law.ts';
import { chooseFinancialYear as contract, type RetentionView } from './contract.ts';
import type { Lives } from './lives.ts';
import { retentionViewOf } from './retention-view.ts';

/**
 * Says in which month the company's financial years begin, from the next sweep on. A change never has the books of before go sooner
 * (`longerKept`). Throws Problem `not-allowed`, `input-invalid`.
 */
export async function chooseFinancialYear(
  uses: { database: Database; lives: Lives },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<RetentionView> {
  authorise(actor, 'retention.choose');
  const { firstMonth } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    // Of two who choose at once, the second sees what the first chose: the longer of all that was ever chosen is kept.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`financial year of ${tx.company}`}, 0))`);
    const before = await readFinancialYear(tx);
    const made = {
      ...{ firstMonth, keptMonth: longerKept(before.keptMonth, firstMonth) },
      ...{ chosenBy: actor.employee, chosenAt: tx.now },
    };
    await tx.db
      .insert(financialYears)
      .values({ companyId: tx.company, ...made })
      .onConflictDoUpdate({ target: financialYears.companyId, set: made });
    const details = { firstMonth, before: before.firstMonth };
    await audit(tx, actor, 'financial-year.chosen', { kind: 'company', id: tx.company }, details);
    return retentionViewOf(tx, uses.lives);
  });
}
