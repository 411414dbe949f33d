import type { downloadPayrollFile as contract } from '../../shared/payroll/files/contract.ts';
import { takePayrollFile } from '../../shared/payroll/files/take-payroll-file.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';
import { lockedRunsOf } from '../host/locked-runs.ts';

export const handleDownloadPayrollFile: Handler<typeof contract> = async (uses, { person, id, query }) =>
  leavingFile(await takePayrollFile({ ...uses, lockedRuns: lockedRunsOf(uses, person) }, person, id('run'), query));
