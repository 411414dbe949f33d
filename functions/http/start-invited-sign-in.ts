import type { startInvitedSignIn as contract } from '../../shared/people/identity/contract.ts';
import { startInvitedSignIn } from '../../shared/people/identity/start-invited-sign-in.ts';
import { writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';

/** The page asks for this and goes on by itself: its policy lets no form lead to the provider. */
export const handleStartInvitedSignIn: Handler<typeof contract> = async (uses, { input }) => {
  const { url, ticket } = await startInvitedSignIn(uses, input);
  return response({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    jsonBody: { url },
    cookies: [writeCookie('signin', uses.configuration.cookieSuffix, ticket, 600)],
  });
};
