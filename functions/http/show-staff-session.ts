import type { showStaffSession as contract } from '../../shared/people/staff/contract.ts';
import { showStaffSession } from '../../shared/people/staff/show-staff-session.ts';
import type { Handler } from '../host/http.ts';

export const handleShowStaffSession: Handler<typeof contract> = (uses, { staff }) => showStaffSession(uses, staff);
