import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways, type Looking } from '../support/browser.ts';
import { setManager } from '../support/a-flow.ts';
import type { Caller } from '../support/caller.ts';
import { pageWords } from '../support/pages.ts';
import { claimInReview, claimWhen, readDraft, submitAndWait } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

async function managedCompany() {
  const company = await stack.company();
  const hr = await company.as('hr');
  const { people } = company;
  await setManager(stack.db.app, company.id, people.employee.employee, people.manager.employee);
  const step = (approver: string) => ({ approver, person: null, whenEmpty: 'wait' });
  const flow = await hr.ask<{ id: string }>('POST', 'approval-flows', {
    name: 'Chef och ekonomi',
    steps: [step('manager'), step('finance')],
    wordsOnApprove: false,
    remindAfter: [3],
  });
  await hr.ask('PUT', 'approval-mapping', { category: company.wellness, flow: flow.id });
  return { company, hr };
}

/** Finds a colleague by name and takes the first one, by keyboard. */
async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await field.fill(name);
  const first = page.getByRole('option').first();
  for (
    let tries = 0;
    tries < 20 && (await first.getAttribute('data-focused').catch(() => null)) !== 'true';
    tries += 1
  ) {
    await field.press('ArrowDown');
    await page.waitForTimeout(150);
  }
  await field.press('Enter');
}

/** A claim for more than its receipt says. */
async function doubtfulClaim(caller: Caller, vendor: string): Promise<ExpenseView> {
  const draft = await readDraft(caller, textReceipt({ vendor, what: 'Diverse vara', vatRate: 25 }));
  return submitAndWait(caller, await caller.ask<ExpenseView>('PATCH', `expenses/${draft.id}`, { total: 500_00 }));
}

const say = ({ language }: Looking, sv: string, en: string) => (language === 'sv' ? sv : en);

