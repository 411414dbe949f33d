import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PrivateDetails } from '../../shared/people/employees/contract.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { pageWords } from '../support/pages.ts';
import { wholeStack, type CompanyOnStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const pathOf = (id: string) => `employees/${id}/private-details`;
const nothing = { personnummer: null, email: null, phone: null, bankAccount: null };

const words = {
  sv: {
    company: 'Företaget',
    people: 'Medarbetare',
    search: 'Sök på namn, e-post eller nummer',
    nobody: 'Ingen heter så',
    find: 'Sök på personnummer',
    findAct: 'Sök',
    personnummer: 'Personnummer',
    wrong: /Numret stämmer inte/,
    foundNobody: 'Ingen här har det personnumret.',
    open: 'Visa uppgifter',
    number: 'Personnummer eller samordningsnummer',
    phone: 'Privat telefon',
    email: 'Privat e-post',
    clearing: 'Clearingnummer',
    account: 'Kontonummer eller IBAN',
    accountWrong: /Kontot stämmer inte/,
    save: 'Spara uppgifterna',
    saved: 'Uppgifterna är sparade.',
    myDetails: 'Kontakt och bankkonto',
  },
  en: {
    company: 'Company',
    people: 'People',
    search: 'Search by name, e-mail or number',
    nobody: 'Nobody has that name',
    find: 'Look up by personnummer',
    findAct: 'Look up',
    personnummer: 'Personnummer',
    wrong: /The number is not right/,
    foundNobody: 'Nobody here has that personnummer.',
    open: 'Show details',
    number: 'Personnummer or coordination number',
    phone: 'Private phone',
    email: 'Private e-mail',
    clearing: 'Clearing number',
    account: 'Account number or IBAN',
    accountWrong: /The account is not right/,
    save: 'Save the details',
    saved: 'The details are saved.',
    myDetails: 'Contact and bank account',
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Of the title, the primary button and what has the focus, those that a toast lies over. */
const hiddenByToast = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const over = document.querySelector('.toast')!.getBoundingClientRect();
    const row = document.querySelector('.shell-top')!;
    const seen = [...document.querySelectorAll('h1, .button-primary'), document.activeElement!];
    return seen
      .filter((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        // What is scrolled beneath the top row is hidden by that already.
        const from = row.contains(one) ? top : Math.max(top, row.getBoundingClientRect().bottom);
        return from < Math.min(bottom, over.bottom) && bottom > over.top && left < over.right && right > over.left;
      })
      .map((one) => one.textContent.trim());
  });

async function looksAt(company: CompanyOnStack, employee: string): Promise<number> {
  const entries = await stack.db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(auditEntries).where(eq(auditEntries.subjectId, employee)),
  );
  return entries.filter(({ act }) => act === 'employee.details-read').length;
}

test.each(ways)(
  'HR finds somebody by personnummer and changes their details, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const hr = await company.as('hr');
    const { employee } = company.people.employee;
    await hr.ask('PUT', pathOf(employee), { ...nothing, version: 0, personnummer: '821101-2391' });
    const { page, language, complaints } = await browser.visit('/', way, hr);
    const say = words[language];
    const { dialog, heading } = pageWords(page, language);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));

    // Where there is no room for a tab of its own, the company's page leads to people.
    if (way.device === 'phone') await page.getByRole('link', { name: say.company, exact: true }).click();
    await page.getByRole('link', { name: say.people, exact: true }).click();
    await page.getByRole('heading', { name: say.people, exact: true }).waitFor();
    await page.getByText('19821101-****').waitFor();
    await page.getByLabel(say.search).fill('zzz');
    await page.getByRole('heading', { name: say.nobody }).waitFor();
    await page.getByLabel(say.search).fill('');

    await page.getByRole('button', { name: say.find }).click();
    const typed = dialog.getByLabel(say.personnummer, { exact: true });
    const look = dialog.getByRole('button', { name: say.findAct, exact: true });
    await typed.fill('821101-2392');
    await look.click();
    await dialog.getByText(say.wrong).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await typed.fill('19901210-2381');
    await page.keyboard.press('Enter');
    await dialog.getByText(say.foundNobody).waitFor();
    await typed.fill('8211012391');
    await page.keyboard.press('Enter');
    await dialog.getByText('Employee Exempel').waitFor();
    await photograph(page, `found-${language}`);
    expect(await looksAt(company, employee)).toBe(0);
    const open = dialog.getByRole('link', { name: say.open });
    await open.hover();
    await open.click();

    await page.waitForURL(`**/people/${employee}`);
    await page.getByRole('heading', { name: 'Employee Exempel' }).waitFor();
    expect(await page.getByLabel(say.number).inputValue()).toBe('19821101-2391');
    await page.getByLabel(say.phone).fill('070 174 06 05');
    await page.getByLabel(say.account).fill('1234567');
    await page.getByRole('button', { name: say.save, exact: true }).click();
    await page.getByText(say.accountWrong).waitFor();
    expect(await page.getByLabel(say.account).getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel(say.clearing).fill('6000');
    await page.getByRole('button', { name: say.save, exact: true }).press('Enter');
    await page.getByText(say.saved).waitFor();
    await photograph(page, `person-${language}`);
    expect(await page.getByLabel(say.phone).inputValue()).toBe('+46 70 174 06 05');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(say.save);
    expect(await looksAt(company, employee)).toBe(1);
    expect(await hr.ask<PrivateDetails>('GET', pathOf(employee))).toMatchObject({
      version: 2,
      personnummer: '19821101-2391',
      phone: '+46701740605',
      bankAccount: { clearing: '6000', number: '1234567' },
    });
    expect(addresses.filter((url) => /821101-?239|901210-?238/.test(url))).toEqual([]);
    // The browser itself tells of the two refusals that the page then shows.
    expect(complaints.filter((one) => !one.includes('status of 400'))).toEqual([]);
    expect(await heading.count()).toBe(1);
  },
);

