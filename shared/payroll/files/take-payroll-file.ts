import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { takenAs } from './contract.ts';
import type { LockedRuns } from './ports.ts';
import { readProfile } from './profile-store.ts';
import { surveyRun } from './survey-run.ts';
import { writeFile, type PayrollFile } from './write-file.ts';

/**
 * A locked run as a file. Its lines are walked through twice: for what their receiver could not read, which refuses the file, and
 * to be written. That it is taken is recorded before its first byte leaves. Throws Problem `not-allowed`, `not-found`,
 * `run-not-in-this-state`, `input-invalid`, and `payroll-file-incomplete` with a fault for each thing that is missing.
 */
export async function takePayrollFile(
  uses: { database: Database; tableFiles: Pick<TableFiles, 'write'>; lockedRuns: LockedRuns },
  actor: Person,
  id: Id,
  query: Readonly<Record<string, string>>,
): Promise<PayrollFile> {
  authorise(actor, 'payroll-file.take');
  const seen = await uses.lockedRuns.open(id);
  // Said only of a run that is there: another company’s looks like none, whatever is asked of it.
  const { format } = parse(takenAs, query);
  const { profile, version } = await uses.database.inTenant(actor.company, readProfile, 'look');
  const survey = await surveyRun(seen.lines, profile, format);
  const missing = survey.faults.filter(({ blocks }) => blocks);
  if (missing.length > 0)
    throw new Problem(
      'payroll-file-incomplete',
      missing.map(({ code, text, lines, first }) => ({ code, text, values: { lines, first: first.join(', ') } })),
    );
  await uses.database.inTenant(actor.company, (tx) =>
    audit(
      tx,
      actor,
      'payroll-file.taken',
      { kind: 'company', id: tx.company },
      { run: id, format, system: profile.system, profile: version, lines: survey.lines },
    ),
  );
  return writeFile(uses, await uses.lockedRuns.open(id), profile, survey, format);
}
