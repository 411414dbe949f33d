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

const none = {
  proposedBy: null,
  proposedAt: null,
  proposedLines: null,
  proposedTotal: null,
  proposedDigest: null,
};

/** Takes a proposal to lock back, whosever it is; where there is none it stays so. Throws Problem `not-allowed`, `not-found`, `run-not-in-this-state`. */
export async function withdrawRunProposal(uses: { database: Database }, actor: Person, id: Id): Promise<RunView> {
  authorise(actor, 'payroll-run.propose');
  return uses.database.inTenant(actor.company, async (tx) => {
    const run = await loadRun(tx, id);
    if (!runMay('payroll-run.propose', run.state)) throw new Problem('run-not-in-this-state');
    if (run.proposedBy === null) return runViewOf(tx, actor, run);
    const written = await writeRun(tx, run, none);
    await audit(
      tx,
      actor,
      'payroll-run.proposal-withdrawn',
      { kind: 'payroll-run', id },
      { proposedBy: run.proposedBy },
    );
    return runViewOf(tx, actor, written);
  });
}
