import type { downloadSampleFile as contract } from '../../shared/payroll/files/contract.ts';
import { showSampleFile } from '../../shared/payroll/files/show-sample-file.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleDownloadSampleFile: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await showSampleFile(uses, person, query));
