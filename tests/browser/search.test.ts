import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { claimInReview, sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const company = await stack.company();
const [employee, hr] = [await company.as('employee'), await company.as('hr')];
await sendClaim(employee, textReceipt({ vendor: 'Klara Gym AB', what: 'Gymkort ormvråk' }));
await claimInReview(employee, 'Varuhuset Ek AB');
await claimInReview(employee, 'Varuhuset Alm AB');

const words = {
  sv: {
    label: 'Sök på det som står på kvitton',
    search: 'Sök',
    clear: 'Töm sökningen',
    one: '1 utlägg hittades',
    two: '2 utlägg hittades',
    none: 'Inget utlägg har alla orden',
    short: 'Skriv ett ord med minst tre bokstäver, eller minst fyra siffror.',
  },
  en: {
    label: 'Search what stands on receipts',
    search: 'Search',
    clear: 'Clear the search',
    one: '1 claim found',
    two: '2 claims found',
    none: 'No claim has all the words',
    short: 'Type a word of at least three letters, or at least four digits.',
  },
} as const;

const photo = (page: Page, name: string) =>
  process.env['SCREENSHOTS'] ? page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}.png` }) : undefined;
const links = (page: Page, name: RegExp) => page.getByRole('link', { name });

describe.each(ways)('in $language on a $device, $theme', (way) => {
  const said = words[way.language];

  test('an employee finds their claim by a word on its receipt, with the keyboard alone', async () => {
    const { page, complaints } = await browser.visit('/claims', way, employee);
    const field = page.getByRole('searchbox', { name: said.label });
    await links(page, /Varuhuset Alm/).waitFor();
    await field.focus();
    await page.keyboard.type('ORMVRAK gymkort');
    await page.keyboard.press('Enter');
    await page.getByText(said.one, { exact: true }).first().waitFor();
    await links(page, /Klara Gym/).waitFor();
    expect(await links(page, /Varuhuset/).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await photo(page, `claims-found-${way.device}`);

    // Back from the claim the search stands as it was, and no address has had it.
    await links(page, /Klara Gym/).click();
    await page.waitForURL(/\/claims\/[\w-]{36}$/);
    expect(page.url()).not.toMatch(/ormvr/i);
    await page.goBack();
    await page.getByText(said.one, { exact: true }).first().waitFor();
    expect(await field.inputValue()).toBe('ORMVRAK gymkort');
    expect(page.url()).toBe(`${stack.origin}/claims`);

    await field.fill('ormvråk ekar');
    await field.press('Enter');
    await page.getByRole('heading', { name: said.none }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await photo(page, `claims-none-${way.device}`);

    await field.fill('ab');
    await page.getByRole('button', { name: said.search, exact: true }).click();
    await page.getByText(said.short).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await photo(page, `claims-short-${way.device}`);

    await page.getByRole('button', { name: said.clear }).click();
    await links(page, /Varuhuset Alm/).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    // The browser tells its console of the one refusal, which was asked for.
    expect(complaints.filter((line) => !line.includes('400'))).toEqual([]);
  });

  test('HR finds what waits, and keeps the search from tab to tab', async () => {
    const { page, complaints } = await browser.visit('/review', way, hr);
    const field = page.getByRole('searchbox', { name: said.label });
    await field.fill('varuhuset');
    await field.press('Enter');
    await page.getByText(said.two, { exact: true }).first().waitFor();
    await field.fill('varuhuset alm');
    await field.press('Enter');
    await page.getByText(said.one, { exact: true }).first().waitFor();
    await page.getByText('Varuhuset Alm AB').first().waitFor();
    expect(await page.getByText('Varuhuset Ek AB').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await photo(page, `queue-found-${way.device}`);
    await page.getByRole('link', { name: way.language === 'sv' ? 'Godkänt' : 'Approved', exact: true }).click();
    await page.getByRole('heading', { name: said.none }).waitFor();
    await photo(page, `queue-none-${way.device}`);
    await field.fill('ormvråk');
    await field.press('Enter');
    await page.getByText('Klara Gym AB').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'pixels beyond the window').toBe(0);
    expect(page.url()).not.toMatch(/ormvr|varuhuset/i);
    expect(complaints).toEqual([]);
  });
});

test('while an answer is on its way it is said so, and one that does not come is told', async () => {
  const { page } = await browser.visit('/claims', ways[0]!, employee);
  const field = page.getByRole('searchbox', { name: words.sv.label });
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/expenses/search', async (route) => {
    await held;
    await route.abort();
  });
  await field.fill('ormvråk');
  await field.press('Enter');
  await page.getByText('Hämtar …').waitFor({ state: 'attached' });
  answer();
  await page.getByText('Ingen kontakt').waitFor({ timeout: 20_000 });
  expect(await field.inputValue()).toBe('ormvråk');
});

test('no log line has a word that was searched for', () => {
  const log = readFileSync(stack.logFile, 'utf8');
  expect(log).toContain('find-expenses');
  expect(log).toContain('find-in-queue');
  expect(log).not.toMatch(/ormvr/i);
});
