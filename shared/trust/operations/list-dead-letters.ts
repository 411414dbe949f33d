import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { mostLetters, type DeadQueueView } from './contract.ts';
import { deadLettersAway } from './dead-letters-away.ts';
import type { OpenDeadLetters } from './open-dead-letters.ts';

/** The dead letters of every queue that has some, the oldest first: ids and codes. Throws Problem `service-away`. */
export async function listDeadLetters(
  uses: { openDeadLetters: OpenDeadLetters },
  actor: Staff,
): Promise<{ queues: DeadQueueView[] }> {
  authorise(actor, 'operations.read');
  const dead = uses.openDeadLetters();
  try {
    const lying = await dead.look(mostLetters);
    const queues = lying
      .filter(({ letters }) => letters.length > 0)
      .map(({ queue, letters, more }) => ({
        queue,
        more,
        letters: letters.map(({ messageId, company, reason, deliveries, enqueuedAt }) => ({
          messageId,
          company,
          reason,
          deliveries,
          enqueuedAt: enqueuedAt.toISOString(),
        })),
      }));
    return { queues };
  } catch (error) {
    throw deadLettersAway(error);
  } finally {
    await dead.close();
  }
}
