import type { Id } from '../../kernel/ids.ts';
import { swedishDay, yearOf } from '../../kernel/plain-date.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { forgetHolder } from '../../platform/encryption/data-keys/forget-holder.ts';
import { yearHolder } from '../../platform/encryption/holder.ts';
import { booksKeptFrom, yearsOfBooks } from './bookkeeping-law.ts';
import { heldPeople } from '../../people/limits/index.ts';
import type { Run } from './run.ts';
import type { SweepUses } from './uses.ts';
import { hasClaimOf, yearsWithKeys } from './year-store.ts';

/**
 * Deletes the company's keys of bookkeeping years that the law asks for no longer, once no claim of them is left: what they sealed is gone from
 * the backups too. While anybody is held they stay, since a voucher of somebody who was erased opens with nothing else. Gives how many years.
 */
export async function forgetYearKeys(
  uses: SweepUses,
  company: Id,
  { startedAt, booksFrom }: Pick<Run, 'startedAt' | 'booksFrom'>,
): Promise<number> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'retention.sweep');
  const day = swedishDay(startedAt);
  const keptFrom = yearOf(booksKeptFrom(day, yearsOfBooks(day), booksFrom));
  let forgotten = 0;
  for (const year of await uses.keyDatabase.inTenant(company, (tx) => yearsWithKeys(tx, keptFrom))) {
    const may = await uses.operations.inTenant(company, async (tx) => {
      const held = await heldPeople(tx);
      if (held === 'everybody' || held.size > 0 || (await hasClaimOf(tx, year))) return false;
      // Before the key is gone, which is in another database: what is recorded and not done is done, and recorded, the next night.
      await audit(tx, actor, 'retention.year-key-forgotten', { kind: 'company', id: company }, { year });
      return true;
    });
    if (!may) continue;
    await forgetHolder(uses, company, yearHolder(year));
    forgotten += 1;
  }
  return forgotten;
}
