import type { Id } from '../../kernel/ids.ts';
import { copyFiles, failureCode, type Copied, type FileCopyUses } from './copy-files.ts';
import { forgetEndedCompanies } from './forget-ended-companies.ts';
import type { BackupReader } from './ports.ts';
import { beginRun, completeRun, failRun } from './runs.ts';

/**
 * One round over all companies: files are copied, copies of what has gone are marked. A company whose files cannot be copied does not stop the
 * others. The round is complete when all of them were gone through to their end, with no file missing; else it failed, and the alarm counts from
 * the last that was complete. Whoever calls holds its lease. Gives how many files were copied or marked; rejects with the first failure.
 */
export async function copyAllFiles(
  uses: FileCopyUses & Readonly<{ backupReader: Pick<BackupReader, 'list'> }>,
  companies: readonly Id[],
  goesOn: () => boolean = () => true,
): Promise<number> {
  const run = await beginRun(uses, 'files');
  const failures: unknown[] = [];
  const all: Copied[] = [];
  for (const company of companies) {
    if (!goesOn()) break;
    await copyFiles(uses, company, goesOn).then(
      (copied) => void all.push(copied),
      (error: unknown) => void failures.push(error),
    );
  }
  let removed = 0;
  if (goesOn())
    await forgetEndedCompanies(uses).then(
      (count) => (removed = count),
      (error: unknown) => void failures.push(error),
    );
  const sum = (of: keyof Copied): number => all.reduce((total, one) => total + one[of], 0);
  const figures = { bytes: sum('bytes'), objects: sum('copied') };
  if (failures.length > 0) await failRun(uses, run, failureCode(failures[0]), figures);
  else if (sum('missing') > 0) await failRun(uses, run, 'file-missing', figures);
  else if (!goesOn()) await failRun(uses, run, 'not-finished', figures);
  else await completeRun(uses, run, figures);
  if (failures.length > 0) throw failures[0];
  return sum('copied') + sum('removed') + removed;
}
