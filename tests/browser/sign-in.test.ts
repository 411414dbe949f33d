import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { pageWords } from '../support/pages.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const person = employees[4]!;

test.each(ways)('signing in and out in $language on a $device', async (way) => {
  const { page, complaints } = await browser.visit('/claims', way);
  const { link, heading } = pageWords(page, way.language);
  await link('signIn').waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe(way.language);

  await link('signIn').click();
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.waitForURL(`${stack.origin}/claims`);
  await heading.waitFor();

  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.getByRole('menuitem', { name: /Logga ut|Sign out/ }).click();
  await page.waitForURL(/127\.0\.0\.1|sign-in|localhost:\d+\/?$/);
  await page.goto(`${stack.origin}/claims`);
  await page.waitForURL(/\/sign-in/);
  expect(complaints).toEqual([]);
});

test('what went wrong on the way in is said on the sign-in page', async () => {
  const { page } = await browser.visit('/sign-in?problem=sign-in-unknown', ways[0]!);
  expect(await page.getByRole('alert').textContent()).toContain('Kontot är inte kopplat');
});

test('the language chosen before signing in is the one after it', async () => {
  const { page } = await browser.visit('/sign-in', ways[0]!);
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .click();
  await page.locator('a[href*="signin/start"]').click();
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.waitForURL(`${stack.origin}/`);
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await page.waitForLoadState('networkidle');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  const back = await page.evaluate(async () => {
    const headers = { 'x-requested-with': 'clvr', 'content-type': 'application/json' };
    const body = JSON.stringify({ language: 'sv' });
    return (await fetch('/api/session/language', { method: 'PUT', headers, body })).status;
  });
  expect(back).toBe(204);
});
