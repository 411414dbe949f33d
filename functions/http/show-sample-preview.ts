import type { showSamplePreview as contract } from '../../shared/payroll/files/contract.ts';
import { showSamplePreview } from '../../shared/payroll/files/show-sample-file.ts';
import type { Handler } from '../host/http.ts';

export const handleShowSamplePreview: Handler<typeof contract> = (uses, { person, query }) =>
  showSamplePreview(uses, person, query);
