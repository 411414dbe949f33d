import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const company = await stack.company();
const hr = await company.as('hr');

/** Each is a way to the server and back on a phone, most of them for a few hundred bytes unless the build puts them together. */
const filesOf = (page: Page) =>
  page.evaluate(
    () =>
      performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.startsWith('/assets/'))
        .length,
  );

test.each([
  { path: '/', files: 15 },
  { path: '/claims', files: 30 },
  { path: '/review', files: 40 },
])('the page at $path is made of at most $files files', async ({ path, files }) => {
  const { page } = await browser.visit(path, { language: 'sv', device: 'phone' }, hr);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const loaded = await filesOf(page);
  expect(loaded).toBeGreaterThan(3);
  expect(loaded).toBeLessThanOrEqual(files);
});
