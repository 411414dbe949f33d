import type { endSessionsAtProvider as contract } from '../../shared/people/identity/contract.ts';
import { endSessionsAtProvider } from '../../shared/people/identity/end-sessions-at-provider.ts';
import { response, type Handler } from '../host/http.ts';

/**
 * The only answer of ours that another site may frame, and only the identity provider's. It is the same whether anything ended or
 * not, and it neither needs nor reads a cookie: Strict ones do not arrive here.
 */
export const handleEndSessionsAtProvider: Handler<typeof contract> = async (uses, { query }) => {
  await endSessionsAtProvider(uses, { issuer: query['iss'] ?? '', providerSession: query['sid'] ?? '' });
  const provider = new URL(uses.configuration.signIn.authority).origin;
  return response({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${provider}`,
    },
    body: '<!doctype html><title>CLVR Benefits</title>',
  });
};
