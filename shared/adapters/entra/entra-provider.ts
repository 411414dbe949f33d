import type * as openid from 'openid-client';
import type { Configuration } from '../../platform/configuration.ts';
import type { IdentityProvider } from '../../people/identity/ports.ts';

const scope = 'openid profile email';

/**
 * Entra ID, or what answers like it, through openid-client. Its documents are fetched on the first sign-in and kept.
 * The subject is the `oid` claim: it is the same person for every application of the tenant, as `sub` is not.
 */
export function entraProvider(settings: Configuration['signIn']): IdentityProvider {
  let discovered: Promise<{ client: typeof openid; provider: openid.Configuration }> | undefined;
  const discover = async () => {
    const client = await import('openid-client');
    const authority = new URL(settings.authority);
    const provider = await client.discovery(
      authority,
      settings.clientId,
      { id_token_signed_response_alg: 'RS256' },
      client.ClientSecretPost(settings.clientSecret.reveal()),
      // Plain http reaches this far only in the local role: configuration refuses it elsewhere.
      authority.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {},
    );
    return { client, provider };
  };
  const known = () =>
    (discovered ??= discover().catch((error: unknown) => {
      discovered = undefined;
      throw error;
    }));

  return {
    async begin(redirectUri, wish) {
      const { client, provider } = await known();
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(wish === null
          ? { prompt: 'select_account' }
          : { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: settings.secondFactor } } }) }),
      });
      return { url: url.href, attempt };
    },

    async finish(returned, redirectUri, attempt) {
      const { client, provider } = await known();
      const tokens = await client.authorizationCodeGrant(provider, new URL(`${redirectUri}?${returned}`), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      const subject = claims?.['oid'];
      if (!claims || typeof subject !== 'string') throw new Error('the identity provider vouched for nobody');
      const providerSession = claims['sid'];
      const contexts = claims['acrs'];
      return {
        issuer: claims.iss,
        subject,
        providerSession: typeof providerSession === 'string' ? providerSession : null,
        secondFactor: Array.isArray(contexts) && contexts.includes(settings.secondFactor),
      };
    },

    async signOutUrl(returnTo) {
      const { client, provider } = await known();
      if (!provider.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo }).href;
    },
  };
}
