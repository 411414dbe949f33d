import type { findColleagues as contract } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { findColleagues } from '../../shared/claims/approvals/stand-ins/find-colleagues.ts';
import type { Handler } from '../host/http.ts';

export const handleFindColleagues: Handler<typeof contract> = (uses, { person, input }) =>
  findColleagues(uses, person, input);
