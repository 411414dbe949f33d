import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    make: 'Skapa nyckel',
    scope: /^Läsa medarbetare/,
    copy: 'Kopiera',
    copied: 'Kopierat.',
    done: 'Klar',
    revoke: 'Återkalla',
    ended: 'Avslutade',
    unnamed: 'Ge nyckeln ett namn.',
  },
  en: {
    make: 'Make a key',
    scope: /^Read people/,
    copy: 'Copy',
    copied: 'Copied.',
    done: 'Done',
    revoke: 'Revoke',
    ended: 'Ended',
    unnamed: 'Give the key a name.',
  },
} as const;

test.each(ways)(
  'a key is made, copied, used, seen and revoked with the keyboard, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const { page, complaints } = await browser.visit('/api-keys', way, await company.as('hr'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const word = words[way.language];
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const dialog = page.locator('[role=dialog], [role=alertdialog]');

    await button(word.make).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // The name has the focus; without one, nothing is made, and it is said why.
    await page.keyboard.press('Enter');
    await page.getByText(word.unnamed).waitFor();
    const long = 'Hogia Lön – överföring-av-medarbetare-i-produktion till lön';
    await page.keyboard.type(long);
    await page.getByRole('checkbox', { name: word.scope }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: word.make, exact: true }).focus();
    await page.keyboard.press('Enter');

    const field = dialog.getByRole('textbox');
    await button(word.copy).waitFor();
    const token = await field.inputValue();
    expect(token).toMatch(/^clvr_/);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await button(word.copy).focus();
    await page.keyboard.press('Enter');
    await page.getByText(word.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
    const used = await stack.nobody.call('GET', 'v1/people', { headers: { authorization: `Bearer ${token}` } });
    expect(used.status).toBe(200);
    await button(word.done).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });

    // Not on the page, in its memory of answers, or after loading it anew.
    expect(await page.content()).not.toContain(token);
    await page.reload();
    await page.getByRole('heading', { level: 3, name: long }).waitFor();
    expect(await page.content()).not.toContain(token);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain('clvr_0');

    await page.getByRole('button', { name: `${word.revoke} ${long}` }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: word.revoke, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: word.ended }).waitFor();
    const refused = await stack.nobody.call('GET', 'v1/people', { headers: { authorization: `Bearer ${token}` } });
    expect(refused.status).toBe(401);
    expect(complaints).toEqual([]);
  },
);

test('a page that cannot be had says so, and offers to try again', async () => {
  const company = await stack.company();
  const { page } = await browser.visit('/claims', ways[0]!, await company.as('hr'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.route('**/api/api-keys', (route) => route.abort());
  await page.goto(`${stack.origin}/api-keys`);
  await page.getByRole('heading', { level: 1, name: 'Ingen kontakt' }).waitFor();
  await page.unroute('**/api/api-keys');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByRole('heading', { level: 2, name: 'Inga nycklar än' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('API-nycklar');
});
