import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { Visitor } from '../../infra/local/demo/visitor.ts';
import { bankidOrders } from '../../shared/people/bankid/table.ts';
import type { SessionView } from '../../shared/people/identity/contract.ts';
import { bankidApp, tokenIn } from '../support/bankid-app.ts';
import { knownToBankid, someNumber } from '../support/known-to-bankid.ts';
import { collectBankid, nonceIn, startBankid, untilBankid } from '../support/sign-in-by-bankid.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { control } from '../support/control.ts';

control('bankid');

const stack = await wholeStack();
const app = bankidApp(stack.bankidOrigin);
const company = await stack.company();
const number = someNumber();
await knownToBankid(stack, company, 'hr', number);
const { port } = new URL(stack.origin);

const personOf = async (visitor: Visitor) => (await visitor.api<SessionView>('GET', 'session')).person?.id ?? null;
const refusal = (code: string) => expect.objectContaining({ code });
const cookiesOf = (response: Response) => response.headers.getSetCookie();
const start = (visitor: Visitor, headers: Record<string, string> = {}) =>
  visitor.ask('/api/signin/bankid/start', {
    method: 'POST',
    headers: { 'x-requested-with': 'clvr', origin: stack.origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ way: 'qr', language: 'sv' }),
  });

test('HR signs in by BankID, and out again without being sent anywhere', async () => {
  const visitor = new Visitor(stack.origin);
  const { qr } = await startBankid(visitor);
  await app.approve(await app.openAs(qr!, number));
  const done = await untilBankid(visitor, ({ state }) => state === 'signed-in');
  expect(done.returnTo).toBe('/');
  const session = await visitor.api<SessionView>('GET', 'session');
  expect(session.person).toMatchObject({ id: company.people.hr.employee, roles: ['employee', 'hr'] });
  expect(session.company?.id).toBe(company.id);
  expect(await visitor.api('POST', 'session/end')).toEqual({ signOutUrl: null });
  expect(await personOf(visitor)).toBeNull();
});

test('cookies are bound to this host and its pages; the browser’s mark lasts and the ticket does not', async () => {
  const visitor = new Visitor(stack.origin);
  const first = cookiesOf(await start(visitor));
  const [device = '', ticket = ''] = first;
  expect(device).toMatch(new RegExp(`^__Host-clvr_device_${port}=[\\w-]{43};`));
  expect(ticket).toMatch(new RegExp(`^__Host-clvr_bankid_${port}=[0-9a-f-]{36}\\.[\\w-]{43};`));
  for (const cookie of first) {
    for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict'])
      expect(cookie.toLowerCase()).toContain(part.toLowerCase());
    expect(cookie.toLowerCase()).not.toContain('domain=');
  }
  expect(device.toLowerCase()).toContain('max-age=34560000');
  expect(ticket.toLowerCase()).toContain('max-age=900');
  const again = cookiesOf(await start(visitor));
  expect(again[0]?.split(';')[0]).toBe(device.split(';')[0]);
  expect(again[1]?.split(';')[0]).not.toBe(ticket.split(';')[0]);
});

test('a page of another site begins nothing and asks nothing', async () => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { 'x-requested-with': '' },
    { 'sec-fetch-site': 'cross-site' },
  ])
    expect((await start(new Visitor(stack.origin), headers as Record<string, string>)).status).toBe(403);
});

test('another browser sees and finishes nothing of an order, whatever it knows of it', async () => {
  const [mine, other] = [new Visitor(stack.origin), new Visitor(stack.origin)];
  const { appUrl } = await startBankid(mine, 'same-device');
  await expect(collectBankid(other)).rejects.toEqual(refusal('bankid-gone'));
  const back = await app.approve(await app.openAs(tokenIn(appUrl), number));
  await expect(collectBankid(other, nonceIn(back))).rejects.toEqual(refusal('bankid-gone'));
  await expect(other.api('POST', 'signin/bankid/company', { company: company.id })).rejects.toEqual(
    refusal('bankid-gone'),
  );
  expect((await untilBankid(mine, ({ state }) => state !== 'pending')).state).toBe('return');
  expect(await personOf(mine)).toBeNull();
  expect((await collectBankid(mine, nonceIn(back))).state).toBe('signed-in');
  expect([await personOf(mine), await personOf(other)]).toEqual([company.people.hr.employee, null]);
});

test('what a client says of its address reaches nobody', async () => {
  const visitor = new Visitor(stack.origin);
  await startBankid(visitor, 'same-device');
  const spoofed = await visitor.ask('/api/signin/bankid/start', {
    method: 'POST',
    headers: {
      'x-requested-with': 'clvr',
      origin: stack.origin,
      'content-type': 'application/json',
      'x-forwarded-for': '203.0.113.9',
    },
    body: JSON.stringify({ way: 'same-device', language: 'sv' }),
  });
  const { appUrl } = (await spoofed.json()) as { appUrl: string };
  const back = await app.approve(await app.openAs(tokenIn(appUrl), number, '203.0.113.9'));
  await expect(untilBankid(visitor, ({ state }) => state !== 'pending', nonceIn(back))).rejects.toEqual(
    refusal('bankid-elsewhere'),
  );
  expect(await personOf(visitor)).toBeNull();
});

test('what a sign-in came from is not kept when another begins in the same browser', async () => {
  const visitor = new Visitor(stack.origin);
  const first = await startBankid(visitor);
  await startBankid(visitor);
  expect(await app.scan(first.qr!)).toBeNull();
  const ticket = visitor.cookiesFor('localhost').find((cookie) => cookie.includes('clvr_bankid'))!;
  const id = ticket.split('=')[1]!.split('.')[0]!;
  await visitor.api('POST', 'signin/bankid/cancel');
  const rows = await stack.db.app.onPlatform((tx) => tx.db.select().from(bankidOrders).where(eq(bankidOrders.id, id)));
  expect(rows).toEqual([]);
});

test('a way back that leads elsewhere becomes the start page', async () => {
  for (const wanted of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const visitor = new Visitor(stack.origin);
    const { qr } = await startBankid(visitor, 'qr', { return: wanted });
    await app.approve(await app.openAs(qr!, number));
    expect((await untilBankid(visitor, ({ state }) => state === 'signed-in')).returnTo).toBe('/');
  }
});
