import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Delivery } from './store.ts';
import { wakeAt } from './wake-delivery.ts';

/** Whether an attempt at a delivery is under way. */
export const isUnderWay = ({ leaseUntil }: Pick<Delivery, 'leaseUntil'>, now: Date): boolean =>
  leaseUntil !== null && leaseUntil > now;

/** Begins another round of a locked delivery that no attempt is under way of: at once, and then by the whole schedule. */
export const replay = (tx: Tx, delivery: Delivery): Promise<void> =>
  wakeAt(tx, delivery, tx.now, {
    state: 'waiting',
    failures: 0,
    roundAt: tx.now,
    doneAt: null,
  });
