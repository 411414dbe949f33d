import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Text } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { chooseRetention as contract, type RetentionView } from './contract.ts';
import type { Lives } from './lives.ts';
import { choicesOf } from './periods.ts';
import { retentionViewOf } from './retention-view.ts';
import { retentionChoices } from './table.ts';

const notOpen: Text = {
  sv: 'Den här tiden kan ni inte ändra. Den följer av lag eller av hur tjänsten fungerar.',
  en: 'You cannot change this period. It follows from law or from how the service works.',
};
const notShorter: Text = {
  sv: 'Välj en tid som är kortare än standard, och inte kortare än den kortaste.',
  en: 'Choose a period that is shorter than the standard, and no shorter than the shortest.',
};

/**
 * Keeps something shorter than the standard from the next sweep on, or as long as the standard again. Nothing can be kept longer, and what a
 * law asks for not shorter. Throws Problem `not-allowed`, `input-invalid`.
 */
export async function chooseRetention(
  uses: { database: Database; lives: Lives },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<RetentionView> {
  authorise(actor, 'retention.choose');
  const { rule, period } = parse(contract.input, input);
  const retention = uses.lives.find(({ name }) => name === rule)?.retention;
  if (!retention?.shortest || retention.law)
    throw new Problem('input-invalid', [{ pointer: '/rule', code: 'not-open', text: notOpen }]);
  if (period !== null && !choicesOf(retention.period, retention.shortest.period).includes(period))
    throw new Problem('input-invalid', [{ pointer: '/period', code: 'not-shorter', text: notShorter }]);
  return uses.database.inTenant(actor.company, async (tx) => {
    const made = { period: period ?? '', chosenBy: actor.employee, chosenAt: tx.now };
    if (period === null)
      await tx.db
        .delete(retentionChoices)
        .where(and(eq(retentionChoices.companyId, tx.company), eq(retentionChoices.rule, rule)));
    else
      await tx.db
        .insert(retentionChoices)
        .values({ companyId: tx.company, rule, ...made })
        .onConflictDoUpdate({ target: [retentionChoices.companyId, retentionChoices.rule], set: made });
    await audit(tx, actor, 'retention.chosen', { kind: 'company', id: tx.company }, { rule, period });
    return retentionViewOf(tx, uses.lives);
  });
}
