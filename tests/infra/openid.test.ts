import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import * as openid from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../infra/local/free-port.ts';
import type { Peer } from '../../infra/local/peer.ts';
import type { OpenidOptions, OpenidReady } from '../../infra/local/peers/openid.ts';
import type { Person } from '../../infra/local/peers/openid/person.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import { tinyBrowser, type TinyBrowser } from './tiny-browser.ts';

const nordic = '11111111-2222-4333-8444-555555555555';
const harbour = '66666666-7777-4888-9999-000000000000';
const person = (oid: string, tid: string, name: string, company: string, role = 'Employee'): Person => ({
  oid: `aaaaaaaa-0000-4000-8000-00000000000${oid}`,
  tid,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@${company.toLowerCase().replaceAll(' ', '-')}.example`,
  role,
  company,
});
const astrid = person('1', nordic, 'Astrid Exempel', 'Nordic Sample', 'HR');
const bo = { ...person('2', nordic, 'Bo Påhitt', 'Nordic Sample'), secondFactor: false };
const cilla = person('3', harbour, 'Cilla Fantasi', 'Harbour Demo');

const redirectUri = 'http://localhost:4321/signin/callback';
const afterSignOut = 'http://localhost:4321/';
const secret = 'a secret that only this test knows, and long enough';
let directory: string;
let port: number;
let peer: Peer<OpenidReady>;
let nordicConfig: openid.Configuration;

const options = (changes: Partial<OpenidOptions['client']> = {}): OpenidOptions => ({
  port,
  directory,
  people: [astrid, bo, cilla],
  client: {
    id: 'benefits',
    secret,
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [afterSignOut],
    frontChannelLogoutUri: 'http://localhost:4321/signout/front-channel',
    ...changes,
  },
});

const discover = (tenant: string, proof?: openid.ClientAuth) =>
  openid.discovery(
    new URL(`${peer.ready.origin}/${tenant}/v2.0`),
    'benefits',
    { id_token_signed_response_alg: 'RS256', client_secret: secret },
    proof,
    {
      execute: [openid.allowInsecureRequests],
    },
  );

/** Signs a person in and gives back what the application would have at its redirect address. */
async function signIn(
  config: openid.Configuration,
  who: Person,
  extra: Record<string, string> = {},
  browser: TinyBrowser = tinyBrowser(),
) {
  const checks = {
    pkceCodeVerifier: openid.randomPKCECodeVerifier(),
    expectedState: openid.randomState(),
    expectedNonce: openid.randomNonce(),
  };
  const start = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await openid.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    ...extra,
  });
  const atApplication = ({ href }: URL) => href.startsWith(redirectUri);
  const shown = await browser.follow(await browser.get(start.href), atApplication);
  if (atApplication(shown.url)) return { url: shown.url, checks, page: '', browser };
  const page = await shown.response.text();
  const picked = await browser.post(shown.url.href, { oid: who.oid });
  const { url } = await browser.follow(picked, atApplication);
  return { url, checks, page, browser };
}

const redeem = (config: openid.Configuration, { url, checks }: Awaited<ReturnType<typeof signIn>>) =>
  openid.authorizationCodeGrant(config, url, { ...checks, idTokenExpected: true });

const context = (value: string, essential = true) => ({
  claims: JSON.stringify({ id_token: { acrs: { essential, value } } }),
});

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'clvr-openid-'));
  port = await freePort();
  peer = await startPeer<OpenidReady>('openid', options(), { stateDirectory: directory });
  nordicConfig = await discover(nordic);
});

afterAll(async () => {
  await peer?.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('metadata has the shape of Entra v2.0', () => {
  const { origin } = peer.ready;
  expect(nordicConfig.serverMetadata()).toMatchObject({
    issuer: `${origin}/${nordic}/v2.0`,
    authorization_endpoint: `${origin}/${nordic}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/${nordic}/oauth2/v2.0/token`,
    end_session_endpoint: `${origin}/${nordic}/oauth2/v2.0/logout`,
    jwks_uri: `${origin}/${nordic}/discovery/v2.0/keys`,
    subject_types_supported: ['pairwise'],
  });
  expect(nordicConfig.serverMetadata()).not.toHaveProperty('authorization_response_iss_parameter_supported');
});

test('a sign-in gives the claims of a person, and no amr', async () => {
  const claims = (await redeem(nordicConfig, await signIn(nordicConfig, astrid))).claims();
  expect(claims).toMatchObject({
    iss: `${peer.ready.origin}/${nordic}/v2.0`,
    aud: 'benefits',
    oid: astrid.oid,
    tid: nordic,
    name: 'Astrid Exempel',
    preferred_username: 'astrid@nordic-sample.example',
    ver: '2.0',
    sid: expect.stringMatching(/.{10}/),
  });
  expect(claims?.sub).not.toBe(astrid.oid);
  expect(claims).not.toHaveProperty('amr');
  expect(claims).not.toHaveProperty('acrs');
});

test('the answer carries no iss parameter, as Entra’s does not', async () => {
  const { url } = await signIn(nordicConfig, astrid);
  expect([...url.searchParams.keys()].toSorted()).toEqual(['code', 'state']);
});

test('an authentication context is confirmed when asked for, and asks again in an old session', async () => {
  const browser = tinyBrowser();
  await signIn(nordicConfig, astrid, {}, browser);
  const again = await signIn(nordicConfig, astrid, {}, browser);
  expect(again.page).toBe('');
  const stepUp = await signIn(nordicConfig, astrid, context('c1'), browser);
  expect(stepUp.page).toContain('tvåfaktor');
  expect((await redeem(nordicConfig, stepUp)).claims()).toMatchObject({ acrs: ['c1'] });
  expect((await signIn(nordicConfig, astrid, context('c1'), browser)).page).toBe('');
});

test('somebody without a second factor gets a token without the context', async () => {
  const claims = (await redeem(nordicConfig, await signIn(nordicConfig, bo, context('c1')))).claims();
  expect(claims).toMatchObject({ oid: bo.oid });
  expect(claims).not.toHaveProperty('acrs');
});

test('a code is refused when replayed, and with another verifier', async () => {
  const done = await signIn(nordicConfig, astrid);
  await redeem(nordicConfig, done);
  await expect(redeem(nordicConfig, done)).rejects.toMatchObject({ error: 'invalid_grant' });
  const other = await signIn(nordicConfig, astrid);
  other.checks.pkceCodeVerifier = openid.randomPKCECodeVerifier();
  await expect(redeem(nordicConfig, other)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('another state or nonce is refused by the client', async () => {
  const state = await signIn(nordicConfig, astrid);
  state.checks.expectedState = 'another';
  await expect(redeem(nordicConfig, state)).rejects.toMatchObject({ code: 'OAUTH_INVALID_RESPONSE' });
  const nonce = await signIn(nordicConfig, astrid);
  nonce.checks.expectedNonce = 'another';
  await expect(redeem(nordicConfig, nonce)).rejects.toMatchObject({ code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' });
});

test('a request without PKCE, and an unknown redirect address, are refused', async () => {
  const browser = tinyBrowser();
  const base = { client_id: 'benefits', response_type: 'code', scope: 'openid', redirect_uri: redirectUri };
  const authorize = `${peer.ready.origin}/${nordic}/oauth2/v2.0/authorize`;
  const plain = await browser.get(`${authorize}?${new URLSearchParams(base)}`);
  expect(new URL(plain.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  const elsewhere = await browser.get(
    `${authorize}?${new URLSearchParams({ ...base, redirect_uri: 'http://evil.example/' })}`,
  );
  expect(elsewhere.status).toBe(400);
});

test('a wrong client secret is refused', async () => {
  const wrong = await discover(nordic, openid.ClientSecretPost('wrong'));
  await expect(redeem(wrong, await signIn(wrong, astrid))).rejects.toMatchObject({ error: 'invalid_client' });
});

test('nobody can be picked in another tenant, and cancelling says so', async () => {
  const foreign = await signIn(nordicConfig, cilla);
  expect(foreign.url.searchParams.get('error')).toBe('access_denied');
  expect(foreign.page).not.toContain('Cilla');
});

test('prompt=select_account lets another person sign in in the same browser', async () => {
  const browser = tinyBrowser();
  await signIn(nordicConfig, astrid, {}, browser);
  const second = await signIn(nordicConfig, astrid, { prompt: 'select_account' }, browser);
  expect(second.page).toContain('Bo Påhitt');
});

test('organizations publishes the templated issuer and serves people of any tenant', async () => {
  const { origin } = peer.ready;
  const metadata = (await (
    await fetch(`${origin}/organizations/v2.0/.well-known/openid-configuration`)
  ).json()) as openid.ServerMetadata;
  expect(metadata).toMatchObject({
    issuer: `${origin}/{tenantid}/v2.0`,
    token_endpoint: `${origin}/organizations/oauth2/v2.0/token`,
    jwks_uri: `${origin}/organizations/discovery/v2.0/keys`,
  });
  for (const who of [astrid, cilla]) {
    const config = new openid.Configuration(
      { ...metadata, issuer: `${origin}/${who.tid}/v2.0` },
      'benefits',
      { id_token_signed_response_alg: 'RS256' },
      openid.ClientSecretPost(secret),
    );
    openid.allowInsecureRequests(config);
    const done = await signIn(config, who, { login_hint: who.email });
    expect((await redeem(config, done)).claims()).toMatchObject({ oid: who.oid, tid: who.tid });
  }
});

test('sign-out tells the application by front channel with iss and sid, and returns', async () => {
  const done = await signIn(nordicConfig, astrid);
  const tokens = await redeem(nordicConfig, done);
  const end = openid.buildEndSessionUrl(nordicConfig, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: afterSignOut,
    state: 'bye',
  });
  const page = await done.browser.get(end.href);
  const html = await page.text();
  const frame = /<iframe[^>]* src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#38;', '&') ?? '';
  expect(Object.fromEntries(new URL(frame).searchParams)).toEqual({
    iss: `${peer.ready.origin}/${nordic}/v2.0`,
    sid: tokens.claims()?.['sid'],
  });
  expect(page.headers.get('content-security-policy')).toContain('frame-src http://localhost:4321');
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const left = await done.browser.post(action, { xsrf, logout: 'yes' });
  expect(left.headers.get('location')).toBe(`${afterSignOut}?state=bye`);
  const silent = await signIn(nordicConfig, astrid, { prompt: 'none' }, done.browser);
  expect(silent.url.searchParams.get('error')).toBe('login_required');
});

test('keys and sessions survive a restart', async () => {
  const browser = tinyBrowser();
  await signIn(nordicConfig, astrid, {}, browser);
  await peer.stop();
  peer = await startPeer<OpenidReady>('openid', options(), { stateDirectory: directory });
  const silent = await signIn(nordicConfig, astrid, { prompt: 'none' }, browser);
  expect(silent.url.searchParams.has('code')).toBe(true);
  expect((await redeem(nordicConfig, silent)).claims()).toMatchObject({ oid: astrid.oid });
});

test('cookie names carry the port', async () => {
  const { browser } = await signIn(nordicConfig, astrid);
  expect(browser.cookieNames().every((name) => name.includes(`_${port}`))).toBe(true);
});

test('the client may prove itself with its own key, at one tenant and at organizations', async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const keys: JWK[] = [{ ...(await exportJWK(pair.publicKey)), kid: 'benefits-key', alg: 'RS256', use: 'sig' }];
  await peer.stop();
  peer = await startPeer<OpenidReady>('openid', options({ keys }), { stateDirectory: directory });
  const prove = (key: CryptoKey) => openid.PrivateKeyJwt({ key, kid: 'benefits-key' });
  const own = await discover(nordic, prove(pair.privateKey));
  expect((await redeem(own, await signIn(own, astrid))).claims()).toMatchObject({ oid: astrid.oid });
  const stranger = await discover(nordic, prove((await generateKeyPair('RS256')).privateKey));
  await expect(redeem(stranger, await signIn(stranger, astrid))).rejects.toMatchObject({ error: 'invalid_client' });
});
