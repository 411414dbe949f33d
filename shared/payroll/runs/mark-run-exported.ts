import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { EventActor } from '../../claims/expenses/index.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { announce } from '../webhooks/announce.ts';
import type { RunView } from './contract.ts';
import { runMay } from './run-state.ts';
import { loadRun, writeRun, type RunRecord } from './run-store.ts';
import { runViewOf } from './run-view.ts';

/** Says that the payroll system has a locked run. What is so already stays. Throws Problem `not-allowed`, `not-found`, `run-not-in-this-state`. */
export async function markRunExported(uses: { database: Database }, actor: Person, id: Id): Promise<RunView> {
  authorise(actor, 'payroll-run.export');
  return uses.database.inTenant(actor.company, async (tx) =>
    runViewOf(tx, actor, await exportRun(tx, actor, await loadRun(tx, id))),
  );
}

/** The same of a run that is held, for whoever may say so. Throws Problem `run-not-in-this-state`. */
export async function exportRun(tx: Tx, actor: EventActor, run: RunRecord): Promise<RunRecord> {
  if (run.state === 'exported') return run;
  if (!runMay('payroll-run.export', run.state)) throw new Problem('run-not-in-this-state');
  const written = await writeRun(tx, run, { state: 'exported', exportedAt: tx.now });
  await audit(tx, actor, 'payroll-run.exported', { kind: 'payroll-run', id: run.id }, { number: run.number });
  await announce(tx, tx.company, { type: 'payroll_run.exported', data: { run: run.id } });
  return written;
}
