import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { rejectIn } from './answer-run.ts';
import { rejectPayment as contract, type RunStanding } from './contract.ts';
import { standingOf } from './partner-view.ts';

/**
 * Says why a line cannot be paid: HR is told, and its claim is looked at again.
 * Throws Problem `scope-missing`, `input-invalid`, `not-found`, `line-answered`, `keys-away`.
 */
export async function rejectPayment(
  uses: { database: Database; seals: Seals },
  actor: KeyActor,
  run: Id,
  line: Id,
  input: z.input<typeof contract.input>,
): Promise<RunStanding> {
  authorise(actor, 'partner-run.reject');
  const { reason } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) =>
    standingOf(tx, await rejectIn(uses, tx, actor, run, line, reason)),
  );
}
