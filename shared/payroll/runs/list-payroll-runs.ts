import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { reachOf } from '../../kernel/roles.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listRuns as contract } from './contract.ts';
import { monthOfDay, monthsToOpen } from './payroll-month.ts';
import { latestRun, pageOfRuns } from './run-store.ts';
import { runRowOf } from './run-view.ts';

/** A page of the company's runs, the latest first, and the months that the reader can open. Throws Problem `not-allowed`, `input-invalid`. */
export async function listPayrollRuns(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'payroll-run.read');
  const { cursor } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const { page, next } = await pageOfRuns(tx, cursor);
      const latest = await latestRun(tx);
      const opens = reachOf('payroll-run.open', actor.roles) === 'company' && latest?.state !== 'open';
      const months = monthsToOpen(swedishDay(tx.now), latest && monthOfDay(latest.month));
      return { items: page.map(runRowOf), next, canOpen: opens ? [...months] : [] };
    },
    'look',
  );
}
