import decodeQR from 'qr/decode.js';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { employees, privateDetails } from '../../infra/local/demo/company.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { bankidApp } from '../support/bankid-app.ts';
import { eventually } from '../support/function-host.ts';
import { knownToBankid, someNumber } from '../support/known-to-bankid.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const app = bankidApp(stack.bankidOrigin);
const company = await stack.company();
const number = someNumber();
await knownToBankid(stack, company, 'employee', number);

const wayIn = /^(Logga in med BankID|Sign in with BankID)$/;
const says = (page: Page, id: string) => page.locator(`[data-message="${id}"]`);

/** What a phone’s camera sees in the code that is shown. */
async function scanned(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: /QR/ });
  await code.waitFor();
  const picture = sharp(await code.screenshot()).ensureAlpha();
  const { data, info } = await picture.resize({ width: 600 }).raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

async function signedInAs(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const session = (await (await fetch('/api/session')).json()) as { person: { id: string } | null };
    return session.person?.id ?? 'nobody';
  });
}

test('by a code that changes each second, on a computer', async () => {
  const { page, complaints } = await browser.visit('/sign-in?return=/claims', ways[0]!);
  await page.getByRole('button', { name: wayIn }).click();
  const first = await scanned(page);
  await says(page, 'RFA1').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const second = await eventually(
    () => scanned(page),
    (code) => code !== first,
    5_000,
  );
  expect(second.split('.')[1]).toBe(first.split('.')[1]);
  const order = await app.openAs(second, number);
  await says(page, 'RFA9').waitFor();
  expect(await page.getByRole('img', { name: /QR/ }).count()).toBe(0);
  await app.approve(order);
  await page.waitForURL(`${stack.origin}/claims`);
  expect(await signedInAs(page)).toBe(company.people.employee.employee);
  expect(complaints).toEqual([]);
});

test('with the app on the same phone, there and back', async () => {
  const { page, complaints } = await browser.visit('/sign-in', ways[1]!);
  await page.getByRole('button', { name: wayIn }).click();
  await page.waitForURL(`${stack.bankidOrigin}/orders/**`);
  await page.getByLabel(/^Another personnummer/).fill(number);
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.getByRole('button', { name: 'Identify', exact: true }).click();
  await page.waitForURL(`${stack.origin}/`);
  expect(await signedInAs(page)).toBe(company.people.employee.employee);
  expect(complaints).toEqual([]);
});

test.each(ways)('in $language on a $device: another way, another try, and none', async (way) => {
  const { page, complaints } = await browser.visit('/sign-in', way);
  const press = (name: RegExp) => page.getByRole('button', { name }).click();
  await press(wayIn);
  if (way.device === 'phone') {
    await page.waitForURL(`${stack.bankidOrigin}/orders/**`);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForURL(`${stack.origin}/sign-in`);
    await says(page, 'RFA6').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(/Use BankID on another device/);
  }
  const code = await scanned(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  await app.hint((await app.scan(code))!, 'failed', 'expiredTransaction');
  await says(page, 'RFA8').waitFor();
  await press(/Försök igen|Try again/);
  const again = await scanned(page);
  expect(again.split('.')[1]).not.toBe(code.split('.')[1]);
  await press(/^(Avbryt|Cancel)$/);
  await page.getByRole('button', { name: wayIn }).waitFor();
  await eventually(
    () => app.scan(again),
    (order) => order === null,
  );
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(wayIn);
  expect(await signedInAs(page)).toBe('nobody');
  expect(complaints).toEqual([]);
});

test('a code that nobody scans is followed by another without a word', async () => {
  const { page } = await browser.visit('/sign-in', ways[0]!);
  await page.getByRole('button', { name: wayIn }).click();
  const code = await scanned(page);
  const order = (await app.scan(code))!;
  await app.hint(order, 'failed', 'startFailed');
  const next = await eventually(
    () => scanned(page),
    (one) => one.split('.')[1] !== code.split('.')[1],
    8_000,
  );
  expect(next.split('.')[2]).toMatch(/^[0-3]$/);
  expect(await says(page, 'RFA1').count()).toBe(1);
});

test('whom nobody employs is told whom to ask; who works at two companies chooses one, by keyboard', async () => {
  const { page, complaints } = await browser.visit('/sign-in', ways[0]!);
  await page.getByRole('button', { name: wayIn }).click();
  await app.approve(await app.openAs(await scanned(page), '191212121212'));
  expect(await page.getByRole('alert').textContent()).toContain('Be din HR-avdelning');
  expect(await axeFindings(page)).toEqual([]);

  const [second, both] = [await stack.company(), someNumber()];
  await knownToBankid(stack, company, 'manager', both);
  await knownToBankid(stack, second, 'finance', both);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await app.approve(await app.openAs(await scanned(page), both));
  const choice = page.getByRole('button', { name: second.name });
  await choice.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await choice.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${stack.origin}/`);
  expect(await signedInAs(page)).toBe(second.people.finance.employee);
  // The refusal that was shown is on the console too, as the browser has it.
  expect(complaints.filter((line) => !line.includes('403'))).toEqual([]);
});

test('the demo’s people have a BankID in the app, by name', async () => {
  const { page } = await browser.visit('/sign-in', ways[1]!);
  await page.getByRole('button', { name: wayIn }).click();
  await page.waitForURL(`${stack.bankidOrigin}/orders/**`);
  const known = employees.filter(({ employee }) => privateDetails.some((one) => one.employee === employee));
  for (const { name } of known) await page.getByRole('button', { name }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
