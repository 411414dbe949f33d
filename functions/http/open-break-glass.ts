import type { openBreakGlass as contract } from '../../shared/people/staff/contract.ts';
import { openBreakGlass } from '../../shared/people/staff/open-break-glass.ts';
import { response, type Handler } from '../host/http.ts';
import { readCookie } from '../host/cookies.ts';
import { staffCookie } from '../host/staff-cookie.ts';

export const handleOpenBreakGlass: Handler<typeof contract> = async (uses, { request, input }) => {
  const suffix = uses.configuration.cookieSuffix;
  const token = await openBreakGlass(uses, input, readCookie(request, 'staff', suffix));
  return response({ status: 204, headers: { 'cache-control': 'no-store' }, cookies: [staffCookie(suffix, token)] });
};
