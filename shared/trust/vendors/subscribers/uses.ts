import type { Mailer } from '../../../messages/notifications/index.ts';
import type { Randomness } from '../../../platform/clock.ts';
import type { KeyRing } from '../../../platform/encryption/key-ring.ts';
import type { Log } from '../../../platform/log.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';

/** What is asked for to mail somebody who is nobody in any company. */
export type TellUses = Readonly<{
  operations: Database;
  keys: KeyRing;
  randomness: Randomness;
  mailer: Mailer;
  publicOrigin: string;
  log: Log;
}>;
