import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { company, employees } from '../../infra/local/demo/company.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { eventually } from '../support/function-host.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const [hanna, karim, nils] = [employees[1]!, employees[2]!, employees.find(({ linked }) => !linked)!];
const hr: Person = {
  kind: 'person',
  company: company.id,
  employee: hanna.employee,
  session: company.id,
  roles: hanna.roles,
  language: 'sv',
};
const choose = (page: Page, { name }: { name: string }) => page.getByRole('button', { name: new RegExp(name) }).click();
const work = /^(Arbetskonto|Work account) \(Microsoft\)$/;

/** The link in the newest mail to an address, once there are so many. */
async function linkTo(address: string, mails: number): Promise<string> {
  const found = await eventually(
    () => stack.mailsTo(address),
    (all) => all.length >= mails,
    20_000,
  );
  return new URL(/http\S+\/invitation#\S+/.exec(found[0]!.text)![0]).href.slice(stack.origin.length);
}

test('HR invites from the page of a person, who links an account by the link and is signed in', async () => {
  const desk = await browser.visit(`/people/${nils.employee}`, ways[0]!, await stack.caller(hr));
  await desk.page.getByText('Kan inte logga in än.').waitFor();
  const invite = async (button: string) => {
    await desk.page.getByRole('button', { name: button, exact: true }).click();
    const dialog = desk.page.getByRole('dialog');
    expect(await dialog.textContent()).toContain(nils.email);
    await dialog.getByRole('button', { name: 'Skicka' }).click();
    await desk.page.getByText(/^Inbjuden /).waitFor();
  };
  await invite('Bjud in');
  const first = await linkTo(nils.email, 1);
  await invite('Bjud in igen');
  const link = await linkTo(nils.email, 2);
  // Anew, without what is read aloud while a button waits and names it after it has gone.
  await desk.page.reload();
  await desk.page.getByText(/^Inbjuden /).waitFor();
  expect(await axeFindings(desk.page)).toEqual([]);

  // The earlier link leads to a page that says why it is no good.
  const old = await browser.visit(first, ways[1]!);
  await old.page.getByRole('heading', { name: 'There is a newer invitation' }).waitFor();
  expect(await axeFindings(old.page)).toEqual([]);

  // Another employee's account is refused, on the page where the invitation is.
  const { page, complaints } = await browser.visit(link, ways[1]!);
  await page.getByText(`${hanna.name} at ${company.name} has invited you, ${nils.name}.`).waitFor();
  expect(page.url()).toBe(`${stack.origin}/invitation`);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: work }).click();
  await choose(page, karim);
  await page.waitForURL(/\/invitation\?problem=account-linked-elsewhere/);
  expect(await page.getByRole('alert').textContent()).toContain('linked to another employee');

  // Their own is linked.
  await page.getByRole('button', { name: work }).click();
  await page.waitForURL(/127\.0\.0\.1/);
  expect(page.url()).not.toContain('clvr_');
  await choose(page, nils);
  await page.waitForURL(`${stack.origin}/`);
  await page.getByRole('button', { name: new RegExp(nils.name) }).waitFor();
  expect(complaints).toEqual([]);

  // And the link is used up.
  const again = await browser.visit(link, ways[0]!);
  await again.page.getByRole('heading', { name: 'Inbjudan är redan använd' }).waitFor();
  await desk.page.reload();
  await desk.page.getByText('Kan logga in. Ett konto är kopplat.').waitFor();
});

test('an account of another organisation does not accept an invitation', async () => {
  const other = await stack.company();
  await (await other.as('hr')).ask('POST', `employees/${other.people.employee.employee}/invitation`);
  const { email } = await (
    await other.as('employee')
  )
    .ask<{ person: { email: string } }>('GET', 'session')
    .then(({ person }) => person);
  const { page } = await browser.visit(await linkTo(email, 1), ways[0]!);
  await page.getByRole('button', { name: work }).click();
  await choose(page, karim);
  await page.waitForURL(/\/invitation\?problem=invitation-not-yours/);
  expect(await page.getByRole('alert').textContent()).toContain('en annan organisation');
  const session = (await (await page.request.get(`${stack.origin}/api/session`)).json()) as { person: null };
  expect(session.person).toBeNull();
});
