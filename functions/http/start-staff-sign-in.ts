import type { startStaffSignIn as contract } from '../../shared/people/staff/contract.ts';
import { startStaffSignIn } from '../../shared/people/staff/start-staff-sign-in.ts';
import { writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';

export const handleStartStaffSignIn: Handler<typeof contract> = async (uses, { query }) => {
  const { url, ticket } = await startStaffSignIn(uses, query['return'] ?? null);
  return response({
    status: 303,
    headers: { location: url, 'cache-control': 'no-store' },
    cookies: [writeCookie('staffsignin', uses.configuration.cookieSuffix, ticket, 600)],
  });
};
