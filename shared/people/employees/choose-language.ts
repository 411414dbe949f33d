import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { languages } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { employees } from './table.ts';

const choice = z.object({ language: z.enum(languages) });

/** Sets the language one reads pages and mail in. Throws Problem `not-allowed`, `input-invalid`. */
export async function chooseLanguage(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof choice>,
): Promise<void> {
  authorise(actor, 'profile.change');
  const { language } = parse(choice, input);
  await uses.database.inTenant(actor.company, async (tx) => {
    await tx.db
      .update(employees)
      .set({ language })
      .where(and(eq(employees.companyId, tx.company), eq(employees.id, actor.employee)));
    await audit(tx, actor, 'language.chosen', { kind: 'employee', id: actor.employee }, { language });
  });
}