describe.each(ways)('in $language on a $device', (way) => {
  test(
    'the manager approves, finance approves after them, and the claim says who did',
    { timeout: 90_000 },
    async () => {
      const { company } = await managedCompany();
      const employee = await company.as('employee');
      const claim = await claimInReview(employee, 'Varuhuset Bok AB');
      const [manager, finance] = [await company.as('manager'), await company.as('finance')];

      const first = await browser.visit('/', way, manager);
      await pageWords(first.page, way.language).link('review').click();
      await first.page.getByRole('link', { name: claim.employee.name }).first().click();
      await first.page.waitForURL(`**/review/${claim.id}`);
      await first.page.getByText(say(way, 'Flöde: Chef och ekonomi', 'Flow: Chef och ekonomi')).waitFor();
      expect(await axeFindings(first.page)).toEqual([]);
      const { button, dialog } = pageWords(first.page, way.language);
      await button('approve').click();
      await dialog.getByText(say(way, 'går utlägget vidare', 'goes on to the next step')).waitFor();
      await dialog.getByRole('button', { name: say(way, 'Godkänn', 'Approve'), exact: true }).click();
      await first.page.waitForURL('**/review');
      await first.page.getByText(say(way, 'Inget väntar på dig', 'Nothing waits for you')).waitFor();
      await first.page.getByRole('link', { name: say(way, 'Väntar på andra', 'Waiting for others') }).click();
      await first.page.getByRole('link', { name: claim.employee.name }).first().waitFor();
      expect(first.complaints).toEqual([]);

      const second = await browser.visit(`/review/${claim.id}`, way, finance);
      await second.page.getByText('Manager Exempel').first().waitFor();
      const words = pageWords(second.page, way.language);
      await words.button('approve').click();
      await words.dialog.getByRole('button', { name: say(way, 'Godkänn', 'Approve'), exact: true }).click();
      await claimWhen(employee, claim.id, ({ state }) => state === 'approved');
      expect(second.complaints).toEqual([]);
    },
  );

  test('HR makes a flow, moves its steps, and finds what was typed after a reload', async () => {
    const company = await stack.company();
    const { page, complaints } = await browser.visit('/approval-flows', way, await company.as('hr'));
    await page.getByRole('button', { name: say(way, 'Nytt flöde', 'New flow') }).click();
    await page.getByLabel(say(way, 'Namn', 'Name'), { exact: true }).fill('Chef först');
    await page.getByRole('button', { name: say(way, 'Lägg till steg', 'Add a step') }).click();
    const who = page.getByLabel(say(way, 'Vem beslutar', 'Who decides'));
    await who.nth(1).selectOption('manager');
    await page.getByRole('button', { name: say(way, 'Flytta steg 2 upp', 'Move step 2 up') }).focus();
    await page.keyboard.press('Enter');
    expect(await who.first().inputValue()).toBe('manager');
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await who.first().waitFor();
    expect(await who.first().inputValue()).toBe('manager');
    await page.getByRole('button', { name: say(way, 'Spara flödet', 'Save the flow'), exact: true }).click();
    await page.getByRole('heading', { name: 'Chef först' }).waitFor();
    await page.getByLabel(say(way, 'Friskvård', 'Wellness'), { exact: true }).selectOption({ label: 'Chef först' });
    const whose = page.getByRole('combobox', { name: say(way, 'Vems utlägg', 'Whose claim') });
    await choose(page, whose, 'Employee');
    await page.getByText(say(way, 'Flöde: Chef först', 'Flow: Chef först')).waitFor();
    await page
      .getByText(say(way, 'Ingen kan besluta', 'No approver'))
      .last()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('HR approves several at once, each with doubts by a box of its own', async () => {
    const company = await stack.company();
    const employee = await company.as('employee');
    const plain = await claimInReview(employee, 'Varuhuset En AB');
    const doubtful = await doubtfulClaim(employee, 'Varuhuset Två AB');
    const { page, complaints } = await browser.visit('/review', way, await company.as('hr'));
    const box = (vendor: string) => page.getByRole('checkbox', { name: new RegExp(vendor) });
    const dialog = page.getByRole('dialog');
    const begin = () => page.getByRole('button', { name: say(way, 'Godkänn valda', 'Approve picked') }).click();
    for (const vendor of ['Varuhuset En AB', 'Varuhuset Två AB']) {
      await box(vendor).focus();
      await page.keyboard.press('Space');
    }
    expect(await axeFindings(page)).toEqual([]);
    await begin();
    await dialog.getByRole('checkbox').waitFor({ state: 'attached' });
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: say(way, 'Godkänn 2 utlägg', 'Approve 2 claims') }).click();
    await dialog.getByText(say(way, 'Inte godkänt.', 'Not approved.')).waitFor();
    expect((await claimWhen(employee, plain.id, () => true)).state).toBe('approved');
    expect((await claimWhen(employee, doubtful.id, () => true)).state).toBe('in_review');
    await dialog.getByRole('button', { name: say(way, 'Stäng', 'Close') }).click();

    await box('Varuhuset Två AB').focus();
    await page.keyboard.press('Space');
    await begin();
    await dialog.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: say(way, 'Godkänn 1 utlägg', 'Approve 1 claim') }).click();
    await claimWhen(employee, doubtful.id, ({ state }) => state === 'approved');
    expect(complaints).toEqual([]);
  });

  test('somebody names a stand-in on their own page, and ends it', async () => {
    const company = await stack.company();
    const { page, complaints } = await browser.visit('/stand-ins', way, await company.as('manager'));
    await choose(page, page.getByRole('combobox', { name: say(way, 'Ersättare', 'Stand-in') }), 'Coll');
    await page.getByLabel(say(way, 'Första dag', 'First day')).fill('2099-07-01');
    await page.getByLabel(say(way, 'Sista dag', 'Last day')).fill('2099-07-31');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: say(way, 'Utse ersättaren', 'Name the stand-in'), exact: true }).click();
    await page
      .getByText(say(way, 'Colleague Exempel för Manager Exempel', 'Colleague Exempel for Manager Exempel'))
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: say(way, 'Avsluta Colleague', 'End Colleague') }).click();
    await page.getByText(say(way, 'Ingen ersättare är utsedd', 'No stand-in is named')).waitFor();
    expect(complaints).toEqual([]);
  });
});
