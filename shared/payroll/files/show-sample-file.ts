import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { downloadSampleFile, showSamplePreview as contract, type FilePreview } from './contract.ts';
import { previewFile } from './preview-file.ts';
import { readSample } from './sample-store.ts';
import { surveyRun } from './survey-run.ts';
import { writeFile, type PayrollFile } from './write-file.ts';

type Uses = { database: Database; tableFiles: Pick<TableFiles, 'write'> };
type Query = Readonly<Record<string, string>>;

/** A file of made-up lines by the company's profile. Throws Problem `not-allowed`, `input-invalid`. */
export async function showSampleFile(uses: Uses, actor: Person, query: Query): Promise<PayrollFile> {
  authorise(actor, 'payroll-profile.read');
  const { format } = parse(downloadSampleFile.query, query);
  const { run, profile } = await uses.database.inTenant(actor.company, readSample, 'look');
  const file = writeFile(uses, run, profile, await surveyRun(run.lines, profile, format), format);
  return { ...file, name: file.name.replace('clvr-', 'clvr-prov-') };
}

/** The first lines of the same. Throws Problem `not-allowed`, `input-invalid`. */
export async function showSamplePreview(uses: Uses, actor: Person, query: Query): Promise<FilePreview> {
  authorise(actor, 'payroll-profile.read');
  const { format } = parse(contract.query, query);
  const { run, profile } = await uses.database.inTenant(actor.company, readSample, 'look');
  return previewFile(uses, run, profile, await surveyRun(run.lines, profile, format), format);
}
