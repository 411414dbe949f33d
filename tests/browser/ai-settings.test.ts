import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { modelCalls } from '../../shared/claims/model-calls/table.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    title: 'AI-inställningar',
    shadow: 'Skuggläge',
    decide: 'Besluta i tydliga fall',
    threshold: 'Så säker måste maskinen vara, i procent',
    thresholdWrong: 'Skriv ett helt tal från 85 till 100.',
    cap: 'Högsta kostnad per månad för Claude, i kronor',
    save: 'Spara inställningarna',
    saved: 'Inställningarna är sparade.',
    unsaved: 'Ändringarna är inte sparade.',
    keys: 'Företaget',
    stay: 'Stanna kvar',
    own: 'Er egen konsekvensbedömning',
    missing: 'Svara på frågan, eller skriv var er egen bedömning finns.',
    acknowledge: 'Bekräfta',
    acknowledged: /^Bekräftad av Hr Exempel/,
    needed: /Det du ändrade släpper fram mer än förut/,
    sent: 'När ett utlägg bedöms',
    reads: /Läsa av kvitton/,
    judges: /Bedöma utlägg/,
    near: 'Mer än 80 % av taket är använt. HR har fått veta det.',
    became: /Ge råd blev → Skuggläge/,
    nothing: 'Ingen modell är inkopplad. Inget skickas.',
  },
  en: {
    title: 'AI settings',
    shadow: 'Shadow mode',
    decide: 'Decide what is clear',
    threshold: 'How sure the machine has to be, in percent',
    thresholdWrong: 'Type a whole number from 85 to 100.',
    cap: 'Highest cost of Claude a month, in kronor',
    save: 'Save the settings',
    saved: 'The settings are saved.',
    unsaved: 'The changes are not saved.',
    keys: 'Company',
    stay: 'Stay',
    own: 'An assessment of your own',
    missing: 'Answer the question, or write where your own assessment is.',
    acknowledge: 'Acknowledge',
    acknowledged: /^Acknowledged by Hr Exempel/,
    needed: /What you changed lets more happen than before/,
    sent: 'When a claim is judged',
    reads: /Read receipts/,
    judges: /Judge claims/,
    near: 'More than 80% of the cap is used. HR has been told.',
    became: /Advise became → Shadow mode/,
    nothing: 'No model is connected. Nothing is sent.',
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test.each(ways)(
  'HR goes from advice to shadow mode to decisions, with the assessment between, in $language on a $device',
  async (way) => {
    const company = await stack.company({ machine: 'off' });
    const hr = await company.as('hr');
    const before = await hr.ask<AiSettingsView>('GET', 'ai-settings');
    await hr.ask('PUT', 'ai-settings', { version: before.version, ...before.settings, monthlyCap: 500_00 });
    await stack.db.app.inTenant(company.id, (tx) =>
      tx.db.insert(modelCalls).values({
        companyId: company.id,
        id: tx.newId(),
        at: tx.now,
        purpose: 'scan',
        model: 'claude-haiku-5-5',
        promptVersion: 'scan-2',
        inputTokens: 1,
        outputTokens: 1,
        costMicros: 40_000_000,
        outcome: 'answered',
      }),
    );
    const { page, language, complaints } = await browser.visit('/ai-settings', way, hr);
    const say = words[language];
    const dialog = page.getByRole('dialog');
    const save = page.getByRole('button', { name: say.save, exact: true });
    await page.getByRole('heading', { level: 1, name: say.title }).waitFor();
    await page.getByText(say.near).waitFor();
    await page.getByText(say.sent, { exact: true }).waitFor();
    await photograph(page, `ai-settings-${language}`);
    expect(await axeFindings(page)).toEqual([]);

    // With the keyboard, and kept over a reload.
    await page.getByRole('radio', { name: say.shadow }).focus();
    await page.keyboard.press('Space');
    await page.getByText(say.unsaved).waitFor();
    await page.reload();
    await page.getByText(say.unsaved).waitFor();
    expect(await page.getByRole('radio', { name: say.shadow }).isChecked()).toBe(true);

    // Leaving asks first.
    await page.getByRole('link', { name: say.keys, exact: true }).first().click();
    const asks = page.getByRole('alertdialog');
    await asks.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await asks.getByRole('button', { name: say.stay }).click();
    await asks.waitFor({ state: 'detached' });

    // What is wrong is told at its field.
    await page.getByLabel(say.threshold).fill('84');
    await save.click();
    await page.getByText(say.thresholdWrong).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('84');
    await page.getByLabel(say.threshold).fill('90');
    await save.click();
    await page.getByText(say.saved).waitFor();
    await page.getByText(say.became).waitFor();

    // To let the machine decide takes the assessment; it opens by itself.
    await page.getByRole('radio', { name: say.decide }).check();
    await save.click();
    await dialog.getByText(say.needed).waitFor();
    await photograph(page, `dpia-${language}`);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: say.acknowledge, exact: true }).click();
    expect(await dialog.getByText(say.missing).count()).toBe(4);
    await dialog.getByLabel(say.own).fill('HR-2026-14');
    await dialog.getByRole('button', { name: say.acknowledge, exact: true }).click();
    await page.getByText(say.acknowledged).waitFor();
    await save.click();
    await expect
      .poll(async () => (await hr.ask<AiSettingsView>('GET', 'ai-settings')).settings)
      .toMatchObject({ machine: 'on', threshold: 0.9 });

    // A step that is switched off takes the later ones with it.
    await page.getByRole('checkbox', { name: say.reads }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: say.judges }).isDisabled()).toBe(true);
    expect(await page.getByRole('radio', { name: say.shadow }).count()).toBe(0);
    await page.getByText(say.sent, { exact: true }).click();
    await page.getByText(say.nothing).waitFor();
    await photograph(page, `ai-settings-sent-${language}`);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints.filter((one) => !one.includes('status of 409'))).toEqual([]);
  },
  90_000,
);
