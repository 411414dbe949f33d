import { isProblem } from '../../shared/kernel/problem.ts';
import { completeSignIn } from '../../shared/people/identity/complete-sign-in.ts';
import type { completeSignIn as contract } from '../../shared/people/identity/contract.ts';
import { arrivalOf } from '../host/arrival.ts';
import { readCookie, writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';
import { requireOwnOrigin } from '../host/same-site.ts';

const day = 24 * 60 * 60;

/** Reached by a form, so its answers are pages: the one asked for, or the sign-in page with what went wrong. */
export const handleCompleteSignIn: Handler<typeof contract> = async (uses, { request }) => {
  const suffix = uses.configuration.cookieSuffix;
  const noTicket = writeCookie('signin', suffix, '', 0);
  const to = (location: string, cookies: ReturnType<typeof writeCookie>[]) =>
    response({ status: 303, headers: { location, 'cache-control': 'no-store' }, cookies });
  try {
    requireOwnOrigin(request, uses.publicOrigin);
    const returned = new URLSearchParams(await request.text());
    const arrival = arrivalOf(request, suffix);
    const { token, returnTo } = await completeSignIn(uses, readCookie(request, 'signin', suffix), returned, arrival);
    return to(returnTo, [noTicket, writeCookie('session', suffix, token.reveal(), day)]);
  } catch (error) {
    if (!isProblem(error)) throw error;
    return to(`/sign-in?problem=${error.code}`, [noTicket]);
  }
};
