import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { RunView } from './contract.ts';
import { runMay } from './run-state.ts';
import { loadRun, writeRun } from './run-store.ts';
import { runViewOf } from './run-view.ts';

/** Says that the payroll system has a locked run. What is so already stays. Throws Problem `not-allowed`, `not-found`, `run-not-in-this-state`. */
export async function markRunExported(uses: { database: Database }, actor: Person, id: Id): Promise<RunView> {
  authorise(actor, 'payroll-run.export');
  return uses.database.inTenant(actor.company, async (tx) => {
    const run = await loadRun(tx, id);
    if (run.state === 'exported') return runViewOf(tx, actor, run);
    if (!runMay('payroll-run.export', run.state)) throw new Problem('run-not-in-this-state');
    const written = await writeRun(tx, run, { state: 'exported', exportedAt: tx.now });
    await audit(tx, actor, 'payroll-run.exported', { kind: 'payroll-run', id }, { number: run.number });
    return runViewOf(tx, actor, written);
  });
}
