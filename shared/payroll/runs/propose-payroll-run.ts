import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { proposeRun as contract, type RunView } from './contract.ts';
import { digestOfLines, everyDueLine } from './lines-store.ts';
import { runMay } from './run-state.ts';
import { loadRun, writeRun } from './run-store.ts';
import { runViewOf } from './run-view.ts';
import { totalsOfLines } from './totals.ts';

/**
 * Proposes to lock a run as it was seen; another person locks it. A proposal that stands is replaced. Throws Problem `not-allowed`, `not-found`,
 * `run-not-in-this-state`, `run-differs` where it is not the run that was seen.
 */
export async function proposePayrollRun(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RunView> {
  authorise(actor, 'payroll-run.propose');
  const seen = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const run = await loadRun(tx, id);
    if (!runMay('payroll-run.propose', run.state)) throw new Problem('run-not-in-this-state');
    const due = await everyDueLine(tx, run);
    const { lines, total } = totalsOfLines(due);
    if (lines !== seen.lines || total !== seen.total) throw new Problem('run-differs');
    const proposal = {
      proposedBy: actor.employee,
      proposedAt: tx.now,
      proposedLines: lines,
      proposedTotal: total,
      proposedDigest: digestOfLines(due),
    };
    const written = await writeRun(tx, run, proposal);
    await audit(tx, actor, 'payroll-run.proposed', { kind: 'payroll-run', id }, { lines, total });
    return runViewOf(tx, actor, written);
  });
}
