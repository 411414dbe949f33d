import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { asFile } from '../support/pages.ts';
import { claimInReview, claimWhen, sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

test.each(ways)('people talk on a claim, and a receipt is added to it, in $language on a $device', async (way) => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const claim = await claimInReview(employee, 'Klätterverket AB');
  const theirs = await browser.visit(`/review/${claim.id}`, way, hr);
  const box = theirs.page.getByLabel(/^(Skriv till medarbetaren|Write to the employee)$/);
  await box.fill('Vad var det för vara?');
  await theirs.page.reload();
  expect(await box.inputValue()).toBe('Vad var det för vara?');
  await theirs.page.getByRole('button', { name: /^(Skicka|Send)$/ }).click();
  await theirs.page.getByRole('blockquote').waitFor();
  expect(await box.inputValue()).toBe('');
  expect(theirs.complaints).toEqual([]);

  const { page, complaints } = await browser.visit(`/claims/${claim.id}`, way, employee);
  expect(await page.getByRole('blockquote').textContent()).toBe('Vad var det för vara?');
  await page.getByRole('button', { name: /^(Skicka|Send)$/ }).click();
  await page.getByText(/^(Skriv något först\.|Write something first\.)$/).waitFor();
  await page.getByLabel(/^(Skriv till den som beslutar|Write to whoever decides)$/).fill('Bandet till repet.');
  await page.getByRole('button', { name: /^(Skicka|Send)$/ }).click();
  await expect.poll(() => page.getByRole('blockquote').count()).toBe(2);

  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(Lägg till|Add)/ }).click();
  await (await chosen).setFiles(asFile(textReceipt({ vendor: 'Banken AB', what: 'Betalning' })));
  await claimWhen(employee, claim.id, ({ receipts }) => receipts.length === 2);
  await page.getByText(/^(Ett kvitto lades till|A receipt was added)$/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test.each(ways)('HR tells two claims apart beside the one they decide, in $language on a $device', async (way) => {
  const company = await stack.company();
  const [employee, colleague, hr] = await Promise.all(
    (['employee', 'colleague', 'hr'] as const).map((who) => company.as(who)),
  );
  const receipt = textReceipt({ vendor: 'Tvillinggymmet AB' });
  await sendClaim(employee!, receipt);
  const second = await sendClaim(colleague!, receipt);
  const { page, complaints } = await browser.visit(`/review/${second.id}`, way, hr);
  const twin = page.getByRole('listitem').filter({ hasText: /Samma fil|The same file/ });
  await twin.getByRole('link').waitFor();
  expect(await twin.textContent()).toContain('Employee Exempel');
  await expect
    .poll(() => twin.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  expect(await axeFindings(page)).toEqual([]);
  await twin.getByRole('button', { name: /^(Olika köp|Different purchases)$/ }).focus();
  await page.keyboard.press('Enter');
  await twin.getByText(/Hr Exempel/).waitFor();
  const { checks } = await hr!.ask<ExpenseView>('GET', `expenses/${second.id}`);
  expect(checks.filter(({ code }) => code.startsWith('duplicate'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test.each(ways)(
  'mails, the look and one’s own filters are chosen and stay chosen, in $language on a $device',
  async (way) => {
    const employee = await (await stack.company()).as('employee');
    await sendClaim(employee);
    const { page, complaints } = await browser.visit('/notifications', way, employee);
    const comments = page.getByRole('checkbox', { name: /^(Kommentarer på mina utlägg|Comments on my claims)$/ });
    await expect.poll(() => comments.isChecked()).toBe(true);
    await comments.focus();
    await page.keyboard.press('Space');
    await page.getByText(/^(Dina val är sparade\.|Your choices are saved\.)$/).waitFor();
    await page.reload();
    await expect.poll(() => comments.isChecked()).toBe(false);
    expect(await axeFindings(page)).toEqual([]);

    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await page.getByRole('button', { name: /Profil/ }).click();
    await page.getByRole('menuitemradio', { name: /^(Mörkt|Dark)$/ }).click();
    expect(await scheme()).toBe('dark');
    await page.goto(`${stack.origin}/claims`);
    expect(await scheme()).toBe('dark');

    await page.getByLabel(/^(Läge|State)$/).selectOption('approved');
    await page.waitForURL(/state=approved/);
    await page.getByRole('button', { name: /^(Spara filtret|Save the filter)$/ }).click();
    await page.getByLabel(/^(Namn på filtret|Name of the filter)$/).fill('Klara');
    await page.keyboard.press('Enter');
    const kept = page.getByRole('button', { name: 'Klara', exact: true });
    await kept.waitFor();
    await page.goto(`${stack.origin}/claims`);
    await kept.click();
    await page.waitForURL(/state=approved/);
    await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Ta bort filtret|Remove the filter) Klara$/ }).click();
    await kept.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  },
);
