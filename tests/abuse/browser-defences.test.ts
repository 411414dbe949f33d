import { expect, test } from 'vitest';
import { headersOfDocuments, headersOfEveryAnswer, headersOfOtherAnswers } from '../../infra/edge-headers.ts';
import type { Answer } from '../support/caller.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { claimInReview } from '../support/send-claim.ts';
import { sendRaw } from '../support/send-raw.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { control } from '../support/control.ts';

control('https');

const stack = await wholeStack();
const company = await stack.company();
const [employee, hr] = [await company.as('employee'), await company.as('hr')];
const claim = await claimInReview(employee, 'Skydd AB');
const { key, token } = await hr.ask<{ key: { id: string }; token: string }>('POST', 'api-keys', {
  name: 'Skydd',
  scopes: ['people.read'],
  days: 1,
});
const ids = {
  expense: claim.id,
  receipt: claim.receipts[0]!.id,
  employee: company.people.employee.employee,
  key: key.id,
};
const endpoints = await allEndpoints();

const policyOf = (headers: Headers): Map<string, string> =>
  new Map(
    (headers.get('content-security-policy') ?? '')
      .split(';')
      .map((part) => part.trim().split(/\s+(.*)/))
      .map(([name = '', sources = '']) => [name, sources]),
  );

/** What every answer of ours says, whatever it answers, and what it never says. */
function expectDefended({ headers }: Pick<Answer, 'headers'>, what: string): void {
  for (const [name, value] of Object.entries(headersOfEveryAnswer))
    expect(headers.get(name), `${what} ${name}`).toBe(value);
  const policy = policyOf(headers);
  expect(policy.get('default-src'), what).toBe("'none'");
  // The provider tells of a sign-out in a hidden frame: that one answer it may frame, and nobody else.
  const framed = what.startsWith('end-sessions-at-provider 200') ? stack.openidOrigin : null;
  const names = (headers.get('content-security-policy') ?? '').replace(`frame-ancestors ${framed}`, '');
  expect(names, what).not.toMatch(/unsafe|\*|data:|http:|https:/);
  // A sandbox without permissions runs and frames nothing; everything else says who may frame it.
  if (!policy.has('sandbox')) expect(policy.get('frame-ancestors'), what).toBe(framed ?? "'none'");
  for (const name of ['x-powered-by', 'server', 'access-control-allow-origin', 'access-control-allow-credentials'])
    expect(headers.get(name), `${what} ${name}`).toBeNull();
}

test('the set itself is what it should be', () => {
  const every = headersOfEveryAnswer;
  const age = Number(/max-age=(\d+)/.exec(every['strict-transport-security'] ?? '')?.[1]);
  expect(age).toBeGreaterThanOrEqual(365 * 24 * 60 * 60);
  expect(every['strict-transport-security']).toContain('includeSubDomains');
  expect(every['x-content-type-options']).toBe('nosniff');
  expect(['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']).toContain(
    every['referrer-policy'],
  );
  expect(every['cross-origin-opener-policy']).toBe('same-origin');
  expect(every['cross-origin-resource-policy']).toBe('same-origin');
  const granted = (every['permissions-policy'] ?? '').split(', ').filter((one) => !one.endsWith('=()'));
  expect(granted).toEqual(['camera=(self)']);
  for (const { 'content-security-policy': policy = '' } of [headersOfDocuments, headersOfOtherAnswers]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  }
});

const askers = [
  ['nobody', async () => stack.nobody, {}],
  ['an employee', () => company.as('employee'), {}],
  ['HR', () => company.as('hr'), {}],
  ['a key', async () => stack.nobody, { authorization: `Bearer ${token}` }],
  ['another site', async () => stack.nobody, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
] as const;

test.each(askers)(
  'every route answers %s with all of them, and lets no cache keep what is about a person',
  async (_, caller, headers) => {
    for (const endpoint of endpoints) {
      // A session each: one of the endpoints ends it.
      const answer = await (
        await caller()
      ).call(endpoint.method, pathOf(endpoint, ids), { ...validBody(endpoint), headers });
      const what = `${endpoint.name} ${answer.status}`;
      expect(answer.status, what).not.toBe(500);
      expectDefended(answer, what);
      const open =
        ['show-openapi', 'show-security-contact'].includes(endpoint.name) || endpoint.path.startsWith('trust/');
      if (!open || answer.status !== 200) expect(answer.headers.get('cache-control'), what).toBe('no-store');
      for (const line of answer.headers.getSetCookie())
        expect(line, what).toMatch(
          /^__Host-clvr_\w+=[^;]*(?=.*; Secure)(?=.*; HttpOnly)(?=.*; SameSite=Strict)(?=.*; Path=\/)(?!.*; Domain)/i,
        );
    }
  },
);

const pages = ['/', '/sign-in', '/claims', '/api-keys', '/report-a-weakness', `/claims/${claim.id}`, '/nowhere'];
const others = [
  '/favicon.svg',
  '/signin-complete.js',
  '/layers.css',
  '/assets/gone-12345678.js',
  '/gone.png',
  '/api/nowhere',
  '/.well-known/security.txt',
  '/.well-known/other',
];

test('so does every kind of page, file, and address that leads nowhere', async () => {
  await sharedPeer('web');
  const ask = async (path: string, init: RequestInit = {}) =>
    fetch(`${stack.origin}${path}`, { redirect: 'manual', ...init });
  for (const path of [...pages, ...others]) {
    const answer = await ask(path);
    expectDefended(answer, path);
    expect(answer.headers.getSetCookie(), path).toEqual([]);
  }
  for (const path of pages) {
    const page = await ask(path);
    expect(policyOf(page.headers).get('script-src'), path).toBe("'self'");
    // Nothing in it runs or styles by standing in it.
    const html = await page.text();
    expect(html, path).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:/i);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expectDefended(await ask('/', { method }), method);
  expectDefended(await stack.nobody.call('GET', 'signin/callback?state=x'), 'callback');
  expectDefended(await ask('/api/openapi.json'), 'openapi');
});

test('a browser that goes to an address of the API is shown a page, and what is refused stays refused', async () => {
  const headers = { 'sec-fetch-mode': 'navigate', 'accept-language': 'en' };
  for (const [path, status, title] of [
    [`/api/expenses/${claim.id}`, 401, 'Not signed in'],
    ['/api/v1/people', 401, 'The key is not valid'],
  ] as const) {
    const page = await sendRaw(stack.origin, path, { headers });
    expect([page.status, page.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(page.text).toContain(`<h1>${title}</h1>`);
    expect(page.text).not.toContain(claim.id);
    expectDefended({ headers: new Headers(page.headers as Record<string, string>) }, path);
  }
});
