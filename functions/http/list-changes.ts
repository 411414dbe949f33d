import type { listChanges as contract } from '../../shared/trust/vendors/changes/contract.ts';
import { listChanges } from '../../shared/trust/vendors/changes/list-changes.ts';
import type { Handler } from '../host/http.ts';

export const handleListChanges: Handler<typeof contract> = (uses, { staff }) => listChanges(uses, staff);
