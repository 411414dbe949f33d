import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { requireSecondFactor } from '../../platform/require-second-factor.ts';
import type { DeadLetter } from '../../platform/outbox/dead-letter.ts';
import { queueNames } from '../../platform/outbox/message.ts';
import { sendAgain } from '../../platform/outbox/send-again.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { redriveDeadLetters as contract } from './contract.ts';
import { deadLettersAway } from './dead-letters-away.ts';
import type { OpenDeadLetters } from './open-dead-letters.ts';

type Uses = Readonly<{ operations: Database; openDeadLetters: OpenDeadLetters }>;

/**
 * Sends dead letters of a queue again that whoever asks has seen: each under the message id of its next attempt, recorded in its company's log and
 * in the platform's with whoever asked. What lies there besides stays. Throws Problem `staff-second-factor-missing` in a session that a
 * break-glass code opened, `not-found` for no queue, `input-invalid`, `service-away`.
 */
export async function redriveDeadLetters(
  uses: Uses,
  actor: Staff,
  input: z.input<typeof contract.input>,
): Promise<{ sent: number }> {
  authorise(actor, 'dead-letter.redrive');
  requireSecondFactor(actor);
  const { queue: wanted, messages } = parse(contract.input, input);
  const queue = queueNames.find((name) => name === wanted);
  if (!queue) throw new Problem('not-found');
  const seen = new Set(messages);
  const dead = uses.openDeadLetters();
  try {
    const again = async (letter: DeadLetter): Promise<string | null> => {
      if (!seen.has(letter.messageId)) return null;
      // Of a company that is read-only nothing follows any more: its letters stay where they are, and hold up no other.
      return sendAgain({ database: uses.operations }, letter, actor).catch((error: unknown) => {
        if (isProblem(error, 'contract-ended')) return null;
        throw error;
      });
    };
    return { sent: await dead.redrive(queue, again) };
  } catch (error) {
    throw deadLettersAway(error);
  } finally {
    await dead.close();
  }
}
