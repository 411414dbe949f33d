import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PayrollProfileView } from '../../shared/payroll/files/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { brokenRules } from '../support/payroll/paxml-rules.ts';
import { readXml } from '../support/payroll/read-xml.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    title: 'Filer till lönesystemet',
    minus: 'Minusbelopp under förmånens kod',
    sign: 'Det som dras tillbaka',
    code: 'Kod',
    takeBack: 'Kod för avdrag',
    account: 'Konto för kostnader',
    accountWrong: 'Skriv ett kontonummer, fyra till sex siffror.',
    departments: 'Avdelningarnas koder',
    unsaved: 'Ändringarna är inte sparade.',
    stale: /Spara för att se den med ändringarna/,
    save: 'Spara',
    saved: 'Lönesystemet är sparat.',
    blocked: 'Ingen sådan fil skapas förrän det här är rättat',
    download: 'Ladda ner exempelfilen',
    preview: /^Så ser clvr-2026-01-1/,
  },
  en: {
    title: 'Files for the payroll system',
    minus: 'Negative, under the benefit’s code',
    sign: 'What is taken back',
    code: 'Code',
    takeBack: 'Code for deductions',
    account: 'Account for costs',
    accountWrong: 'Type an account number, four to six digits.',
    departments: 'Codes of the departments',
    unsaved: 'The changes are not saved.',
    stale: /Save to see it with the changes/,
    save: 'Save',
    saved: 'The payroll system is saved.',
    blocked: 'No such file is made before this is put right',
    download: 'Download the sample file',
    preview: /^What clvr-2026-01-1/,
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** The boxes that are narrower than the longest of what can be chosen in them, which the browser itself says. */
const tooNarrow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('select')];
    if (boxes.length === 0) throw new Error('nothing can be chosen');
    const wanted = (box: HTMLSelectElement): number => {
      const { width } = box.style;
      box.style.width = 'max-content';
      const natural = box.offsetWidth;
      box.style.width = width;
      return natural;
    };
    return boxes.filter((box) => wanted(box) > box.offsetWidth).map((box) => box.selectedOptions[0]!.text);
  });

test.each(ways)(
  'payroll chooses its system, sees what is missing in a file, and takes a sample, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const salary = await company.as('salary');
    const { page, language, complaints } = await browser.visit('/payroll/profile', way, salary);
    const say = words[language];
    const preview = page.getByRole('region', { name: say.preview });
    const save = page.getByRole('button', { name: say.save, exact: true });
    await page.getByRole('heading', { level: 1, name: say.title }).waitFor();
    await preview.getByText('<lonkod>UTLÄGG</lonkod>').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await tooNarrow(page)).toEqual([]);

    // With the keyboard, and kept over a reload; what is shown of the file is what is saved.
    await page.getByRole('radio', { name: 'Fortnox Lön' }).focus();
    await page.keyboard.press('Space');
    await page.getByText(say.stale).waitFor();
    await page.reload();
    await page.getByText(say.unsaved).waitFor();
    expect(await page.getByRole('radio', { name: 'Fortnox Lön' }).isChecked()).toBe(true);

    // What is wrong is told at its field.
    await page.getByLabel(say.account, { exact: true }).fill('76 99');
    await save.click();
    await page.getByText(say.accountWrong).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('76 99');
    await page.getByLabel(say.account, { exact: true }).fill('7690');
    await save.click();
    await page.getByText(say.saved).waitFor();

    // Fortnox needs pay types, of what is taken back too; until they are there its file is not made.
    await page.getByText(say.blocked).waitFor();
    await photograph(page, `payroll-blocked-${language}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(say.code, { exact: true }).first().fill('5201');
    await page.getByLabel(say.takeBack, { exact: true }).first().fill('5299');
    await page.getByLabel(say.departments).fill('Lager = 100');
    await save.click();
    await preview.getByText('<lonart>5299</lonart>').waitFor();
    await preview.getByText('id="100" namn="Lager"').waitFor();
    expect(await page.getByText(say.blocked).count()).toBe(0);
    await photograph(page, `payroll-profile-${language}`);
    expect(await axeFindings(page)).toEqual([]);

    // The file that is taken is the one that was shown.
    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: say.download }).click();
    const bytes = readFileSync(await (await leaving).path());
    expect(brokenRules(readXml(bytes))).toEqual([]);
    expect(bytes.toString('latin1').trimEnd()).toBe(await preview.textContent());

    await page.getByRole('radio', { name: 'SIE 4I' }).check();
    await preview.getByText('#TRANS 7690 {1 "100"}').waitFor();
    const kept = await salary.ask<PayrollProfileView>('GET', 'payroll-profile');
    expect(kept).toMatchObject({ version: 2, profile: { system: 'fortnox', mapping: { accounts: { cost: '7690' } } } });
    expect(complaints).toEqual([]);
  },
  90_000,
);
