import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { staff as demoStaff } from '../../infra/local/demo/staff.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { organisationNumberOf } from '../support/organisation-number-of.ts';
import { claimInReview } from '../support/send-claim.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    signIn: 'Logga in som CLVR-medarbetare',
    companies: 'Företag',
    search: 'Sök på namn eller nummer',
    reason: 'Varför behövs det?',
    short: /Skriv minst 15 tecken/,
    claims: /^Utlägg/,
    receipts: /^Kvitton/,
    open: 'Öppna företaget',
    enter: 'Gå in',
    visiting: /Du läser hos/,
    over: 'Åtkomsten är slut',
    access: 'CLVR:s åtkomst',
    end: /Avsluta åtkomsten för/,
    ended: 'Avslutad av er',
    opened: 'Ett utlägg',
    sessions: 'Var du är inloggad',
    here: 'Den här webbläsaren',
    endOthers: 'Avsluta alla andra',
    alone: 'Du är inte inloggad någon annanstans.',
    setUp: 'Lägg upp företag',
    save: 'Lägg upp företaget',
    name: 'Företagets namn',
    number: 'Organisationsnummer',
    domain: 'E-postdomän',
    hrName: 'Personens namn',
    email: 'E-post på jobbet',
    missing: 'Fyll i det här.',
    numberWrong: /Numret stämmer inte/,
    elsewhere: 'Adressen hör inte till företagets domän.',
    inviting: 'Hit skickas inbjudan.',
    invited: 'Vera Först är inbjuden',
    toCompany: 'Till företaget',
    nobody: 'Ingen har kommit in ännu',
    anew: 'Bjud in på nytt',
    onItsWay: 'Inbjudan skickas.',
  },
  en: {
    signIn: 'Sign in as CLVR staff',
    companies: 'Companies',
    search: 'Search by name or number',
    reason: 'Why is it needed?',
    short: /Write at least 15 characters/,
    claims: /^Claims/,
    receipts: /^Receipts/,
    open: 'Open the company',
    enter: 'Enter',
    visiting: /You are reading at/,
    over: 'The access is over',
    access: 'CLVR’s access',
    end: /^End the access of/,
    ended: 'Ended by you',
    opened: 'A claim',
    sessions: 'Where you are signed in',
    here: 'This browser',
    endOthers: 'End all others',
    alone: 'You are signed in nowhere else.',
    setUp: 'Set up a company',
    save: 'Set up the company',
    name: 'Company name',
    number: 'Organisation number',
    domain: 'E-mail domain',
    hrName: 'The person’s name',
    email: 'Work e-mail',
    missing: 'Fill this in.',
    numberWrong: /The number is not right/,
    elsewhere: 'The address does not belong to the company’s domain.',
    inviting: 'The invitation is sent here.',
    invited: 'Vera Först is invited',
    toCompany: 'To the company',
    nobody: 'Nobody has come in yet',
    anew: 'Invite anew',
    onItsWay: 'The invitation is on its way.',
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each(ways)(
  'staff ask a company for access and read a claim, HR sees it and ends it, in $language on a $device',
  async (way) => {
    const company = await stack.company({ name: `Väntade Gäster ${Math.random().toString(36).slice(2, 8)} AB` });
    const claim = await claimInReview(await company.as('employee'), 'Gästade AB');
    const { caller } = await stack.staff('Siv Personal-Västergötlandsdotter');
    const { page, language, complaints } = await browser.visit('/staff/companies', way, caller);
    const say = words[language];

    await page.getByLabel(say.search).fill(company.name);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: company.name }).click();
    await page.getByLabel(say.reason).fill('support');
    await page.getByRole('checkbox', { name: say.claims }).check();
    await page.getByRole('checkbox', { name: say.receipts }).check();
    await page.getByRole('button', { name: say.open }).click();
    await page.getByText(say.short).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await photograph(page, `ask-${language}`);
    await page.getByLabel(say.reason).fill('Ärende 4711: ett kvitto lästes fel, och HR bad oss titta på det.');
    await page.getByRole('button', { name: say.open }).press('Enter');
    await page.getByRole('link', { name: say.enter }).waitFor();
    await photograph(page, `live-${language}`);
    await page.getByRole('link', { name: say.enter }).click();

    await page.getByText(say.visiting).waitFor();
    await page.getByRole('link', { name: 'Employee Exempel' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await photograph(page, `visit-${language}`);
    await page.getByRole('link', { name: 'Employee Exempel' }).click();
    await page.getByRole('heading', { name: 'Gästade AB' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.receipt-page[data-state="here"]') !== null);
    expect(await page.locator('.decide-bar').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await beyond(page)).toBe(0);
    await photograph(page, `claim-${language}`);
    expect(complaints.filter((one) => !one.includes('status of 400'))).toEqual([]);

    const hr = await browser.visit('/access', way, await company.as('hr'));
    await hr.page.getByRole('heading', { name: 'Siv Personal-Västergötlandsdotter' }).waitFor();
    await hr.page.getByText('Ärende 4711', { exact: false }).waitFor();
    const opened = hr.page.getByRole('link', { name: say.opened });
    expect(await opened.getAttribute('href')).toBe(`/review/${claim.id}`);
    expect(await axeFindings(hr.page)).toEqual([]);
    expect(await beyond(hr.page)).toBe(0);
    await photograph(hr.page, `hr-${language}`);
    await hr.page.getByRole('button', { name: say.end }).press('Enter');
    await hr.page.getByText(say.ended).waitFor();
    expect(hr.complaints).toEqual([]);

    await page.reload();
    await page.getByRole('heading', { name: say.over }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await photograph(page, `over-${language}`);
  },
);

test.each(ways)('staff set up a company, and are told what is not right, in $language on a $device', async (way) => {
  const { caller } = await stack.staff();
  const { page, language } = await browser.visit('/staff/companies', way, caller);
  const say = words[language];
  await page.getByRole('link', { name: say.setUp }).click();
  await page.getByText(say.inviting).waitFor();
  await page.getByRole('button', { name: say.save }).click();
  // Name, number, domain, and the person’s name and address; the directory may wait.
  await expect.poll(() => page.getByText(say.missing).count()).toBe(5);
  const seed = 50_000 + Math.floor(Math.random() * 49_000);
  const domain = `uppstart-${seed}.example`;
  await page.getByLabel(say.name).fill(`Uppstart ${seed} AB`);
  await page.getByLabel(say.number, { exact: true }).fill('556677-8890');
  await page.getByLabel(say.domain).fill(domain);
  await page.getByLabel(say.hrName).fill('Vera Först');
  await page.getByLabel(say.email).fill('vera@annanstans.example');
  await page.getByRole('button', { name: say.save }).click();
  await page.getByText(say.numberWrong).waitFor();
  await page.getByLabel(say.number, { exact: true }).fill(organisationNumberOf(seed));
  await page.getByRole('button', { name: say.save }).click();
  await page.getByText(say.elsewhere).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.getByLabel(say.email).getAttribute('aria-invalid')).toBe('true');
  await photograph(page, `set-up-${language}`);
  await page.getByLabel(say.email).fill(`vera@${domain}`);
  await page.keyboard.press('Enter');
  // Who was invited, where to, and the title read aloud: without access nobody here sees the person again.
  const heading = page.getByRole('heading', { level: 1, name: `Uppstart ${seed} AB` });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByText(say.invited).waitFor();
  await page.getByText(`vera@${domain}`).waitFor();
  expect(await page.getByRole('list').getByText('Vera Först').count()).toBe(2);
  expect(await axeFindings(page)).toEqual([]);
  expect(await beyond(page)).toBe(0);
  await photograph(page, `set-up-done-${language}`);
  await page.getByRole('link', { name: say.toCompany }).click();
  await page.getByRole('heading', { level: 1, name: `Uppstart ${seed} AB` }).waitFor();

  // Until somebody has come, staff can send the link again, and to another address than the one they may have written wrong.
  const awaited = page.getByRole('form', { name: say.nobody });
  const email = awaited.getByLabel(say.email);
  await email.fill('vera@annanstans.example');
  await page.reload();
  await expect.poll(() => email.inputValue()).toBe('vera@annanstans.example');
  await awaited.getByRole('button', { name: say.anew }).click();
  await awaited.getByText(say.elsewhere).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await beyond(page)).toBe(0);
  await photograph(page, `first-hr-${language}`);
  await email.fill(`forst@${domain}`);
  await email.press('Enter');
  await page.getByText(say.onItsWay).waitFor();
  await expect.poll(() => email.inputValue()).toBe('');
  await expect.poll(() => stack.mailsTo(`forst@${domain}`), { timeout: 40_000 }).toHaveLength(1);
});

test('the demo’s member of staff signs in by way of the quiet link', async () => {
  const { page } = await browser.visit('/sign-in', ways[0]!);
  await page.getByRole('link', { name: 'För CLVR-medarbetare' }).click();
  await page.getByRole('link', { name: 'Logga in som CLVR-medarbetare' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'staff-sign-in');
  await page.getByRole('link', { name: 'Logga in som CLVR-medarbetare' }).click();
  await page.getByRole('button', { name: /Signe Falk/ }).click();
  await page.waitForURL('**/staff/companies');
  await page.getByText(demoStaff[0]!.name).waitFor();
  await photograph(page, 'companies');
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.waitForURL('**/staff/sign-in?ended=true');
});

test.each(ways)('somebody ends their other sessions, in $language on a $device', async (way) => {
  const company = await stack.company();
  await company.as('employee');
  const { page, language, complaints } = await browser.visit('/', way, await company.as('employee'));
  const say = words[language];
  await page.getByRole('button', { name: /^EE/ }).click();
  await page.getByRole('menuitem', { name: say.sessions }).click();
  await page.getByText(say.here).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, `sessions-${language}`);
  await page.getByRole('button', { name: say.endOthers }).click();
  await page.getByText(say.alone).waitFor();
  expect(complaints).toEqual([]);
});
