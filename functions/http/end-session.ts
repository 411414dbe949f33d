import type { endSession as contract } from '../../shared/people/identity/contract.ts';
import { endSession } from '../../shared/people/identity/end-session.ts';
import { writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';

export const handleEndSession: Handler<typeof contract> = async (uses, { person }) =>
  response({
    status: 200,
    headers: { 'cache-control': 'no-store', 'clear-site-data': '"cache", "storage"' },
    jsonBody: await endSession(uses, person),
    cookies: [writeCookie('session', uses.configuration.cookieSuffix, '', 0)],
  });
