import { expect, test } from 'vitest';
import { openBrowser, ways } from '../support/browser.ts';
import { pageWords } from '../support/pages.ts';
import { claimInReview, claimWhen } from '../support/send-claim.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

test.each(ways)('HR decides what waits, one after the other, in $language on a $device', async (way) => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const first = await claimInReview(employee, 'Varuhuset Ek AB');
  const second = await claimInReview(employee, 'Varuhuset Alm AB');

  const { page, language, complaints } = await browser.visit('/review', way, hr);
  const { button, dialog } = pageWords(page, language);
  await page.getByRole('link', { name: first.employee.name }).first().click();
  await page.waitForURL(`**/review/${first.id}`);
  await page.getByRole('heading', { name: 'Varuhuset Ek AB' }).waitFor();

  await button('decline').click();
  await dialog.getByRole('button', { name: /^(Avslå|Decline)$/ }).click();
  await dialog.getByText(/Skriv en kommentar|Write a comment/).waitFor();
  await dialog.getByRole('textbox').fill('Kvittot säger inte vad du har köpt.');
  await dialog.getByRole('button', { name: /^(Avslå|Decline)$/ }).click();

  await page.waitForURL(`**/review/${second.id}`);
  await page.getByRole('heading', { name: 'Varuhuset Alm AB' }).waitFor();
  await button('approve').click();
  await dialog.getByRole('button', { name: /^(Godkänn|Approve)$/ }).click();
  await page.waitForURL('**/review');

  expect((await claimWhen(employee, first.id, ({ state }) => state === 'declined')).decidedBy).toBe('person');
  expect((await claimWhen(employee, second.id, ({ state }) => state === 'approved')).decidedBy).toBe('person');
  expect(complaints).toEqual([]);

  const told = await browser.visit(`/claims/${first.id}`, way, employee);
  await told.page.getByText('Kvittot säger inte vad du har köpt.').first().waitFor();
});

test('a decision is taken back with a reason', async () => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const claim = await claimInReview(employee, 'Varuhuset Asp AB');
  const { page, language } = await browser.visit(`/review/${claim.id}`, ways[0]!, hr);
  const { button, dialog } = pageWords(page, language);
  await button('approve').click();
  await dialog.getByRole('button', { name: 'Godkänn', exact: true }).click();
  await claimWhen(employee, claim.id, ({ state }) => state === 'approved');

  await page.goto(`${stack.origin}/review/${claim.id}`);
  await button('revert').click();
  await dialog.getByRole('textbox').fill('Beloppet ska ses över.');
  await dialog.getByRole('button', { name: 'Återkalla beslutet' }).click();
  const back = await claimWhen(employee, claim.id, ({ state }) => state === 'in_review');
  expect(back.timeline.at(-1)?.comment).toBe('Beloppet ska ses över.');
});

test('who is second to decide is told so, and decides nothing', async () => {
  const company = await stack.company();
  const [employee, hr, other] = [await company.as('employee'), await company.as('hr'), await company.as('otherHr')];
  const claim = await claimInReview(employee, 'Varuhuset Rönn AB');
  const { page, language } = await browser.visit(`/review/${claim.id}`, ways[0]!, hr);
  const { button, dialog } = pageWords(page, language);
  await button('approve').click();
  await other.ask('POST', `expenses/${claim.id}/decision`, {
    version: claim.version,
    outcome: 'decline',
    comment: 'Först.',
  });
  await dialog.getByRole('button', { name: 'Godkänn', exact: true }).click();
  await page
    .getByText(/ändrats medan du hade det öppet|Går inte i det här läget/)
    .first()
    .waitFor();
  expect((await claimWhen(employee, claim.id, () => true)).state).toBe('declined');
  await dialog.getByRole('button', { name: 'Stäng', exact: true }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Godkänn', exact: true }).count()).toBe(0);
});

test('a sum that the server refuses is told at its input', async () => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const claim = await claimInReview(employee, 'Varuhuset Lind AB');
  const { page, language } = await browser.visit(`/review/${claim.id}`, ways[0]!, hr);
  const { button, dialog } = pageWords(page, language);
  await button('approve').click();
  const covered = dialog.getByLabel('Belopp att täcka i kronor');
  await covered.fill('99999');
  await dialog.getByRole('button', { name: 'Godkänn', exact: true }).click();
  await dialog.getByText('Beloppet är mer än vad kvittot kostade.').waitFor();
  expect(await dialog.getByText('Beloppet är mer än vad kvittot kostade.').count()).toBe(1);
  expect(await covered.getAttribute('aria-invalid')).toBe('true');
});

test('whom nothing waits for finds no way to the queue, and nothing in it', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/', ways[0]!, employee);
  await pageWords(page, language).heading.waitFor();
  expect(await pageWords(page, language).link('review').count()).toBe(0);
  await page.goto(`${stack.origin}/review`);
  await page.getByText('Inget väntar på dig').waitFor();
  expect(await page.locator('.row-link').count()).toBe(0);
});
