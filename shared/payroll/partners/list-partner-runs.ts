import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listPartnerRuns as contract } from './contract.ts';
import { pageOfLockedRuns, type LockedRun } from './partner-store.ts';
import { partnerRunOf } from './partner-view.ts';

/** A page of the company's locked runs, the latest first. Throws Problem `scope-missing`, `input-invalid`. */
export async function listPartnerRuns(
  uses: { database: Database },
  actor: KeyActor,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'partner-run.read');
  const { state, ...wanted } = parse(contract.query, query);
  const { page, next } = await uses.database.inTenant(
    actor.company,
    (tx) => pageOfLockedRuns(tx, state, wanted),
    'look',
  );
  return { items: page.map((run) => partnerRunOf(run as LockedRun)), next };
}
