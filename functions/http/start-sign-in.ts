import type { startSignIn as contract } from '../../shared/people/identity/contract.ts';
import { startSignIn } from '../../shared/people/identity/start-sign-in.ts';
import { writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';

export const handleStartSignIn: Handler<typeof contract> = async (uses, { query }) => {
  const { url, ticket } = await startSignIn(uses, query['return'] ?? null);
  return response({
    status: 303,
    headers: { location: url, 'cache-control': 'no-store' },
    cookies: [writeCookie('signin', uses.configuration.cookieSuffix, ticket, 600)],
  });
};
