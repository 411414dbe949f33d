import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { applyPart } from './apply-part.ts';

/** Goes on with what `applyYearlyAmount` began. A repeated message changes nothing. */
export async function goOnApplying(
  uses: { database: Database },
  message: Message<'go-on-applying'>,
): Promise<'done' | 'repeated'> {
  const actor = asMachine('allowance-keeper', message.company);
  authorise(actor, 'allowance.follow');
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'go-on-applying', message.id))) return 'repeated';
    await applyPart(tx, actor, { categoryId: message.category, year: message.year, after: message.after });
    return 'done';
  });
}
