import type { FileFormat } from '../../shared/payroll/files/contract.ts';
import { surveyRun } from '../../shared/payroll/files/survey-run.ts';
import { writeFile } from '../../shared/payroll/files/write-file.ts';
import { aProfile } from '../support/payroll/a-file-run.ts';
import { tableFiles } from '../support/payroll/file-of.ts';
import { payrollRunOf } from './payroll-run.ts';

// A process of its own for one file, so that the most memory it ever had is that file's: `payroll-memory.ts FORMAT LINES`.

const [format, lines] = [process.argv[2] as FileFormat, Number(process.argv[3])];
const run = payrollRunOf(lines);
const profile = aProfile('kontek');
let bytes = 0;
const survey = await surveyRun(run.lines, profile, format);
for await (const chunk of writeFile({ tableFiles }, run, profile, survey, format).bytes) bytes += chunk.length;
// maxRSS is in kilobytes.
console.log(JSON.stringify({ bytes, most: process.resourceUsage().maxRSS * 1024 }));
