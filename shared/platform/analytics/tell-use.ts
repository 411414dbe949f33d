import { enqueueEach } from '../outbox/enqueue.ts';
import type { Tx } from '../tenant-transaction.ts';
import type { UseEvent, UseProperties } from './events.ts';

/**
 * Decides, in the transaction of what happened, that product analytics are told of it. Nobody waits for that: it leaves by the outbox,
 * after the commit, and not without one.
 */
export const tellUse = <const Name extends UseEvent>(
  tx: Tx,
  event: Name,
  properties: UseProperties<Name>,
): Promise<void> => enqueueEach(tx, 'tell-analytics', [{ event, wake: 0, ...properties }]);
