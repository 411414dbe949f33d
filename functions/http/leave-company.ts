import type { leaveCompany as contract } from '../../shared/protection/access/contract.ts';
import { leaveCompany } from '../../shared/protection/access/leave-company.ts';
import type { Handler } from '../host/http.ts';

export const handleLeaveCompany: Handler<typeof contract> = (uses, { staff, id }) =>
  leaveCompany(uses, staff, id('company'));
