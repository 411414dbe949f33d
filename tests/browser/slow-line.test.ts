import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

/** Pages whose parts are chosen in the address: where, and what asks the server for it. */
const pages = [
  { path: '/oversight', label: 'Utfall', asks: '**/api/oversight/decisions?*' },
  { path: '/allowances', label: 'Visa', asks: '**/api/allowances?*' },
] as const;

test.each(pages)(
  'over a slow line $path stays as it is, focus and all, until what was chosen is there',
  async ({ path, label, asks }) => {
    const company = await stack.company();
    const { page, complaints } = await browser.visit(
      path,
      { language: 'sv', device: 'desktop' },
      await company.as('hr'),
    );
    const field = page.getByLabel(label, { exact: true });
    await field.waitFor();
    await page.route(asks, async (answering) => {
      await pause(1_500);
      await answering.continue();
    });
    await field.focus();
    const choices = await field.locator('option').count();
    expect(choices).toBeGreaterThan(1);
    await field.selectOption({ index: 1 });
    await page.locator('.page[aria-busy=true]').waitFor();
    expect(await field.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.locator('.page[aria-busy=false]').waitFor();
    expect(await field.evaluate((select) => select === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  },
  60_000,
);
