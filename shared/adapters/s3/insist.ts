import { setTimeout as pause } from 'node:timers/promises';
import { BackupStoreAway, BackupStoreRefused } from '../../protection/backup/ports.ts';
import { codeOf, isRefusal } from './failure-of.ts';
import type { S3, S3Connection } from './connect-s3.ts';

/** How often and how long one question is asked again: whichever is over first. Times in milliseconds. */
export type Persistence = Readonly<{ tries: number; within: number; firstPause: number }>;

export const usualPersistence: Persistence = { tries: 8, within: 240_000, firstPause: 250 };
const longestPause = 20_000;
/** Keys that end while they are used are asked for anew, once: what is refused with new ones too is refused. */
const ended = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);
/** The store says of these that it has not got the whole request in time, with a status that elsewhere means no. */
const worthATry = new Set(['RequestTimeout', 'IncompleteBody']);

/** What an error of the client means to whoever keeps backups. Nothing else of it is kept: its request is signed. */
export function backupFailure(thrown: unknown): BackupStoreAway | BackupStoreRefused {
  if (thrown instanceof BackupStoreAway || thrown instanceof BackupStoreRefused) return thrown;
  const code = codeOf(thrown);
  return isRefusal(thrown) && !worthATry.has(code) ? new BackupStoreRefused(code) : new BackupStoreAway(code);
}

/**
 * Asks until there is an answer, with pauses that grow and differ between instances. Rejects with BackupStoreRefused at once where the store says no,
 * and with BackupStoreAway when `persistence` is used up. `onDoubt` is told of each try after which nobody knows whether the store did it.
 */
export async function insist<T>(
  connect: S3Connection,
  question: (s3: S3, signal: AbortSignal) => Promise<T>,
  { tries, within, firstPause }: Persistence,
  onDoubt: () => void = () => undefined,
): Promise<T> {
  const until = performance.now() + within;
  let renewed = false;
  for (let tried = 1; ; tried++) {
    try {
      const left = Math.max(1, Math.ceil(until - performance.now()));
      return await question(await connect(), AbortSignal.timeout(left));
    } catch (error) {
      const code = codeOf(error);
      if (ended.has(code) && !renewed) {
        renewed = true;
        connect.forget();
        continue;
      }
      const failure = backupFailure(error);
      if (failure instanceof BackupStoreRefused) throw failure;
      onDoubt();
      const next = Math.min(longestPause, firstPause * 2 ** (tried - 1)) * (0.5 + Math.random() / 2);
      if (tried >= tries || performance.now() + next > until) throw failure;
      await pause(next);
    }
  }
}
