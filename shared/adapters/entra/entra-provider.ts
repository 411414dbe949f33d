import type * as oauth from 'oauth4webapi';
import type { Configuration } from '../../platform/configuration.ts';
import type { IdentityProvider } from '../../people/identity/ports.ts';
import { issuerOf, issuerTemplate, ofDirectory, tenantOf } from './directory-issuer.ts';
import { vouchedBy } from './vouched-claims.ts';

const scope = 'openid profile email';
/** Milliseconds to wait for the provider, at most. */
const patience = 10_000;

type Discovered = Readonly<{ client: typeof oauth; server: oauth.AuthorizationServer; options: object }>;

/** What a token that nobody has checked says its directory is: from it follows which issuer the checks hold it to. */
async function claimedTenant(answer: Response): Promise<unknown> {
  const { id_token: token } = (await answer.json()) as { id_token?: unknown };
  const payload = typeof token === 'string' ? token.split('.')[1] : undefined;
  if (payload === undefined) return null;
  return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { tid?: unknown }).tid;
}

/**
 * Entra ID for work accounts of any directory, or what answers like it, through oauth4webapi. Its documents are fetched on the
 * first sign-in and kept. With a `directory`, for the accounts of that one alone.
 */
export function entraProvider(settings: Configuration['signIn'] & { directory?: string }): IdentityProvider {
  const { authority, clientId, clientSecret, secondFactor, directory: only } = settings;
  const keys = {};
  let discovered: Promise<Discovered> | undefined;
  const discover = async (): Promise<Discovered> => {
    const client = await import('oauth4webapi');
    // Plain http reaches this far only in the local role: configuration refuses it elsewhere.
    const options = { [client.allowInsecureRequests]: authority.startsWith('http:') };
    const signal = AbortSignal.timeout(patience);
    const answer = await client.discoveryRequest(new URL(authority), { ...options, signal });
    const server = await client.processDiscoveryResponse(new URL(issuerTemplate(authority)), answer);
    return { client, server, options };
  };
  const known = () =>
    (discovered ??= discover().catch((error: unknown) => {
      discovered = undefined;
      throw error;
    }));

  return {
    async begin(redirectUri, wish) {
      const { client, server } = await known();
      const attempt = {
        state: client.generateRandomState(),
        nonce: client.generateRandomNonce(),
        verifier: client.generateRandomCodeVerifier(),
      };
      const everybody = server.authorization_endpoint!;
      const url = new URL(only === undefined ? everybody : ofDirectory(everybody, only));
      const asked = {
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(wish === null
          ? { prompt: 'select_account' }
          : {
              claims: JSON.stringify({ id_token: { acrs: { essential: true, value: secondFactor } } }),
              ...(wish.secondFactorOf.loginHint === null ? {} : { login_hint: wish.secondFactorOf.loginHint }),
            }),
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return { url: url.href, attempt };
    },

    async finish(returned, redirectUri, { state, nonce, verifier }) {
      const { client, server, options } = await known();
      // RS256 is what Entra signs with; anything else, none at all among it, is not looked at.
      const application: oauth.Client = {
        client_id: clientId,
        id_token_signed_response_alg: 'RS256',
        [client.clockTolerance]: 30,
      };
      // Entra does not say who answers (RFC 9207). Where somebody says it, it is a directory, and the token's own.
      const named = returned.get('iss');
      const answering = named === null || tenantOf(authority, named) === null ? server : { ...server, issuer: named };
      const parameters = client.validateAuthResponse(answering, application, returned, state);
      const proof = client.ClientSecretPost(clientSecret.reveal());
      const request = { ...options, signal: AbortSignal.timeout(patience) };
      const answer = await client.authorizationCodeGrantRequest(
        server,
        application,
        proof,
        parameters,
        redirectUri,
        verifier,
        request,
      );
      // A refusal has no token; it is refused below, with the provider's own reason.
      const issuer = answer.ok ? issuerOf(authority, await claimedTenant(answer.clone())) : server.issuer;
      if (named !== null && named !== issuer)
        throw new TypeError('the answer of one directory, and the token of another');
      const directory = { ...server, issuer };
      const tokens = await client.processAuthorizationCodeResponse(directory, application, answer, {
        expectedNonce: nonce,
        requireIdToken: true,
      });
      await client.validateApplicationLevelSignature(directory, answer, { ...request, [client.jwksCache]: keys });
      const vouched = vouchedBy(client.getValidatedIdTokenClaims(tokens)!, secondFactor);
      if (only !== undefined && vouched.tenant !== only) throw new TypeError('an account of another directory');
      return vouched;
    },

    async signOutUrl(returnTo, { issuer, hint }) {
      const tenant = tenantOf(authority, issuer);
      if (tenant === null) return null;
      const { end_session_endpoint: end } = (await known()).server;
      if (!end) return null;
      const url = new URL(ofDirectory(end, tenant));
      url.searchParams.set('client_id', clientId);
      url.searchParams.set('post_logout_redirect_uri', returnTo);
      if (hint !== null) url.searchParams.set('logout_hint', hint);
      return url.href;
    },
  };
}
