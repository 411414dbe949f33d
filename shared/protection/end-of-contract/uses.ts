import type { Clock } from '../../platform/clock.ts';
import type { KeyCopies } from '../../platform/encryption/data-keys/copies.ts';
import type { OpenKeyRing } from '../../platform/encryption/open-key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { LedgerUses } from '../erasure/ledger.ts';

/** What deleting a whole company asks for. `owner` is the database as who owns the tables: nobody the product runs as may delete so much. */
export type EndUses = LedgerUses &
  Readonly<{
    owner: Database;
    /** As operations, whose the messages are: the owner of the tables sees none. */
    operations: Database;
    keyDatabase: Database;
    /** The copies of keys, and the store of the companies’ files. */
    copies: Pick<KeyCopies, 'names' | 'remove'>;
    files: Pick<KeyCopies, 'names' | 'remove'>;
    keys: Pick<OpenKeyRing, 'drop'>;
    clock: Clock;
  }>;
