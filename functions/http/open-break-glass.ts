import type { openBreakGlass as contract } from '../../shared/people/staff/contract.ts';
import { openBreakGlass } from '../../shared/people/staff/open-break-glass.ts';
import { response, type Handler } from '../host/http.ts';
import { staffCookie } from '../host/staff-cookie.ts';

export const handleOpenBreakGlass: Handler<typeof contract> = async (uses, { input }) =>
  response({
    status: 204,
    headers: { 'cache-control': 'no-store' },
    cookies: [staffCookie(uses.configuration.cookieSuffix, await openBreakGlass(uses, input))],
  });
