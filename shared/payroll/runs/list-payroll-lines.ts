import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listRunLines as contract } from './contract.ts';
import { lineViewOf } from './line-view.ts';
import { pageOfLines } from './lines-store.ts';
import { readRunRow } from './run-store.ts';

/** A page of a run's lines, or of those it would have while it is open. Throws Problem `not-allowed`, `not-found`, `input-invalid`. */
export async function listPayrollLines(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'payroll-run.read');
  const { cursor, ...narrowed } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const { page, next } = await pageOfLines(tx, await readRunRow(tx, id), { cursor, ...narrowed });
      return { items: await Promise.all(page.map((line) => lineViewOf(uses, tx, line))), next };
    },
    'look',
  );
}
