import type { listPolicyFiles as contract } from '../../shared/claims/policy-files/contract.ts';
import { listPolicyFiles } from '../../shared/claims/policy-files/list-policy-files.ts';
import type { Handler } from '../host/http.ts';

export const handleListPolicyFiles: Handler<typeof contract> = (uses, { person }) => listPolicyFiles(uses, person);
