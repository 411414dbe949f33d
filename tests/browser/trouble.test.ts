import { expect, test } from 'vitest';
import { openBrowser, ways } from '../support/browser.ts';
import { pageWords } from '../support/pages.ts';
import { claimWhen, readDraft } from '../support/send-claim.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

test('a session that ends leads to sign-in, and back to where one was', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/', ways[0]!, employee);
  await pageWords(page, language).heading.waitFor();
  await page.getByRole('link', { name: 'Nytt utlägg' }).first().click();
  const byHand = page.getByRole('button', { name: 'Skriv in för hand först' });
  await byHand.waitFor();
  // Nothing is on its way any more: an answer that comes after the end would lead to sign-in before the click does.
  await page.waitForLoadState('networkidle');
  await employee.ask('POST', 'session/end');
  await byHand.click();
  await page.waitForURL(/\/sign-in\?return=/);
  const link = await pageWords(page, language).link('signIn').getAttribute('href');
  expect(decodeURIComponent(link ?? '')).toContain('return=/claims/new');
});

test('a lost connection is told, and what was typed is sent when it is back', async () => {
  const employee = await (await stack.company()).as('employee');
  const draft = await readDraft(employee);
  const { page, language } = await browser.visit(`/claims/${draft.id}/edit`, ways[0]!, employee);
  const { field } = pageWords(page, language);
  await field('vendor').waitFor();
  await page.context().setOffline(true);
  await field('vendor').fill('Tallbo Gym & Bad');
  await page.keyboard.press('Tab');
  await page.getByText('Vi når inte servern.', { exact: false }).waitFor();
  expect(await field('vendor').inputValue()).toBe('Tallbo Gym & Bad');

  await page.context().setOffline(false);
  await field('vendor').focus();
  await page.keyboard.press('Tab');
  await page.getByText('Sparat.').waitFor();
  expect((await claimWhen(employee, draft.id, () => true)).vendor).toBe('Tallbo Gym & Bad');
});

test('when the service is away the page says so and tries again on request', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/', ways[0]!, employee);
  await pageWords(page, language).heading.waitFor();
  const away = {
    status: 503,
    contentType: 'application/problem+json',
    body: '{"type":"https://clvrbenefits.com/problems/service-away"}',
  };
  await page.route('**/api/notifications', (route) => route.fulfill(away));
  await page.goto(`${stack.origin}/notifications`);
  await page.getByRole('heading', { name: 'Tillfälligt otillgängligt' }).waitFor();
  await page.unroute('**/api/notifications');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByRole('heading', { name: 'Aviseringar' }).waitFor();
  expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
});

test.each([
  { who: 'an employee', path: '/keys', title: 'Inte tillåtet', home: '/' },
  { who: 'staff', path: '/staff/nowhere', title: 'Sidan finns inte', home: '/staff/companies' },
])('a page that is not for $who leads to where they begin', async ({ path, title, home, who }) => {
  const caller = who === 'staff' ? (await stack.staff()).caller : await (await stack.company()).as('employee');
  const { page } = await browser.visit(path, ways[0]!, caller);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('link', { name: 'Till startsidan' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(home);
});

test('another person’s claim looks like no claim', async () => {
  const company = await stack.company();
  const draft = await readDraft(await company.as('employee'));
  const { page } = await browser.visit(`/claims/${draft.id}`, ways[0]!, await company.as('colleague'));
  await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  expect(await page.getByRole('img').count()).toBe(0);
});
