import { expect, test } from 'vitest';
import { consent } from '../../shared/messages/contacts/contract.ts';
import { texts } from '../../frontend/demo/texts.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { eventually } from '../support/function-host.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const pictures = process.env['PICTURES'];

test.each(ways)('somebody asks for a demo, in $language on a $device', { timeout: 120_000 }, async (looking) => {
  const { language, device } = looking;
  const { page, complaints } = await browser.visit('/demo', looking);
  const say = (text: { sv: string; en: string }) => text[language];
  const field = (text: { sv: string; en: string }) => page.getByLabel(say(text), { exact: true });
  const picture = async (name: string) => {
    if (pictures) await page.screenshot({ path: `${pictures}/demo-${name}-${language}-${device}.png`, fullPage: true });
  };
  const send = page.getByRole('button', { name: say(texts.send), exact: true });
  await send.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture('empty');

  // Everything by the keyboard: what is missing is said, and the first of it has the focus.
  await send.focus();
  await page.keyboard.press('Enter');
  await page.getByText(say(texts.consentNeeded), { exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
  expect(await axeFindings(page)).toEqual([]);
  await picture('faults');

  const name = `Vera Vill ${'lång '.repeat(10)}`.trim();
  const email = `vera-${language}-${device}-${Date.now()}@vill.example`;
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vill AB');
  await page.keyboard.press('Tab');
  await field(texts.size).selectOption('50-249');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vi vill se det.');
  // The field for programs is no stop on the way.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('consent');

  // A reload keeps what was typed, and asks for the consent anew.
  await page.reload();
  expect(await field(texts.name).inputValue()).toBe(name);
  const box = page.getByRole('checkbox', { name: say(consent.text) });
  expect(await box.isChecked()).toBe(false);
  await box.focus();
  await page.keyboard.press('Space');
  await picture('filled');

  // Where the server cannot be reached the form says so and keeps everything.
  await page.route('**/api/demo', (route) => route.abort());
  await send.click();
  await page.getByRole('alert').first().waitFor();
  expect(await field(texts.email).inputValue()).toBe(email);
  await picture('offline');
  await page.unroute('**/api/demo');
  const before = complaints.length;

  await send.click();
  await page.getByRole('heading', { name: say(texts.sentTitle), exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  expect(await axeFindings(page)).toEqual([]);
  await picture('sent');
  expect(complaints.slice(before)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  const close = stack.settings['CLOSE_API']!.replace('/api/v1', '/');
  await eventually(
    async () => {
      await stack.startJob('send-contacts');
      return (await fetch(close)).text();
    },
    (shown) => shown.includes(email) && shown.includes('Vi vill se det.'),
    90_000,
    250,
  );
});
