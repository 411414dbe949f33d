import { expect, test } from 'vitest';
import { Visitor } from '../../infra/local/demo/visitor.ts';
import type { CompanyRow } from '../../shared/claims/company-set-up/contract.ts';
import type { SessionView } from '../../shared/people/identity/contract.ts';
import type { ShownInvitation } from '../../shared/people/invitations/contract.ts';
import { bankidApp } from '../support/bankid-app.ts';
import { eventually } from '../support/function-host.ts';
import { someNumber } from '../support/known-to-bankid.ts';
import { organisationNumberOf } from '../support/organisation-number-of.ts';
import { startBankid, untilBankid } from '../support/sign-in-by-bankid.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const app = bankidApp(stack.bankidOrigin);
const { caller: staff } = await stack.staff();

/** Sets a company up as staff do, and gives the token of the link that its first HR is sent. */
async function setUp(tenant: string | null): Promise<{ company: CompanyRow; token: string }> {
  const name = crypto.randomUUID().slice(0, 8);
  const email = `forst@${name}.example`;
  const company = await staff.ask<CompanyRow>('POST', 'staff/companies', {
    name: `Nystart ${name} AB`,
    organisationNumber: organisationNumberOf(Math.floor(Math.random() * 90_000) + 9_000),
    language: 'sv',
    domain: `${name}.example`,
    tenant,
    hr: { name: 'Vera Först', email },
  });
  const [mail] = await eventually(
    () => stack.mailsTo(email),
    (all) => all.length > 0,
    60_000,
  );
  return { company, token: /\/invitation#(\S+)/.exec(mail!.text)![1]! };
}

const shown = (token: string) => new Visitor(stack.origin).api<ShownInvitation>('POST', 'invitations/show', { token });

async function signIn(token: string, number: string) {
  const visitor = new Visitor(stack.origin);
  const { qr } = await startBankid(visitor, 'qr', { invitation: token });
  await app.approve(await app.openAs(qr!, number));
  await untilBankid(visitor, ({ state }) => state === 'signed-in');
  return visitor.api<SessionView>('GET', 'session');
}

test('the first HR of a company without a directory is linked and let in by BankID, once', async () => {
  const { company, token } = await setUp(null);
  expect(await shown(token)).toMatchObject({ state: 'open', company: company.name, inviter: null, byBankid: true });
  const number = someNumber();
  const { person } = await signIn(token, number);
  expect(person).toMatchObject({ name: 'Vera Först', roles: ['employee', 'hr'] });
  expect(await shown(token)).toMatchObject({ state: 'used' });
  await expect(signIn(token, someNumber())).rejects.toMatchObject({ code: 'invitation-over' });

  const again = new Visitor(stack.origin);
  const { qr } = await startBankid(again);
  await app.approve(await app.openAs(qr!, number));
  await untilBankid(again, ({ state }) => state === 'signed-in');
  expect((await again.api<SessionView>('GET', 'session')).company?.id).toBe(company.id);
});

test('a company with a directory takes its accounts alone: whoever has the link is not in by a BankID of their own', async () => {
  const { token } = await setUp(crypto.randomUUID());
  expect(await shown(token)).toMatchObject({ state: 'open', byBankid: false });
  await expect(signIn(token, someNumber())).rejects.toMatchObject({ code: 'invitation-not-yours' });
  expect(await shown(token)).toMatchObject({ state: 'open' });
});
