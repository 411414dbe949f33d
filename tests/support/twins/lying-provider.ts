import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll } from 'vitest';
import { Secret } from '../../../shared/platform/secret.ts';

type Signing = 'its own key' | 'another key' | 'the client secret' | 'nothing';

/** What a provider does wrong with one sign-in; honest where it says nothing. */
export type Lie = Readonly<{
  /** Changes the token's claims. */
  claims?: (honest: JWTPayload) => JWTPayload;
  signedBy?: Signing;
}>;

/** Who signs in there. */
export type Account = Readonly<{ tid: string; oid: string; email?: string }>;

type Grant = { account: Account; lie: Lie; nonce: string; challenge: string; used: boolean };

const clientId = 'benefits';
const minute = 60;

/**
 * A provider for many directories at the protocol, which can do each wrong thing: no pages, no sessions. Where it does not lie it
 * holds to what it should, PKCE and the client's secret among it. Closed with the test file.
 */
export async function lyingProvider() {
  const clientSecret = new Secret(randomBytes(32).toString('base64url'));
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const kid = randomUUID();
  const grants = new Map<string, Grant>();
  let origin = '';

  async function sign(claims: JWTPayload, by: Signing): Promise<string> {
    if (by === 'nothing') return new UnsecuredJWT(claims).encode();
    if (by === 'the client secret')
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(clientSecret.reveal()));
    const { privateKey } = by === 'its own key' ? own : other;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
  }

  async function redeem(form: URLSearchParams): Promise<object | null> {
    const grant = grants.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits = grant?.challenge === challenge && form.get('client_secret') === clientSecret.reveal();
    if (!grant || !fits || grant.used) return null;
    grant.used = true;
    const { account, lie, nonce } = grant;
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: `${origin}/${account.tid}/v2.0`,
      aud: clientId,
      sub: `for ${clientId} ${account.oid}`,
      oid: account.oid,
      tid: account.tid,
      ver: '2.0',
      sid: randomUUID(),
      ...(account.email ? { email: account.email, preferred_username: account.email } : {}),
      nonce,
      iat: now,
      nbf: now,
      exp: now + 60 * minute,
    };
    const token = await sign(lie.claims?.(honest) ?? honest, lie.signedBy ?? 'its own key');
    return { access_token: 'for nothing', token_type: 'Bearer', expires_in: 3600, id_token: token };
  }

  const metadata = () => ({
    issuer: `${origin}/{tenantid}/v2.0`,
    authorization_endpoint: `${origin}/organizations/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/organizations/oauth2/v2.0/token`,
    end_session_endpoint: `${origin}/organizations/oauth2/v2.0/logout`,
    jwks_uri: `${origin}/organizations/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
  });

  async function answer(path: string, body: string): Promise<object | null> {
    if (path === '/organizations/v2.0/.well-known/openid-configuration') return metadata();
    if (path === '/organizations/discovery/v2.0/keys')
      return { keys: [{ ...(await exportJWK(own.publicKey)), kid, use: 'sig', alg: 'RS256' }] };
    return path === '/organizations/oauth2/v2.0/token' ? redeem(new URLSearchParams(body)) : null;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = await answer(request.url ?? '', await readText(request));
    response.writeHead(answered ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered ?? { error: 'invalid_grant' }));
  }

  const server = createServer((request, response) => {
    void serve(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(() => void server.close());

  return {
    settings: { authority: `${origin}/organizations/v2.0`, clientId, clientSecret, secondFactor: 'c1' },
    issuerOf: (tid: string): string => `${origin}/${tid}/v2.0`,
    /** Somebody signs in at the address that a browser was sent to: what the browser brings back. */
    signIn(address: string, account: Account, lie: Lie = {}): URLSearchParams {
      const asked = new URL(address).searchParams;
      const code = randomBytes(24).toString('base64url');
      const [nonce, challenge] = [asked.get('nonce') ?? '', asked.get('code_challenge') ?? ''];
      grants.set(code, { account, lie, nonce, challenge, used: false });
      return new URLSearchParams({ code, state: asked.get('state') ?? '' });
    },
  };
}
