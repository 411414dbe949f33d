import type { Id } from '../../kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { FileRun } from '../files/file-run.ts';
import { findRunHead } from './find-run-head.ts';
import { streamLines } from './list-lines-for-file.ts';

/** A locked run as files are written from it; its lines are read as they are asked for. Throws what `findRunHead` throws. */
export async function readRun(uses: { database: Database; seals: Seals }, actor: Actor, id: Id): Promise<FileRun> {
  return { ...(await findRunHead(uses, actor, id)), lines: streamLines(uses, actor.company, id, actor) };
}
