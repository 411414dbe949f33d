import { isProblem } from '../../shared/kernel/problem.ts';
import { completeStaffSignIn } from '../../shared/people/staff/complete-staff-sign-in.ts';
import type { completeStaffSignIn as contract } from '../../shared/people/staff/contract.ts';
import { readCookie, writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';
import { requireOwnOrigin } from '../host/same-site.ts';
import { staffCookie } from '../host/staff-cookie.ts';

/** Reached by a form, so its answers are pages: the one asked for, or the sign-in page of staff with what went wrong. */
export const handleCompleteStaffSignIn: Handler<typeof contract> = async (uses, { request }) => {
  const suffix = uses.configuration.cookieSuffix;
  const noTicket = writeCookie('staffsignin', suffix, '', 0);
  const to = (location: string, cookies: ReturnType<typeof writeCookie>[]) =>
    response({ status: 303, headers: { location, 'cache-control': 'no-store' }, cookies });
  try {
    requireOwnOrigin(request, uses.publicOrigin);
    const returned = new URLSearchParams(await request.text());
    const [ticket, former] = [readCookie(request, 'staffsignin', suffix), readCookie(request, 'staff', suffix)];
    const { token, returnTo } = await completeStaffSignIn(uses, ticket, returned, former);
    return to(returnTo, [noTicket, staffCookie(suffix, token)]);
  } catch (error) {
    if (!isProblem(error)) throw error;
    return to(`/staff/sign-in?problem=${error.code}`, [noTicket]);
  }
};
