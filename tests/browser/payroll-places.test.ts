import { expect, test } from 'vitest';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const company = await stack.company();

const words = {
  sv: { payroll: 'Lön', company: 'Företaget', deliveries: 'Leveranser' },
  en: { payroll: 'Payroll', company: 'Company', deliveries: 'Deliveries' },
} as const;
const places = ['/payroll', '/payroll/profile', '/payroll/endpoints', '/payroll/api'];

test.each(ways)('salary finds every page of payroll from the tabs, in $language on a $device', async (way) => {
  const { page, complaints } = await browser.visit('/', way, await company.as('salary'));
  const word = words[way.language];
  const group = page.locator('section', {
    has: page.getByRole('heading', { level: 2, name: word.payroll, exact: true }),
  });
  const heading = page.getByRole('heading', { level: 1 });
  for (const place of places) {
    const tab = page.getByRole('navigation').getByRole('link', { name: word.company, exact: true });
    await tab.click();
    const link = group.locator(`a[href="${place}"]`);
    const name = await link.textContent();
    await link.click();
    await page.waitForURL(`${stack.origin}${place}`);
    // The page is called what led to it: it is no run of that name.
    await expect.poll(() => heading.textContent(), { timeout: 10_000 }).toBe(name);
    expect(await tab.getAttribute('aria-current')).toBe('true');
  }
  await page.goto(`${stack.origin}/payroll/endpoints`);
  await page.getByRole('link', { name: word.deliveries }).click();
  await page.waitForURL(/\/payroll\/deliveries/);
  await page.getByRole('heading', { level: 1, name: word.deliveries }).waitFor();
  expect(complaints).toEqual([]);
});

test('who has nothing to do with payroll is not led there', async () => {
  const { page } = await browser.visit('/company', ways[0]!, await company.as('employee'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('a[href^="/payroll"]').count()).toBe(0);
});
