import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const person = employees[0]!;

/** Everything that a page's scripts can find again in this browser. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    storage: { ...localStorage, ...sessionStorage } as Record<string, string>,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** What was answered and can be had again without asking: nothing may be. */
const cached = (page: Page, paths: readonly string[]) =>
  page.evaluate(async (all) => {
    const found: string[] = [];
    for (const path of all)
      await fetch(path, { cache: 'only-if-cached', mode: 'same-origin' }).then(
        ({ ok }) => ok && found.push(path),
        () => undefined,
      );
    return found;
  }, paths);

test('scripts never see the session, and once signed out nothing of the person is left in the browser', async () => {
  const { page } = await browser.visit('/claims', ways[0]!);
  const asked = new Set<string>();
  page.on('response', (response) => {
    const { pathname, search } = new URL(response.url());
    if (pathname.startsWith('/api/')) asked.add(pathname + search);
  });
  await page.locator('a[href*="signin/start"]').click();
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.waitForURL(`${stack.origin}/claims`);
  for (const path of ['/', '/my-details', '/notifications', '/claims']) {
    await page.goto(stack.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  const during = await kept(page);
  expect(during.cookie).toBe('');
  expect(
    Object.keys(during.storage).filter(
      (name) => !/^clvr-(language|language-wish|reloaded|shortcuts)$|^tsr-scroll-/.test(name),
    ),
  ).toEqual([]);
  expect([...asked].some((path) => path.startsWith('/api/benefits'))).toBe(true);
  expect(await cached(page, [...asked])).toEqual([]);

  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.getByRole('menuitem', { name: 'Logga ut' }).click();
  await page.waitForURL(/127\.0\.0\.1|sign-in/);
  await page.goto(`${stack.origin}/sign-in`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const after = await kept(page);
  expect({ ...after, storage: null }).toEqual({ cookie: '', storage: null, databases: [], caches: [], workers: 0 });
  for (const secret of [person.name, person.email, person.employee, 'clvr_0'])
    expect(JSON.stringify(after)).not.toContain(secret);
  expect(await cached(page, [...asked])).toEqual([]);
  const cookies = (await page.context().cookies(stack.origin.replace('http:', 'https:'))).map(({ name }) => name);
  expect(cookies.filter((name) => name.includes('session'))).toEqual([]);

  // Going back shows nobody, and no page of theirs.
  await page.goBack();
  await page.waitForLoadState('networkidle');
  if (page.url().startsWith(stack.origin)) expect(await page.content()).not.toContain(person.name);
});

test('a page that the browser had put aside whole is loaded anew before anybody sees it', async () => {
  const { page } = await browser.visit('/sign-in', ways[0]!);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await reloaded;
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('a[href*="signin/start"]').count()).toBe(1);
});
