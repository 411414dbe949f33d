import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { BenefitView } from '../../shared/claims/benefits/contract.ts';
import type { CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import { setManager } from '../support/a-flow.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import type { Caller } from '../support/caller.ts';
import { asFile, confirmAll, giveReceipt, lands, pageWords } from '../support/pages.ts';
import { claimInReview, claimWhen, sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { aCategory } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    edit: 'Ändra och skicka in igen',
    more: 'Lägg till kvitto',
    reply: 'Skriv till den som beslutar',
    send: 'Skicka',
    sent: 'Kommentaren är skickad.',
    history: 'Visa historik',
    person: 'Be en person titta',
    toChange: /^Utlägget från Optik i Tallbo AB behöver ändras/,
    note: 'Meddelande till den som beslutar (valfritt)',
    withdraw: 'Ta tillbaka',
    withdrawn: 'Utlägget är återtaget.',
    stateWithdrawn: 'Återtaget',
    document: 'Lägg till Ordination',
    read: /Öppna Ordination/,
  },
  en: {
    edit: 'Change and submit again',
    more: 'Add a receipt',
    reply: 'Write to whoever decides',
    send: 'Send',
    sent: 'The comment is sent.',
    history: 'Show history',
    person: 'Ask for a person',
    toChange: /^The claim from Optik i Tallbo AB needs changes/,
    note: 'Message to whoever decides (optional)',
    withdraw: 'Withdraw',
    withdrawn: 'The claim is withdrawn.',
    stateWithdrawn: 'Withdrawn',
    document: 'Add Prescription',
    read: /Open Prescription/,
  },
} as const;

async function choose(page: Page, name: string, file = textReceipt({ vendor: 'Optik i Tallbo AB' })) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name, exact: true }).click();
  await (await chosen).setFiles({ ...asFile(file), name: 'underlag.pdf' });
}

/** A claim as it stands while the queue is slow: submitted, with its allowance reserved, and judged by nobody yet. */
async function submittedAndUnread(employee: Caller, company: string): Promise<string> {
  const { id } = await claimInReview(employee, 'Varuhuset Ånger AB');
  const migrator = await stack.db.client('migrator');
  try {
    await migrator.query(`select set_config('app.company_id', $1, false)`, [company]);
    await migrator.query('delete from approval_steps where company_id = $1 and expense_id = $2', [company, id]);
    await migrator.query(
      `update expenses set state = 'submitted', waiting_since = null where company_id = $1 and id = $2`,
      [company, id],
    );
  } finally {
    await migrator.end();
  }
  return id;
}

