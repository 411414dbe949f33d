import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { RunView } from './contract.ts';
import { readRunRow } from './run-store.ts';
import { runViewOf } from './run-view.ts';

/** One run with what it comes to; an open one as it would be if it were locked now. Throws Problem `not-allowed`, `not-found`. */
export async function showPayrollRun(uses: { database: Database }, actor: Person, id: Id): Promise<RunView> {
  authorise(actor, 'payroll-run.read');
  return uses.database.inTenant(actor.company, async (tx) => runViewOf(tx, actor, await readRunRow(tx, id)), 'look');
}
