import type { LockedObjects } from '../../platform/locked-objects.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';

/** What sealing asks for. `signer` opens the key at the first use. */
export type SealUses = Readonly<{
  operations: Database;
  anchors: LockedObjects;
  signer(): NoteSigner;
  log: Log;
}>;
