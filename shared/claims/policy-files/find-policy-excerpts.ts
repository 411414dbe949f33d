import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import { findCategory } from '../expenses/find-category.ts';
import { boughtOf } from './bought.ts';
import { findPolicyExcerpts as contract } from './contract.ts';
import { excerptsFor } from './gather-excerpts.ts';
import { setAside } from './set-aside.ts';
import { speaksAgainst } from './speaks-against.ts';

/**
 * Which paragraphs a claim would be judged beside today, for a category and what was bought, whether or not the company has
 * switched that on. Throws Problem `not-allowed`, `not-found`, `input-invalid`.
 */
export async function findPolicyExcerpts(
  uses: { database: Database; seals: Seals },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'policy.read');
  const wanted = parse(contract.input, input);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const id = await findCategory(tx, wanted.category);
      const [category] = await tx.db
        .select()
        .from(categories)
        .where(and(eq(categories.companyId, tx.company), eq(categories.id, id)));
      if (!category) throw new Problem('not-found');
      const bought = boughtOf(wanted.bought.split('\n'), null, null);
      const about = { id: category.id, name: { sv: category.nameSv, en: category.nameEn } };
      const found = await excerptsFor(uses, tx, { category: about, day: swedishDay(tx.now), bought });
      return {
        items: found.map((excerpt) => {
          const { file, document, version, place, text } = excerpt;
          const aside = setAside([excerpt]) !== null;
          return { file, document, version, ...place, text, against: speaksAgainst(excerpt, bought), setAside: aside };
        }),
      };
    },
    'look',
  );
}
