import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { confirmIn } from './answer-run.ts';
import { confirmPayment as contract, type RunStanding } from './contract.ts';
import { standingOf } from './partner-view.ts';

/**
 * Says that lines of a run were paid, or all that wait where none are named: their claims are paid, and people are told.
 * Throws Problem `scope-missing`, `input-invalid`, `not-found`, `line-answered`.
 */
export async function confirmPayment(
  uses: { database: Database },
  actor: KeyActor,
  run: Id,
  input: z.input<typeof contract.input>,
): Promise<RunStanding> {
  authorise(actor, 'partner-run.confirm');
  const { lines } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => standingOf(tx, await confirmIn(tx, actor, run, lines)));
}
