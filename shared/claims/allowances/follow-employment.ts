import { and, asc, eq } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { allowances } from '../benefits/table.ts';
import { countsIn } from './ended-year.ts';
import { readEmployed, readTerms } from './entitled-store.ts';
import { regrantAllowance } from './regrant-allowance.ts';
import { shareThatCounted } from './share-store.ts';

/**
 * Lets the opened allowances of somebody follow a changed employment, each by the terms it was granted by, and those of years that have
 * ended as far as it counts there (`countsIn`). A repeated message, and one that another has overtaken, change nothing. Gives what was
 * done, for the log.
 */
export async function followEmployment(
  uses: { database: Database },
  message: Message<'employment-changed'>,
): Promise<'same' | 'changed' | 'repeated'> {
  const actor = asMachine('allowance-keeper', message.company);
  authorise(actor, 'allowance.follow');
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'employment-changed', message.id))) return 'repeated';
    const opened = await tx.db
      .select({ row: allowances, share: shareThatCounted })
      .from(allowances)
      .where(and(eq(allowances.companyId, tx.company), eq(allowances.employeeId, message.employee)))
      .orderBy(asc(allowances.categoryId), asc(allowances.year))
      .for('update', { of: allowances });
    // Read once the allowances are locked: of two messages at once, the later sees what stands.
    const employed = await readEmployed(tx, message.employee);
    let changed = 0;
    const today = swedishDay(tx.now);
    for (const { row, share } of opened) {
      const terms = row.terms ?? (await readTerms(tx, row.categoryId));
      const counts = countsIn({ year: row.year, yearStart: terms.yearStart }, employed, { today, share });
      if (counts === null) continue;
      const change = await regrantAllowance(tx, actor, row, { terms, employed: counts, cause: 'employment' });
      if (change !== 0) changed += 1;
    }
    return changed > 0 ? 'changed' : 'same';
  });
}
