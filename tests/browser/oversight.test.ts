import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { AgreementView } from '../../shared/claims/oversight/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { claimInReview, sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    draw: 'Lotta fram',
    look: 'Titta på dem',
    disagree: 'Nej, jag håller inte med',
    agree: 'Ja, det stämmer',
    needed: 'Skriv varför.',
    answered: 'Besvarat: en person höll inte med.',
    agreed: 'Besvarat: en person höll med.',
    nobody: 'Ingen väntar',
    held: 'Visas inte',
    later: 'Efteråt',
    none: 'Inga bedömningar passar urvalet',
    all: 'Visa alla',
  },
  en: {
    draw: 'Draw',
    look: 'Look at them',
    disagree: 'No, I do not agree',
    agree: 'Yes, that is right',
    needed: 'Write why.',
    answered: 'Answered: a person did not agree.',
    agreed: 'Answered: a person agreed.',
    nobody: 'Nobody is waiting',
    held: 'Not shown',
    later: 'Afterwards',
    none: 'No judgement fits the selection',
    all: 'Show all',
  },
} as const;

test.each(ways)(
  'HR sees what the machine judged, looks at a sample with the keyboard, and reads the figures, in $language on a $device',
  // Four claims are made, and every page is gone through by axe.
  { timeout: 120_000 },
  async (way) => {
    const company = await stack.company();
    const [employee, colleague, hr] = [
      await company.as('employee'),
      await company.as('colleague'),
      await company.as('hr'),
    ];
    const first = await sendClaim(employee, textReceipt({ vendor: 'Tillsynsgymmet AB' }));
    expect(first.state).toBe('approved');
    await sendClaim(colleague, textReceipt({ vendor: 'Andra Gymmet AB' }));
    const declined = await sendClaim(employee, textReceipt({ vendor: 'Skoboden AB', what: 'Löparskor', vatRate: 25 }));
    await claimInReview(employee, 'Varuhuset Tillsyn AB');

    const word = words[way.language];
    const { page, complaints } = await browser.visit('/oversight', way, hr);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const clean = async () => {
      expect(await axeFindings(page)).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, 'pixels beyond the window').toBe(0);
    };
    const rows = page.locator('.decision-table tbody tr, .decision-card');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(4);
    await clean();
    await page.getByLabel(word.later).selectOption('disagreed');
    await page.getByRole('heading', { name: word.none }).waitFor();
    expect(page.url()).toContain('later=disagreed');
    await clean();
    await page.getByRole('link', { name: word.all }).click();
    await page.waitForFunction(
      (many) => document.querySelectorAll('.decision-table tbody tr, .decision-card').length === many,
      4,
    );

    await page.goto(`${stack.origin}/oversight?view=agreement`);
    await button(word.draw).focus();
    await clean();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: word.look }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (many) => document.querySelectorAll('.decision-table tbody tr, .decision-card').length === many,
      2,
    );
    await rows.first().getByRole('link').focus();
    await page.keyboard.press('Enter');
    await button(word.disagree).focus();
    await clean();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: word.disagree }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(word.needed).waitFor();
    await clean();
    await page.getByRole('textbox').focus();
    await page.keyboard.type('Kvittot är någon annans.');
    await page.getByRole('dialog').getByRole('button', { name: word.disagree }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(word.answered).waitFor();
    await clean();

    await page.goto(`${stack.origin}/oversight?later=to-look-at`);
    await rows.first().getByRole('link').click();
    await button(word.agree).click();
    await page.getByText(word.agreed).waitFor();
    const { whole } = await hr.ask<AgreementView>('GET', 'oversight/agreement');
    expect(whole.sample).toMatchObject({ answered: 2, agreed: 1, interval: null });

    await page.goto(`${stack.origin}/oversight?view=requests`);
    await page.getByRole('heading', { name: word.nobody }).waitFor();
    await employee.ask<ExpenseView>('POST', `expenses/${declined.id}/ask-person`);
    await page.reload();
    await page.locator('.decision-card').waitFor();
    await clean();

    await page.goto(`${stack.origin}/oversight?view=agreement`);
    await page.locator('.reliability').waitFor();
    await clean();

    await page.goto(`${stack.origin}/dashboard`);
    await page.locator('.month-chart').waitFor();
    expect(await page.getByText(word.held).count()).toBeGreaterThan(3);
    // Cards that stand side by side have their figures on one line.
    const stand = await page.locator('.dashboard-figures > .tally').evaluateAll((cards) =>
      cards.map((card) => ({
        row: Math.round(card.getBoundingClientRect().top),
        figure: Math.round(card.children[1]!.getBoundingClientRect().bottom),
      })),
    );
    expect(stand).toHaveLength(5);
    if (way.device === 'desktop') expect(new Set(stand.map(({ row, figure }) => `${row} ${figure}`)).size).toBe(1);
    await clean();
    expect(complaints).toEqual([]);
  },
);

test('a page that cannot be had says so, and an empty company has an overview too', async () => {
  const company = await stack.company();
  const { page } = await browser.visit('/claims', ways[0]!, await company.as('hr'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.route('**/api/dashboard', (route) => route.abort());
  await page.goto(`${stack.origin}/dashboard`);
  await page.getByRole('heading', { level: 1, name: 'Ingen kontakt' }).waitFor();
  await page.unroute('**/api/dashboard');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByRole('heading', { level: 2, name: 'Inga beslut det här året' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(`${stack.origin}/oversight`);
  await page.getByRole('heading', { level: 2, name: 'Inga bedömningar än' }).waitFor();
});
