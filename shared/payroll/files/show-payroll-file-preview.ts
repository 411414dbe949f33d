import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { takenAs, type FilePreview } from './contract.ts';
import type { LockedRuns } from './ports.ts';
import { previewFile } from './preview-file.ts';
import { readProfile } from './profile-store.ts';
import { surveyRun } from './survey-run.ts';
import { withoutPersonnummer } from './without-personnummer.ts';

/**
 * The first lines of a locked run's file, with zeros for personnummer, and what is missing in it. Throws Problem `not-allowed`, `input-invalid`, `not-found`.
 */
export async function showPayrollFilePreview(
  uses: { database: Database; tableFiles: Pick<TableFiles, 'write'>; lockedRuns: LockedRuns },
  actor: Person,
  id: Id,
  query: Readonly<Record<string, string>>,
): Promise<FilePreview> {
  authorise(actor, 'payroll-file.take');
  const seen = await uses.lockedRuns.open(id);
  // Said only of a run that is there: another company’s looks like none, whatever is asked of it.
  const { format } = parse(takenAs, query);
  const { profile } = await uses.database.inTenant(actor.company, readProfile, 'look');
  const survey = await surveyRun(seen.lines, profile, format);
  const { lines, ...run } = await uses.lockedRuns.open(id);
  return previewFile(uses, { ...run, lines: withoutPersonnummer(lines) }, profile, survey, format);
}
