import type { Clock } from '../../platform/clock.ts';
import type { KeyCopies } from '../../platform/encryption/data-keys/copies.ts';
import type { DataKeys } from '../../platform/encryption/data-keys/open-data-keys.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { LedgerUses } from './ledger.ts';
import type { Step } from './step.ts';

/** What erasing somebody asks for. `erasing` is the plan, which follows from the catalogue and is the same for everybody. */
export type ErasureUses = LedgerUses &
  Readonly<{
    operations: Database;
    keyDatabase: Database;
    copies: KeyCopies;
    keys: Readonly<{ dataKeys: Pick<DataKeys, 'drop'> }>;
    /** Says until when an object is locked. */
    clock: Clock;
    erasing: readonly Step[];
  }>;
