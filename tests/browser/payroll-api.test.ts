import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aKeyFor, aLockedRun } from '../support/a-locked-run.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { SigningCaller } from '../support/signing-caller.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: { title: 'API för lönesystem', make: 'Skapa hemlighet', copy: 'Kopiera curl', done: 'Klar', copied: 'Kopierat.' },
  en: { title: 'API for payroll systems', make: 'Make a secret', copy: 'Copy curl', done: 'Done', copied: 'Copied.' },
} as const;
const endWords = { sv: 'Avsluta', en: 'End' } as const;

test.each(ways)(
  'the reference is read, a call copied and done, and a secret made, used and ended, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const { run, lines } = await aLockedRun(company);
    const { page, complaints } = await browser.visit('/payroll/api', way, await company.as('hr'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const word = words[way.language];
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const dialog = page.locator('[role=dialog], [role=alertdialog]');

    await page.getByRole('heading', { level: 1, name: word.title }).waitFor();
    await page.locator('[data-operation]').nth(7).waitFor();
    expect(await page.locator('[data-operation]').count()).toBe(8);
    expect(await axeFindings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'pixels beyond the window').toBe(0);

    await page.locator('[data-operation=showPartnerRun]').getByRole('button', { name: word.copy }).click();
    await page.getByText(word.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const path = /"\$CLVR(\/[^"]+)"/.exec(copied)![1]!.replace('$RUN', run);
    const key = await aKeyFor(company, 'payroll.read');
    expect((await key.call('GET', path.slice(1))).json).toMatchObject({ id: run, state: 'locked' });
    for (const folded of await page.locator('[data-operation=confirmPayment] summary').all()) await folded.click();
    await page.getByText('line-answered').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await button(word.make).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: word.make, exact: true }).click();
    const field = dialog.getByRole('textbox');
    await button(word.done).waitFor();
    const secret = await field.inputValue();
    expect(secret).toMatch(/^whsec_/);
    expect(await axeFindings(page)).toEqual([]);
    await button(word.done).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(secret);

    const address = await page.locator('.api-facts code', { hasText: '/inbound/' }).first().textContent();
    const signs = new SigningCaller(stack.origin, secret);
    const body = {
      type: 'payment.confirmed',
      timestamp: new Date().toISOString(),
      data: { run, lines: [lines[0]!.id] },
    };
    const send = () => signs.call('POST', new URL(address!).pathname.slice('/api/'.length), { body });
    expect((await send()).status).toBe(204);

    await page.reload();
    await button(endWords[way.language]).click();
    await dialog.waitFor();
    await dialog.getByRole('button', { name: endWords[way.language], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.api-secret-state[data-state=ended]').waitFor();
    expect((await send()).status).toBe(401);
    expect(complaints).toEqual([]);
    const shots = process.env['SHOTS'];
    if (shots !== undefined) {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: `${shots}/payroll-api-${way.device}.png`, fullPage: true });
    }
  },
);
