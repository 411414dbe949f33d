import { expect, test } from 'vitest';
import { openBrowser, ways } from '../support/browser.ts';
import { asFile, pageWords } from '../support/pages.ts';
import { claimInReview, claimWhen } from '../support/send-claim.ts';
import { tabTo } from '../support/tab-to.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

test('a claim is made without a mouse', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language, complaints } = await browser.visit('/', ways[0]!, employee);
  const { heading } = pageWords(page, language);
  await heading.waitFor();
  await tabTo(page, /^Hoppa till innehållet$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Nytt utlägg$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/claims/new');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');

  const chosen = page.waitForEvent('filechooser');
  await tabTo(page, /^Välj fil$/);
  await page.keyboard.press('Enter');
  await (await chosen).setFiles(asFile(textReceipt()));
  await pageWords(page, language).text('filled').first().waitFor();

  for (const sentence of [/^Jag har betalat själv$/, /^Det är för eget bruk$/, /^Uppgifterna stämmer med kvittot$/]) {
    await tabTo(page, sentence);
    await page.keyboard.press('Space');
  }
  await tabTo(page, /^Skicka in/);
  await page.keyboard.press('Enter');
  await page.getByText('Godkänt', { exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
});

test('HR decides with single keys, which rest while something is typed and can be switched off', async () => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const claim = await claimInReview(employee, 'Varuhuset Lind AB');
  const { page, language } = await browser.visit('/review', ways[0]!, hr);
  const { dialog, heading } = pageWords(page, language);
  await heading.waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/review/${claim.id}`);
  await page.getByRole('heading', { name: 'Varuhuset Lind AB' }).waitFor();

  await page.keyboard.press('?');
  await dialog.getByRole('button', { name: 'Stäng av kortkommandon' }).press('Enter');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('a');
  expect(await dialog.count()).toBe(0);

  await page.getByRole('button', { name: 'Kortkommandon' }).press('Enter');
  await dialog.getByRole('button', { name: 'Slå på kortkommandon' }).press('Enter');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('c');
  await dialog.getByRole('textbox').waitFor();
  await page.keyboard.type('Vad är köpt? Skicka gärna ett nytt kvitto.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const asked = await claimWhen(employee, claim.id, ({ state }) => state === 'changes_requested');
  expect(asked.timeline.at(-1)?.comment).toBe('Vad är köpt? Skicka gärna ett nytt kvitto.');
});
