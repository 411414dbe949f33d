import type { askAccess as contract } from '../../shared/protection/access/contract.ts';
import { askAccess } from '../../shared/protection/access/ask-access.ts';
import type { Handler } from '../host/http.ts';

export const handleAskAccess: Handler<typeof contract> = (uses, { staff, id, input }) =>
  askAccess(uses, staff, id('company'), input);
