import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fileFormats, type FileFormat } from '../../shared/payroll/files/contract.ts';
import { surveyRun } from '../../shared/payroll/files/survey-run.ts';
import { writeFile as writePayrollFile } from '../../shared/payroll/files/write-file.ts';
import { aProfile } from '../support/payroll/a-file-run.ts';
import { tableFiles } from '../support/payroll/file-of.ts';
import { interleave, timed } from './interleave.ts';
import { payrollRunOf } from './payroll-run.ts';
import { ownRss, row, type Row } from './row.ts';

export const says =
  '100 000 payroll lines as each kind of file: the memory against that of 1 000 lines, the time against a plain write of the same bytes';

const [few, many] = [1_000, 100_000];
const profile = aProfile('kontek');
const execute = promisify(execFile);

/** The most memory a process had that wrote one file of so many lines, and the file's length. */
async function memoryOf(format: FileFormat, lines: number): Promise<{ bytes: number; most: number }> {
  const program = fileURLToPath(new URL('payroll-memory.ts', import.meta.url));
  const { stdout } = await execute(process.execPath, [...process.execArgv, program, format, String(lines)]);
  return JSON.parse(stdout) as { bytes: number; most: number };
}

async function writeTo(path: string, format: FileFormat): Promise<void> {
  const run = payrollRunOf(many);
  const survey = await surveyRun(run.lines, profile, format);
  const { bytes } = writePayrollFile({ tableFiles }, run, profile, survey, format);
  await pipeline(Readable.from(bytes), createWriteStream(path));
}

export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-payroll-'));
  const found: Row[] = [];
  try {
    for (const format of fileFormats) {
      const [small, large] = [await memoryOf(format, few), await memoryOf(format, many)];
      const megabytes = Math.round(large.most / 1e6);
      found.push(row(`${format}-memory-100000`, large.most / 1e6, small.most / 1e6, 'MB', megabytes));
      const path = join(folder, `run.${format}`);
      const plain = Buffer.alloc(large.bytes, 'a');
      const { ours, floor } = await interleave(
        () => timed(() => writeTo(path, format)),
        () => timed(() => writeFile(`${path}.plain`, plain)),
        3,
      );
      found.push(row(`${format}-write-100000`, ours, floor, 'ms', ownRss()));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return found;
}
