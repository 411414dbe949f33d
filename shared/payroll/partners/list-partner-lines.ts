import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listPartnerLines as contract } from './contract.ts';
import { pageOfRunLines, readLockedRun } from './partner-store.ts';
import { partnerLineOf } from './partner-view.ts';

/** A page of a locked run's lines by their numbers. Throws Problem `scope-missing`, `not-found`, `input-invalid`. */
export async function listPartnerLines(
  uses: { database: Database },
  actor: KeyActor,
  id: Id,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'partner-run.read');
  const { state, ...wanted } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const run = await readLockedRun(tx, id);
      const { page, next } = await pageOfRunLines(tx, run.id, state, wanted);
      return { items: page.map(partnerLineOf), next };
    },
    'look',
  );
}
