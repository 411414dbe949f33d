import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyCopies } from '../../platform/encryption/data-keys/copies.ts';
import type { KeyVault } from '../../platform/encryption/key-vault.ts';
import type { OpenKeyRing } from '../../platform/encryption/open-key-ring.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { Backups } from './ports.ts';
import type { GuardedTables } from './sealed-tables.ts';
import type { Settle } from './settle.ts';

/** What the replacement of keys asks for. */
export type RotationUses = Readonly<{
  /** The main database as operations: the one role that may put a value in place of another where rows are else only added. */
  operations: Database;
  keyDatabase: Database;
  keyVault: KeyVault;
  keys: OpenKeyRing;
  seals: Seals;
  copies: KeyCopies;
  clock: Clock;
  randomness: Randomness;
  backups: Backups;
  guardedTables: GuardedTables;
  /** Rows or keys in one go: what is done again when a process ends, and what one transaction touches. */
  chunk: number;
  settle: Settle;
}>;

/** What a step came to: done, stopped at a clean point, or nothing can be done before a time. */
export type Standing = Readonly<{ is: 'done' } | { is: 'stopped' } | { is: 'waits'; until: Date }>;

/** How long a run may go on, and who hears how far it has come. */
export type Pace = Readonly<{
  /** Asked between any two chunks. */
  goesOn(): boolean;
  onProgress?(
    progress: Readonly<{ level: string; company: string | null; seen: number; rows: number; moved: number }>,
  ): void;
}>;
