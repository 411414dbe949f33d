import type { endStaffSession as contract } from '../../shared/people/staff/contract.ts';
import { endStaffSession } from '../../shared/people/staff/end-staff-session.ts';
import { writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';

export const handleEndStaffSession: Handler<typeof contract> = async (uses, { staff }) => {
  await endStaffSession(uses, staff);
  return response({
    status: 204,
    headers: { 'cache-control': 'no-store', 'clear-site-data': '"cache", "storage"' },
    cookies: [writeCookie('staff', uses.configuration.cookieSuffix, '', 0)],
  });
};