test.each(ways)(
  'an employee claims, is asked for changes, answers, sends again and is paid for, in $language on a $device',
  { timeout: 120_000 },
  async (way) => {
    const company = await stack.company();
    const [employee, manager, hr] = [await company.as('employee'), await company.as('manager'), await company.as('hr')];
    const { people } = company;
    await setManager(stack.db.app, company.id, people.employee.employee, people.manager.employee);
    const step = (approver: string) => ({ approver, person: null, whenEmpty: 'wait' });
    const flow = await hr.ask<{ id: string }>('POST', 'approval-flows', {
      name: 'Chef och HR',
      steps: [step('manager'), step('hr')],
      wordsOnApprove: false,
      remindAfter: [3],
    });
    const glasses = await hr.ask<CategoryView>('POST', 'categories', { ...aCategory, documents: ['prescription'] });
    await hr.ask('PUT', 'approval-mapping', { category: glasses.id, flow: flow.id });
    const decide = async (by: typeof hr, id: string, outcome: string, comment: string | null = null) => {
      const { version } = await claimWhen(by, id, () => true);
      await by.ask('POST', `expenses/${id}/decision`, { version, outcome, comment });
    };

    // A receipt with the document that the benefit wants; without it the claim is not sent.
    const { page, language, complaints } = await browser.visit('/claims/new', way, employee);
    const say = words[language];
    const { button, heading } = pageWords(page, language);
    await giveReceipt(
      page,
      language,
      asFile(textReceipt({ vendor: 'Optik i Tallbo AB', what: 'Glasögon', vatRate: 25 })),
    );
    const [, id = ''] = /claims\/([\w-]{36})\/edit/.exec(page.url()) ?? [];
    const benefit = page.getByLabel(language === 'sv' ? 'Förmån' : 'Benefit', { exact: true });
    await benefit.selectOption(glasses.id);
    await benefit.press('Tab');
    await choose(page, say.document);
    await page.getByRole('link', { name: say.read }).waitFor();
    await lands(page);
    await confirmAll(page);
    await button('submit').click();
    await page.waitForURL(/\/claims\/[\w-]{36}$/);
    await claimWhen(employee, id, ({ state }) => state === 'in_review');

    // The manager asks for something; the employee reads it, answers, and adds a receipt.
    await decide(manager, id, 'request_changes', 'Lägg till kvittot på bågarna.');
    await page.goto(stack.origin);
    await page.getByRole('link', { name: say.toChange }).click();
    await page.waitForURL(`**/claims/${id}`);
    await page.getByText('Lägg till kvittot på bågarna.').first().waitFor();
    await lands(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByLabel(say.reply, { exact: true }).fill('Här kommer det.');
    await page.getByRole('button', { name: say.send, exact: true }).click();
    await page.getByText(say.sent).first().waitFor();
    await page.getByRole('link', { name: say.edit }).click();
    await page.waitForURL(/\/edit$/);
    await choose(
      page,
      say.more,
      textReceipt({ vendor: 'Bågar i Tallbo AB', total: 100_00, what: 'Bågar', vatRate: 25 }),
    );
    await claimWhen(
      employee,
      id,
      ({ receipts }) => receipts.length === 2 && receipts.every(({ state }) => state !== 'uploaded'),
    );
    await lands(page);
    const note = page.getByLabel(say.note, { exact: true });
    await note.fill('Bågarna är på ett kvitto för sig.');
    await note.press('Tab');
    await page.reload();
    await page.getByRole('checkbox').nth(2).waitFor({ state: 'attached' });
    expect(await note.inputValue()).toBe('Bågarna är på ett kvitto för sig.');
    await confirmAll(page);
    await button('submit').click();
    await page.waitForURL(/\/claims\/[\w-]{36}$/);
    await claimWhen(employee, id, ({ state }) => state === 'in_review');
    await decide(manager, id, 'approve');
    await decide(hr, id, 'approve');
    await page.goto(`${stack.origin}/claims/${id}`);
    await page
      .getByText(/^(Godkänt|Approved)$/)
      .first()
      .waitFor();
    await page.getByText('Här kommer det.').first().waitFor();
    expect(await heading.textContent()).toContain('Tallbo');

    // What it cost stands in the history of the allowance, reached from home.
    await page.goto(stack.origin);
    await lands(page);
    await page.getByRole('link', { name: say.history }).last().click();
    await page.waitForURL(/my-allowance/);
    await lands(page);
    expect(complaints).toEqual([]);
  },
);

test.each(ways)(
  'whom the machine declined changes the claim, asks for a person, and takes another claim back, in $language on a $device',
  { timeout: 90_000 },
  async (way) => {
    const company = await stack.company();
    const employee = await company.as('employee');
    const say = words[way.language];
    const declined = await sendClaim(employee, textReceipt({ vendor: 'Skoboden AB', what: 'Löparskor', vatRate: 25 }));
    expect(declined.state).toBe('declined');
    const { page, complaints } = await browser.visit(`/claims/${declined.id}`, way, employee);
    const { button, field } = pageWords(page, way.language);
    await lands(page);

    // Changed and sent again: the same shoes are declined as before, by the same rule.
    await page.getByRole('link', { name: say.edit }).click();
    await page.waitForURL(/\/edit$/);
    await field('vendor').fill('Skoboden i Tallbo AB');
    await field('vendor').press('Tab');
    await lands(page);
    await confirmAll(page);
    await button('submit').click();
    await page.waitForURL(/\/claims\/[\w-]{36}$/);
    const again = await claimWhen(employee, declined.id, ({ state }) => state === 'declined');
    expect(again).toMatchObject({ vendor: 'Skoboden i Tallbo AB', decidedBy: declined.decidedBy });
    const person = page.getByRole('button', { name: say.person });
    await person.focus();
    await page.keyboard.press('Enter');
    await claimWhen(employee, declined.id, ({ state }) => state === 'in_review');
    await person.waitFor({ state: 'detached' });
    await lands(page);

    // Taken back before anybody has looked: what it reserved is free again.
    const waiting = await submittedAndUnread(employee, company.id);
    const left = async () => {
      const { items } = await employee.ask<{ items: BenefitView[] }>('GET', 'benefits');
      return items[0]!.allowance.left;
    };
    const before = await left();
    await page.goto(`${stack.origin}/claims/${waiting}`);
    await page.getByRole('button', { name: say.withdraw, exact: true }).press('Enter');
    const sure = page.getByRole('alertdialog');
    await sure.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await sure.getByRole('button', { name: say.withdraw, exact: true }).press('Enter');
    await page.getByText(say.withdrawn).first().waitFor();
    await page.waitForURL(/\/claims$/);
    await page.locator('.state-withdrawn', { hasText: say.stateWithdrawn }).waitFor();
    await lands(page);
    expect((await claimWhen(employee, waiting, () => true)).state).toBe('withdrawn');
    expect((await left()) - before).toBe(449_00);
    expect(complaints).toEqual([]);
  },
);
