import type { endAccess as contract } from '../../shared/protection/access/contract.ts';
import { endAccess } from '../../shared/protection/access/end-access.ts';
import type { Handler } from '../host/http.ts';

export const handleEndAccess: Handler<typeof contract> = (uses, { person, id }) => endAccess(uses, person, id('grant'));
