import type { Id } from '../../kernel/ids.ts';
import { enqueueEach } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/** What has to follow the deletion of rows of a table, outside the database: decided in the transaction that deletes them. */
export const whatFollows: Readonly<Record<string, (tx: Tx, ids: readonly Id[]) => Promise<void>>> = {
  receipts: (tx, ids) =>
    enqueueEach(
      tx,
      'remove-receipt-files',
      ids.map((receipt) => ({ receipt })),
    ),
};
