import { setTimeout as pause } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PersonAllowances } from '../../shared/claims/allowances/contract.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import type { Caller } from '../support/caller.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack, type CompanyOnStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    adjust: 'Justera bidraget för Colleague Exempel',
    amount: 'Belopp i kronor',
    reason: 'Varför',
    cap: /hela förmånen skattepliktig/,
    confirm: /Jag vet att hela friskvården/,
    save: 'Spara justeringen',
    saved: 'Justeringen är sparad.',
    overUse: /Överuttag \d/,
    overCap: /Över taket: /,
    leavers: 'Slutar med överuttag',
    choose: 'Välj avdrag',
    net: /^Netto/,
    decide: 'Bestäm',
    chosen: /Netto, .* Hr Exempel valde/,
    history: /^Historik, \d+ händelse/,
    own: 'Visa historik',
  },
  en: {
    adjust: 'Adjust Colleague Exempel’s allowance',
    amount: 'Amount in kronor',
    reason: 'Why',
    cap: /whole benefit becomes taxable/,
    confirm: /I know that all of the person’s wellness/,
    save: 'Save the adjustment',
    saved: 'The adjustment is saved.',
    overUse: /Over-use SEK/,
    overCap: /Above the cap: /,
    leavers: 'Leaving with over-use',
    choose: 'Choose deduction',
    net: /^Net/,
    decide: 'Decide',
    chosen: /Net, .* Hr Exempel chose/,
    history: /^History, \d+ event/,
    own: 'Show history',
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Clean, and as wide as its window: in both ways each page is looked at. */
async function looksRight(page: Page, name: string): Promise<void> {
  await photograph(page, name);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
}

/** Somebody who was there for the first days of the year, and had used more by then. */
async function letLeave(company: CompanyOnStack, hr: Caller): Promise<void> {
  await stack.db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(categories)
      .set({ prorating: 'days' })
      .where(and(eq(categories.companyId, company.id), eq(categories.id, company.wellness))),
  );
  await sendClaim(await company.as('employee'), textReceipt({ vendor: 'Klara Gym AB', total: 512_00 }));
  const { employee } = company.people.employee;
  const seen = await hr.ask<EmploymentView>('GET', `employees/${employee}/employment`);
  await hr.ask('PUT', `employees/${employee}/employment`, {
    version: seen.version,
    name: seen.employee.name,
    workEmail: seen.employee.workEmail,
    employeeNumber: null,
    department: 'Lager och logistik',
    manager: null,
    partTimePermille: 1000,
    employedFrom: `${company.year}-01-01`,
    employedUntil: `${company.year}-01-10`,
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const { years } = await hr.ask<PersonAllowances>('GET', `employees/${employee}/allowances`);
    if (years.some(({ overUse }) => overUse > 0)) return;
    await pause(50);
  }
  throw new Error('the allowance did not follow the employment');
}

test.each(ways)(
  'HR adjusts an allowance and decides a leaver’s deduction, in $language on a $device',
  { timeout: 120_000 },
  async (way) => {
    const company = await stack.company();
    const [hr, colleague] = [await company.as('hr'), await company.as('colleague')];
    await letLeave(company, hr);
    const { page, language, complaints } = await browser.visit('/allowances', way, hr);
    const say = words[language];
    await page.getByText(say.overUse).first().waitFor();
    await looksRight(page, `allowances-${language}`);

    await page.getByRole('button', { name: say.adjust }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel(say.amount).fill('250');
    await dialog.getByLabel(say.reason).fill('Ersätter bidraget som missades i fjol');
    await dialog.getByText(say.cap).waitFor();
    await looksRight(page, `adjust-${language}`);
    await page.reload();
    await dialog.getByText(say.cap).waitFor();
    expect(await dialog.getByLabel(say.amount).inputValue()).toBe('250');
    expect(await dialog.getByRole('button', { name: say.save }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: say.confirm }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: say.save }).click();
    await page.getByText(say.saved).waitFor();
    await page.getByText(say.overCap).waitFor();
    const { employee } = company.people.colleague;
    const after = await hr.ask<PersonAllowances>('GET', `employees/${employee}/allowances`);
    expect(after.items).toMatchObject([{ base: 5250_00, adjusted: 250_00 }]);

    await page.getByRole('link', { name: say.leavers }).click();
    await page.getByRole('button', { name: say.choose }).click();
    await dialog.getByRole('radio', { name: say.net }).check();
    await looksRight(page, `deduction-${language}`);
    await dialog.getByRole('button', { name: say.decide }).click();
    await page.getByText(say.chosen).waitFor();
    await looksRight(page, `leavers-${language}`);

    await page.goto(`${stack.origin}/people/${company.people.employee.employee}`);
    await page.getByText(say.history).click();
    await page.getByText(say.chosen).waitFor();
    await looksRight(page, `person-allowances-${language}`);
    expect(complaints).toEqual([]);

    const own = await browser.visit('/', way, colleague);
    await own.page.getByRole('link', { name: say.own }).click();
    await own.page.getByText('Ersätter bidraget som missades i fjol').waitFor();
    await looksRight(own.page, `own-allowance-${language}`);
    expect(own.complaints).toEqual([]);
  },
);
