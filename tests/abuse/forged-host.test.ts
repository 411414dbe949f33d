import { expect, test } from 'vitest';
import { describeApi } from '../../shared/platform/open-api.ts';
import { eventually } from '../support/function-host.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { claimInReview } from '../support/send-claim.ts';
import { sendRaw } from '../support/send-raw.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const hr = await company.as('hr');
const claim = await claimInReview(await company.as('employee'), 'Värd AB');
const ids = { expense: claim.id, receipt: claim.receipts[0]!.id, employee: company.people.employee.employee };

/** What an attacker, or a gateway that is set up wrongly, would have the host believe. */
const forged = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'x-forwarded-port': '666',
  'x-original-host': 'evil.example',
  'x-original-url': 'https://evil.example/',
  'x-host': 'evil.example',
  forwarded: 'host=evil.example;proto=gopher',
};

/** Straight to the host, past the edge, which would not serve another name. */
const send = (method: string, path: string, more: Record<string, string> = {}, body = '') =>
  sendRaw(stack.hostOrigin, path, { method, headers: { ...forged, ...more }, body });

test('whatever host a request names, no answer of any route has it', async () => {
  for (const endpoint of await allEndpoints()) {
    const made = validBody(endpoint)?.body;
    const body =
      made === undefined ? '' : typeof made === 'string' || Buffer.isBuffer(made) ? String(made) : JSON.stringify(made);
    for (const cookie of [null, hr.cookie]) {
      if (cookie !== null && endpoint.name === 'end-session') continue;
      const own = { origin: stack.origin, 'x-requested-with': 'clvr', 'content-type': 'application/json' };
      const heard = await send(
        endpoint.method,
        `/api/${pathOf(endpoint, ids)}`,
        { ...own, ...(cookie === null ? {} : { cookie }) },
        body,
      );
      expect(heard.status, endpoint.name).toBeGreaterThan(0);
      expect(JSON.stringify(heard.headers) + heard.text, endpoint.name).not.toMatch(/evil\.example|gopher/);
    }
  }
});

test('the links that are made lead to the public origin', async () => {
  const start = await send('GET', '/api/signin/start?return=/claims');
  expect(decodeURIComponent(String(start.headers['location']))).toContain(
    `redirect_uri=${stack.origin}/api/signin/callback`,
  );
  const described = JSON.parse((await send('GET', '/api/openapi.json')).text) as { servers: unknown };
  expect(described.servers).toEqual(describeApi([], stack.origin)['servers']);
  const contact = (await send('GET', '/api/security.txt')).text;
  expect(contact).toContain(`Canonical: ${stack.origin}/.well-known/security.txt`);
  expect(contact).toContain(`Policy: ${stack.origin}/`);
});

test('so do those in a mail that such a request sets off', async () => {
  const before = await hr.ask<{ version: number }>('GET', `expenses/${claim.id}`);
  const body = JSON.stringify({ version: before.version, outcome: 'approve' });
  const decided = await send(
    'POST',
    `/api/expenses/${claim.id}/decision`,
    { cookie: hr.cookie!, origin: stack.origin, 'x-requested-with': 'clvr', 'content-type': 'application/json' },
    body,
  );
  expect([200, 409]).toContain(decided.status);
  const address = (await (await company.as('employee')).ask<{ person: { email: string } }>('GET', 'session')).person
    .email;
  const mails = await eventually(
    () => stack.mailsTo(address),
    (all) => all.some(({ text }) => text.includes(`${stack.origin}/claims/${claim.id}`)),
  );
  for (const { text, html } of mails) {
    expect(text).toContain(`: ${stack.origin}/`);
    expect(text + html).not.toMatch(/evil\.example|gopher/);
  }
});