test.each(ways)('somebody changes their own details, in $language on a $device', async (way) => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  await hr.ask('PUT', pathOf(company.people.employee.employee), {
    ...nothing,
    version: 0,
    personnummer: '19590787-2385',
  });
  const { page, language, complaints } = await browser.visit('/', way, employee);
  const say = words[language];
  await page.getByRole('button', { name: /^EE/ }).click();
  await page.getByRole('menuitem', { name: say.myDetails, exact: true }).click();
  await page.getByRole('heading', { name: say.myDetails }).waitFor();
  await page.getByText('19590787-2385').waitFor();
  expect(await page.getByLabel(say.number).count()).toBe(0);
  expect(await page.getByRole('link', { name: say.people, exact: true }).count()).toBe(0);
  await page.getByLabel(say.email).fill('alva@hemma.example');
  await page.getByLabel(say.account).fill('se45 5000 0000 0583 9825 7466');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: say.saved }).waitFor();
  await photograph(page, `own-${language}`);
  // What is told lies over nothing that is read or pressed next: not as it comes, nor at the top, nor along the top row.
  expect(await hiddenByToast(page)).toEqual([]);
  await page.evaluate(() => scrollTo(0, 0));
  expect(await hiddenByToast(page)).toEqual([]);
  await page.getByRole('button', { name: /^EE/ }).focus();
  expect(await hiddenByToast(page)).toEqual([]);
  expect(await page.getByLabel(say.account).inputValue()).toBe('SE45 5000 0000 0583 9825 7466');
  expect(await employee.ask('GET', 'profile/private-details')).toMatchObject({
    version: 2,
    email: 'alva@hemma.example',
    bankAccount: { clearing: null, number: 'SE4550000000058398257466' },
  });
  expect(complaints).toEqual([]);
});

test('who is second to save is told, keeps what was typed in sight, and may fetch the latest', async () => {
  const company = await stack.company();
  const [hr, other] = [await company.as('hr'), await company.as('otherHr')];
  const { employee } = company.people.colleague;
  const { page } = await browser.visit(`/people/${employee}`, ways[0]!, hr);
  await page.getByLabel('Privat telefon').fill('08-465 004 00');
  await other.ask('PUT', pathOf(employee), { ...nothing, version: 0, email: 'forst@hemma.example' });
  await page.getByRole('button', { name: 'Spara uppgifterna', exact: true }).click();
  await page.getByText('Det du har skrivit är inte sparat.', { exact: false }).waitFor();
  await photograph(page, 'meanwhile');
  expect(await page.getByLabel('Privat telefon').inputValue()).toBe('08-465 004 00');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hämta det senaste' }).click();
  await expect.poll(() => page.getByLabel('Privat e-post').inputValue()).toBe('forst@hemma.example');
  expect(await page.getByLabel('Privat telefon').inputValue()).toBe('');
  await page.getByLabel('Privat telefon').fill('08-465 004 00');
  await page.getByRole('button', { name: 'Spara uppgifterna', exact: true }).click();
  await page.getByText('Uppgifterna är sparade.').waitFor();
  expect(await other.ask('GET', pathOf(employee))).toMatchObject({ version: 2, phone: '+46846500400' });
});

test('a number that is another’s is told at its field, and does not say whose', async () => {
  const company = await stack.company();
  const hr = await company.as('hr');
  const { employee, colleague } = company.people;
  await hr.ask('PUT', pathOf(employee.employee), { ...nothing, version: 0, personnummer: '19821101-2391' });
  const { page } = await browser.visit(`/people/${colleague.employee}`, ways[0]!, hr);
  const number = page.getByLabel('Personnummer eller samordningsnummer');
  await number.fill('821101-2391');
  await page.keyboard.press('Enter');
  await page.getByText('Numret hör till en annan medarbetare här.', { exact: false }).waitFor();
  expect(await number.getAttribute('aria-invalid')).toBe('true');
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'taken');
  expect(await page.locator('.details-form').getByText('Employee Exempel').count()).toBe(0);
});

test('somebody who is not HR finds no list of people', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page } = await browser.visit('/people', ways[0]!, employee);
  await page.getByText('Din roll får inte göra det här.').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});

test.each(ways)('long names and addresses fit, in $language on a $device', async (way) => {
  const company = await stack.company();
  const hr = await company.as('hr');
  const { employee } = company.people.employee;
  const long = 'Wolfeschlegelsteinhausenbergerdorff-Västergötlandsdotter'.repeat(2);
  await stack.db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(employees)
      .set({ name: long, workEmail: `${long.toLowerCase()}@exempel.example` })
      .where(eq(employees.id, employee)),
  );
  for (const path of ['/people', `/people/${employee}`]) {
    const { page, language } = await browser.visit(path, way, hr);
    await page.getByText(long, { exact: true }).first().waitFor();
    await pageWords(page, language).heading.waitFor();
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await photograph(page, `long${path.length}-${language}`);
  }
});
