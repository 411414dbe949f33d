import type { showOperations as contract } from '../../shared/trust/operations/contract.ts';
import { showOperations } from '../../shared/trust/operations/show-operations.ts';
import type { Handler } from '../host/http.ts';

export const handleShowOperations: Handler<typeof contract> = (uses, { staff }) => showOperations(uses, staff);
