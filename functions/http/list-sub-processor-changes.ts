import type { listSubProcessorChanges as contract } from '../../shared/trust/vendors/changes/contract.ts';
import { listSubProcessorChanges } from '../../shared/trust/vendors/changes/list-sub-processor-changes.ts';
import type { Handler } from '../host/http.ts';

export const handleListSubProcessorChanges: Handler<typeof contract> = (uses, { person }) =>
  listSubProcessorChanges(uses, person);
