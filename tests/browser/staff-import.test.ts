import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import { readTable } from '../../shared/adapters/table-files/read-table.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const folder = mkdtempSync(join(tmpdir(), 'staff-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = {
  sv: {
    import: 'Importera',
    csv: 'CSV',
    refused: 'Filen är ingen tabell',
    new: /^Nya/,
    changed: /^Ändras/,
    wrong: /^Fel/,
    all: /^Alla/,
    gone: 'De som saknas i filen har slutat',
    leaving: /^Slutar/,
    include: 'Ta med Nyanställd Två',
    mail: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    save: 'Spara 2 ändringar',
    done: '2 medarbetare är sparade.',
    people: 'Visa medarbetarna',
    search: 'Sök på namn, e-post eller nummer',
    manager: 'Chef',
    found: '1 medarbetare',
  },
  en: {
    import: 'Import',
    csv: 'CSV',
    refused: 'The file is no table',
    new: /^New/,
    changed: /^Changed/,
    wrong: /^Errors/,
    all: /^All/,
    gone: 'People who are missing from the file have left',
    leaving: /^Leaving/,
    include: 'Include Nyanställd Två',
    mail: 'Write an e-mail address, for example name@example.com.',
    save: 'Save 2 changes',
    done: '2 people are saved.',
    people: 'Show the people',
    search: 'Search by name, e-mail or number',
    manager: 'Manager',
    found: '1 person',
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const to = process.env['SCREENSHOTS'];
  if (to) await page.screenshot({ path: `${to}/${name}.png`, fullPage: true });
};
const sound = async (page: Page, name: string) => {
  await photograph(page, name);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
};

test.each(ways)(
  'HR takes the template, brings it back changed, and saves, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const hr = await company.as('hr');
    const { page, language, complaints } = await browser.visit('/people', way, hr);
    const say = words[language];
    await page.getByRole('link', { name: say.import, exact: true }).click();
    await page.getByRole('button', { name: say.csv }).waitFor();
    await sound(page, `import-start-${language}`);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say.csv }).click(),
    ]);
    const saved = join(folder, `${language}.csv`);
    await download.saveAs(saved);
    const template = readFileSync(saved, 'utf8');
    const { rows } = await readTable(Buffer.from(template));
    expect(rows).toHaveLength(1 + Object.keys(company.people).length);

    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles({
      name: 'x.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('89504e470d0a1a0a00', 'hex'),
    });
    await page.getByText(say.refused).waitFor();
    await sound(page, `import-refused-${language}`);

    const split = language === 'sv' ? ';' : ',';
    const row = (...cells: string[]) => cells.join(split);
    const changed = [
      ...template
        .trimEnd()
        .split('\r\n')
        .map((line) => line.replace('Employee Exempel', 'Employee Ek-Wåhlin')),
      row('', 'A1', 'Nyanställd Ett', `ny1@${company.id}.example`, 'Lager', '', '2026-01-01', '', '80'),
      row('', 'A2', 'Nyanställd Två', `ny2@${company.id}.example`, 'Lager', 'A1', '2026-01-01', '', '100'),
      row('', 'A3', 'Nyanställd Tre', 'ingen adress', 'Lager', '', '2026-01-01', '', '100'),
    ];
    await chooser.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(changed.join('\r\n')) });
    await page.getByRole('link', { name: say.new }).waitFor();
    await page.getByText(say.mail).waitFor();
    expect(await page.getByText('D11', { exact: true }).count()).toBe(1);
    await sound(page, `import-review-${language}`);

    // A reload finds the same, and what is left out stays so.
    await page.getByRole('checkbox', { name: say.include }).press('Space');
    await page.getByRole('button', { name: say.save }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: say.save }).waitFor();
    await page.getByRole('link', { name: say.changed }).click();
    await page.getByText('Employee Ek-Wåhlin').first().waitFor();
    expect(await page.getByText('Nyanställd Ett').count()).toBe(0);
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.done).waitFor();
    await sound(page, `import-done-${language}`);

    await page.getByRole('link', { name: say.people }).click();
    await page.getByLabel(say.search).fill('wahlin');
    await page.getByText(say.found, { exact: true }).first().waitFor();
    await sound(page, `people-found-${language}`);
    await page.getByRole('link', { name: 'Employee Ek-Wåhlin' }).click();

    // The manager is found by typing, among everybody.
    const manager = page.getByRole('combobox', { name: say.manager });
    await manager.fill('nyan');
    // The two who have the word are left, and the first of them is Nyanställd Ett.
    await page.getByRole('option').nth(2).waitFor({ state: 'detached' });
    await page.getByRole('option', { name: /Nyanställd Ett/ }).waitFor();
    await photograph(page, `choose-manager-${language}`);
    await page.getByRole('option', { name: /Nyanställd Ett/ }).click();
    await expect.poll(() => manager.inputValue()).toBe('Nyanställd Ett');
    // Not while the list is open: React Aria hides the rest of the page from screen readers then, and Tab closes it.
    await sound(page, `manager-chosen-${language}`);
    const { employee } = company.people.employee;
    const view = await hr.ask<EmploymentView>('GET', `employees/${employee}/employment`);
    expect(view.employee.name).toBe('Employee Ek-Wåhlin');
    expect(complaints.filter((text) => !text.includes('415'))).toEqual([]);
  },
  90_000,
);
