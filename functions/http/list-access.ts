import type { listAccess as contract } from '../../shared/protection/access/contract.ts';
import { listAccess } from '../../shared/protection/access/list-access.ts';
import type { Handler } from '../host/http.ts';

export const handleListAccess: Handler<typeof contract> = (uses, { person }) => listAccess(uses, person);
