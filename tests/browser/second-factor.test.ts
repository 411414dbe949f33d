import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { pageWords } from '../support/pages.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const hr = employees.find(({ roles, secondFactor }) => roles.includes('hr') && secondFactor !== false)!;
const without = employees.find(({ secondFactor }) => secondFactor === false)!;
const session = async (page: Page) =>
  (await (await page.request.get(`${stack.origin}/api/session`)).json()) as { person: { id: string } | null };

test.each(ways)('HR confirms a second factor on the way in, in $language on a $device', async (way) => {
  const { page, complaints } = await browser.visit('/review', way);
  await pageWords(page, way.language).link('signIn').click();
  const choose = page.getByRole('button', { name: new RegExp(hr.name) });
  await choose.click();
  // The page that leads on goes by itself; the provider says that the app asks for two factors.
  await page.getByText(/kräver tvåfaktor|requires two factors/).waitFor();
  await choose.click();
  await page.waitForURL(`${stack.origin}/review`);
  await pageWords(page, way.language).heading.waitFor();
  expect(complaints).toEqual([]);
});

test.each(ways)('who has no second factor and needs one is told what to do, in $language on a $device', async (way) => {
  const { page } = await browser.visit('/', way);
  await pageWords(page, way.language).link('signIn').click();
  const choose = page.getByRole('button', { name: new RegExp(without.name) });
  await choose.click();
  await page.getByText(/kräver tvåfaktor|requires two factors/).waitFor();
  await choose.click();
  await page.waitForURL(/\/sign-in\?problem=second-factor-missing/);
  const alert = page.getByRole('alert');
  expect(await alert.textContent()).toContain('mysignins.microsoft.com/security-info');
  expect(await axeFindings(page)).toEqual([]);
  expect((await session(page)).person).toBeNull();
});

test('signing out at the provider ends the session here, through its hidden frame', async () => {
  const { page } = await browser.visit('/', ways[0]!);
  await pageWords(page, 'sv').link('signIn').click();
  const person = employees[4]!;
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.waitForURL(`${stack.origin}/`);
  expect((await session(page)).person?.id).toBe(person.employee);
  // From another application of theirs: nothing of ours has been asked.
  const other = await page.context().newPage();
  await other.goto(`${stack.openidOrigin}/${person.tid}/oauth2/v2.0/logout?client_id=clvr-benefits`);
  await expect.poll(async () => (await session(page)).person).toBeNull();
});

test('only the provider may frame the page that ends sessions, and nobody any other', async () => {
  const frame = await fetch(`${stack.origin}/api/signin/signed-out?iss=x&sid=y`);
  expect(frame.status).toBe(200);
  expect(frame.headers.get('content-security-policy')).toContain(`frame-ancestors ${stack.openidOrigin}`);
  expect(frame.headers.getSetCookie()).toEqual([]);
  for (const path of ['/', '/sign-in', '/api/signin/callback'])
    expect((await fetch(stack.origin + path)).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'none'",
    );
});
