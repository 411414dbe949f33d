import { expect, test } from 'vitest';
import type { AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { lands, pageWords } from '../support/pages.ts';
import { claimWhen, readDraft, sendClaim, submitAndWait } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    own: 'Er egen konsekvensbedömning',
    acknowledge: 'Bekräfta',
    acknowledged: /^Bekräftad av Hr Exempel/,
    shadow: 'Skuggläge',
    byPeople: 'Avslag görs alltid av människor',
    cover: 'Belopp att täcka i kronor',
    wrong: 'Skriv ett belopp, till exempel 339,50.',
    save: 'Spara inställningarna',
    saved: 'Inställningarna är sparade.',
    revert: 'Återkalla beslutet',
    approve: 'Godkänn',
  },
  en: {
    own: 'An assessment of your own',
    acknowledge: 'Acknowledge',
    acknowledged: /^Acknowledged by Hr Exempel/,
    shadow: 'Shadow mode',
    byPeople: 'Declines are always by people',
    cover: 'Amount to cover in SEK',
    wrong: 'Type an amount, for example 339.50.',
    save: 'Save the settings',
    saved: 'The settings are saved.',
    revert: 'Take the decision back',
    approve: 'Approve',
  },
} as const;

test.each(ways)(
  'HR takes back what the machine decided, lets it only advise, and decides with its opinion beside, in $language on a $device',
  { timeout: 120_000 },
  async (way) => {
    const company = await stack.company();
    const [employee, hr] = [await company.as('employee'), await company.as('hr')];
    const first = await sendClaim(employee, textReceipt({ vendor: `Gymmet ${way.language} AB` }));
    expect(first).toMatchObject({ state: 'approved', decidedBy: 'machine' });
    const say = words[way.language];
    const { page, complaints } = await browser.visit('/oversight', way, hr);
    const press = (name: string) => page.getByRole('button', { name, exact: true });
    const dialog = page.getByRole('dialog');
    const clean = async () => expect(await axeFindings(page)).toEqual([]);

    // The reason outlives a reload; the decision is taken back with it, and the employee reads it.
    await page.locator('.decision-table tbody tr, .decision-card').first().getByRole('link').click();
    await press(say.revert).click();
    await dialog.getByRole('textbox').fill('Kvittot är en annan persons.');
    await clean();
    await page.reload();
    await press(say.revert).click();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Kvittot är en annan persons.');
    await dialog.getByRole('button', { name: say.revert, exact: true }).click();
    const back = await claimWhen(employee, first.id, ({ state }) => state === 'in_review');
    expect(back.timeline.at(-1)?.comment).toBe('Kvittot är en annan persons.');
    await clean();

    // The assessment is read, half answered, and found as it was left; then the machine only gives its opinion.
    await page.goto(`${stack.origin}/ai-settings`);
    const open = page.locator('.ai-dpia').getByRole('button');
    await open.click();
    await dialog.getByLabel(say.own).fill('HR-2026-14');
    await page.reload();
    await open.click();
    expect(await dialog.getByLabel(say.own).inputValue()).toBe('HR-2026-14');
    await clean();
    await dialog.getByRole('button', { name: say.acknowledge, exact: true }).click();
    await page.getByText(say.acknowledged).waitFor();
    await page.getByRole('radio', { name: say.shadow }).check();
    await page.getByRole('checkbox', { name: say.byPeople }).press('Space');
    await press(say.save).click();
    await page.getByText(say.saved).waitFor();
    const { settings } = await hr.ask<AiSettingsView>('GET', 'ai-settings');
    expect(settings).toMatchObject({ machine: 'shadow', declinesByPeople: true });

    // In shadow mode the same receipt waits for a person, with the opinion beside it.
    const second = await sendClaim(employee, textReceipt({ vendor: `Badet ${way.language} AB` }));
    expect(second).toMatchObject({ state: 'in_review', decidedBy: null });
    await page.goto(`${stack.origin}/review/${second.id}`);
    const { button, heading } = pageWords(page, way.language);
    await heading.waitFor();
    await clean();
    await button('approve').click();
    await dialog.getByRole('button', { name: say.approve, exact: true }).click();
    const done = await claimWhen(employee, second.id, ({ state }) => state === 'approved');
    expect(done.decidedBy).toBe('person');
    await page.goto(`${stack.origin}/oversight?view=agreement`);
    await heading.waitFor();
    await clean();
    const { whole } = await hr.ask<{ whole: { shadow?: { answered: number } } }>('GET', 'oversight/agreement');
    expect(JSON.stringify(whole)).toMatch(/"agreed":1/);
    expect(complaints).toEqual([]);
  },
);

test.each(ways)('HR says what a receipt in another currency covers, in $language on a $device', async (way) => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const draft = await readDraft(employee, textReceipt({ vendor: 'Wellenbad Berlin GmbH', total: 40_00 }));
  const euro = await employee.ask<ExpenseView>('PATCH', `expenses/${draft.id}`, { currency: 'EUR' });
  const claim = await submitAndWait(employee, euro);
  expect(claim).toMatchObject({ state: 'in_review', currency: 'EUR', covered: 0 });
  const say = words[way.language];
  const { page, complaints } = await browser.visit(`/review/${claim.id}`, way, hr);
  const { button, dialog } = pageWords(page, way.language);
  const send = dialog.getByRole('button', { name: say.approve, exact: true });
  await lands(page);
  await button('approve').click();
  await send.click();
  await dialog.getByText(say.wrong).waitFor();
  await dialog.getByLabel(say.cover, { exact: true }).fill('452,40');
  expect(await axeFindings(page)).toEqual([]);
  await send.click();
  const done = await claimWhen(employee, claim.id, ({ state }) => state === 'approved');
  expect(done).toMatchObject({ total: 40_00, currency: 'EUR', covered: 452_40 });
  const told = await browser.visit(`/claims/${claim.id}`, way, employee);
  await told.page
    .getByText(/452[,.]40/)
    .first()
    .waitFor();
  await lands(told.page);
  expect([...complaints, ...told.complaints]).toEqual([]);
});
