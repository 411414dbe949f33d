/** What other wings may know of payroll runs. */
export { isOwed } from './is-owed.ts';
export { readRun } from './show-file-run.ts';
export { streamLines } from './list-lines-for-file.ts';
export { payrollLines, payrollRuns } from './table.ts';
