import { buffer } from 'node:stream/consumers';
import { writeCsv } from '../../../shared/adapters/table-files/write-csv.ts';
import { writeWorkbook } from '../../../shared/adapters/table-files/write-workbook.ts';
import type { TableFiles } from '../../../shared/platform/table-files/ports.ts';
import type { FileFormat, PayrollProfile } from '../../../shared/payroll/files/contract.ts';
import type { FileRun } from '../../../shared/payroll/files/file-run.ts';
import { surveyRun } from '../../../shared/payroll/files/survey-run.ts';
import { writeFile } from '../../../shared/payroll/files/write-file.ts';

/** The product's own writers of tables, without the process that reads them. */
export const tableFiles: Pick<TableFiles, 'write'> = {
  write: (table, format, language) => (format === 'csv' ? writeCsv(table, language) : writeWorkbook(table)),
};

/** A run's file, whole. */
export async function fileOf(run: FileRun, profile: PayrollProfile, format: FileFormat): Promise<Buffer> {
  const survey = await surveyRun(run.lines, profile, format);
  return buffer(writeFile({ tableFiles }, run, profile, survey, format).bytes);
}
