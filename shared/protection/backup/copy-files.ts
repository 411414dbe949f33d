import { createHash } from 'node:crypto';
import type { ReceiptFiles } from '../../claims/receipts/ports.ts';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import {
  isHeld,
  noteCopied,
  noteFiles,
  noteRemoved,
  orphanedCopies,
  waitingFiles,
  type CopiedFile,
} from './copied-files-store.ts';
import { BackupStoreRefused, type BackupWriter, type FileRemover } from './ports.ts';

export type FileCopyUses = Readonly<{
  operations: Database;
  files: Pick<ReceiptFiles, 'get'>;
  backupWriter: BackupWriter;
  fileRemover: FileRemover;
  log: Log;
}>;

/** Receipts that are noted, and files that are looked for, in one transaction. */
const atOnce = 200;
/** Files on their way at a time: each takes three questions to the store. */
const together = 6;

export type Copied = Readonly<{ copied: number; bytes: number; removed: number; missing: number }>;

/** What the store answers where something is under a key already: of these keys it is the same file, whose note was lost. */
const isThere = (error: unknown): boolean => error instanceof BackupStoreRefused && error.code === 'PreconditionFailed';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function inGroups<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += together) {
    const done = await Promise.allSettled(all.slice(at, at + together).map(work));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

/**
 * Copies each file of a company once, as it is stored: sealed with its own key. Then marks the copies of what has gone. Every step is noted
 * before and after, so that a process that was killed anywhere is gone on from. A file that should be there and is not is told of and passed
 * over. Rejects with what the store or the files reject with; what was done until then is done.
 */
export async function copyFiles(uses: FileCopyUses, company: Id, goesOn: () => boolean = () => true): Promise<Copied> {
  authorise(asMachine('backup-keeper', company), 'backup.copy-files');
  const { operations } = uses;
  let [copied, bytes, removed, missing] = [0, 0, 0, 0];

  async function copy(file: CopiedFile): Promise<void> {
    let sealed: Buffer;
    try {
      sealed = await uses.files.get(file.name);
    } catch (error) {
      if ((error as { statusCode?: unknown }).statusCode !== 404) throw error;
      // Its row may have gone since it was looked for: then its copy is marked with the others.
      if (!(await operations.inTenant(company, (tx) => isHeld(tx, file), 'look'))) return;
      missing += 1;
      uses.log('backup.file-missing', { company, holder: file.holderId });
      return;
    }
    const sha256 = createHash('sha256').update(sealed).digest('hex');
    await uses.backupWriter.put(file.key, once(sealed)).catch((error: unknown) => {
      if (!isThere(error)) throw error;
    });
    await operations.inTenant(company, (tx) => noteCopied(tx, file.name, { bytes: sealed.length, sha256 }));
    copied += 1;
    bytes += sealed.length;
  }

  async function remove(file: CopiedFile): Promise<void> {
    await uses.fileRemover.remove(file.key);
    await operations.inTenant(company, (tx) => noteRemoved(tx, file.name));
    removed += 1;
  }

  while (goesOn() && (await operations.inTenant(company, (tx) => noteFiles(tx, atOnce))) > 0);
  for (let after: string | undefined = ''; after !== undefined && goesOn();) {
    const name: string = after;
    const waiting = await operations.inTenant(company, (tx) => waitingFiles(tx, atOnce, name), 'look');
    await inGroups(waiting, copy);
    after = waiting.at(-1)?.name;
  }
  for (let gone: readonly CopiedFile[] = []; goesOn();) {
    gone = await operations.inTenant(company, (tx) => orphanedCopies(tx, atOnce), 'look');
    if (gone.length === 0) break;
    await inGroups(gone, remove);
  }
  return { copied, bytes, removed, missing };
}

/** The code by which a failure is kept: the store's own where it gave one. */
export const failureCode = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : errorCode(error);
};
