import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import type { ProvisioningView } from '../../shared/people/provisioning/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { aDirectory, aUser } from '../support/directory.ts';
import { pageWords } from '../support/pages.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    add: 'Lägg till',
    name: 'Namn',
    mail: 'E-post på jobbet',
    taken: 'Adressen hör till en annan medarbetare här.',
    added: /är tillagd/,
    hr: 'HR',
    finance: 'Ekonomi',
    saveRoles: 'Spara rollerna',
    rolesSaved: 'Rollerna är sparade.',
    meanwhile: /Någon annan har ändrat/,
    latest: 'Visa det senaste',
    department: 'Avdelning',
    partTime: 'Sysselsättningsgrad, procent',
    wrong: 'Ange mellan 0,1 och 100 procent.',
    save: 'Spara anställningen',
    saved: 'Anställningen är sparad.',
    disable: 'Inaktivera',
    disabled: 'Inaktiverad',
    enable: 'Aktivera',
    show: 'Visa',
    fromDirectory: /kommer från företagets katalog/,
    make: 'Skapa en nyckel',
    token: 'Nyckel',
    done: 'Klar',
    revoke: 'Återkalla',
    revoked: /^Återkallad/,
    save2: 'Spara rollerna',
    ownEmployment: /Det här är din egen anställning/,
    ownHr: /Din egen HR-roll/,
    ownAccess: /Du kan inte inaktivera dig själv/,
  },
  en: {
    add: 'Add',
    name: 'Name',
    mail: 'Work e-mail',
    taken: 'The address belongs to another employee here.',
    added: /is added/,
    hr: 'HR',
    finance: 'Finance',
    saveRoles: 'Save the roles',
    rolesSaved: 'The roles are saved.',
    meanwhile: /Somebody else has changed/,
    latest: 'Show the latest',
    department: 'Department',
    partTime: 'Share of full time, per cent',
    wrong: 'Write between 0.1 and 100 per cent.',
    save: 'Save the employment',
    saved: 'The employment is saved.',
    disable: 'Disable',
    disabled: 'Disabled',
    enable: 'Enable',
    show: 'Show',
    fromDirectory: /come from the company’s directory/,
    make: 'Make a token',
    token: 'Token',
    done: 'Done',
    revoke: 'Revoke',
    revoked: /^Revoked/,
    save2: 'Save the roles',
    ownEmployment: /This is your own employment/,
    ownHr: /Your own HR role/,
    ownAccess: /You cannot disable yourself/,
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );

test.each(ways)(
  'HR adds somebody, changes what they are, and shuts them out, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const hr = await company.as('hr');
    const { page, language } = await browser.visit('/people', way, hr);
    const say = words[language];
    const { dialog } = pageWords(page, language);
    await page.getByRole('button', { name: say.add, exact: true }).click();
    const long = 'Wolfeschlegelsteinhausenbergerdorff-Västergötlandsdotter';
    await dialog.getByLabel(say.name, { exact: true }).fill(long);
    await dialog.getByLabel(say.mail).fill('employee@');
    await page.keyboard.press('Enter');
    await dialog.locator('.field-fault').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await photograph(page, `add-${language}`);
    await dialog.getByLabel(say.mail).fill(`${crypto.randomUUID()}@exempel.example`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: long }).waitFor();
    const id = page.url().split('/').at(-1)!;

    await page.getByRole('checkbox', { name: say.finance }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: say.saveRoles }).press('Enter');
    await page.getByText(say.rolesSaved).waitFor();
    const employment = () => hr.ask<EmploymentView>('GET', `employees/${id}/employment`);
    expect((await employment()).roles.all).toEqual(['employee', 'finance']);

    await page.getByLabel(say.partTime).fill('120');
    await page.getByRole('button', { name: say.save, exact: true }).click();
    await page.getByText(say.wrong).waitFor();
    await page.getByLabel(say.partTime).fill('66,7');
    await page.getByLabel(say.department).fill('Sälj');
    await page.getByRole('button', { name: say.save, exact: true }).click();
    await page.getByText(say.saved).waitFor();
    expect(await employment()).toMatchObject({ partTimePermille: 667, department: 'Sälj', version: 2 });

    await hr.ask('PUT', `employees/${id}/roles`, { version: 2, roles: ['manager'] });
    await page.getByRole('checkbox', { name: say.hr }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: say.saveRoles }).click();
    await page.getByText(say.meanwhile).waitFor();
    await page.getByRole('button', { name: say.latest }).click();
    await page.getByText(say.meanwhile).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: say.disable, exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: say.disable, exact: true }).click();
    await page.getByRole('button', { name: say.enable, exact: true }).waitFor();
    expect((await employment()).disabled).toMatchObject({ by: ['hr'] });
    await page.reload();
    await page.getByRole('button', { name: say.enable, exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await fits(page);
    await photograph(page, `person-roles-${language}`);

    await page.goto(`${stack.origin}/people`);
    await page.getByLabel(say.show, { exact: true }).waitFor();
    expect(await page.getByText(long).count()).toBe(0);
    await page.getByLabel(say.show, { exact: true }).selectOption('disabled');
    await page.locator('.people-mark', { hasText: say.disabled }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await fits(page);
    await photograph(page, `people-disabled-${language}`);
  },
);

test.each(ways)('HR lets a directory in, and says what its groups give, in $language on a $device', async (way) => {
  const company = await stack.company();
  const hr = await company.as('hr');
  const directory = await aDirectory(hr);
  const user = await directory.ask('POST', 'Users', aUser());
  const displayName = 'Ekonomiavdelningen-med-ett-mycket-långt-namn-som-ingen-bryter-någonstans-alls';
  await directory.ask('POST', 'Groups', { displayName, members: [{ value: user.id }] });
  const { page, language } = await browser.visit('/provisioning', way, hr);
  const say = words[language];
  const { dialog } = pageWords(page, language);
  await page.getByRole('button', { name: say.make }).click();
  const form = page.getByRole('alertdialog').or(dialog);
  await form.getByRole('button', { name: say.make }).press('Enter');
  const shown = await form.getByLabel(say.token, { exact: true }).inputValue();
  expect(shown).toMatch(/^clvr_/);
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, `token-${language}`);
  await form.getByRole('button', { name: say.done }).click();
  expect(await page.content()).not.toContain(shown);

  await page.getByRole('checkbox', { name: say.finance }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: say.save2, exact: true }).press('Enter');
  await page.getByRole('status').getByText(displayName).waitFor();
  const { groups } = await hr.ask<ProvisioningView>('GET', 'provisioning');
  expect(groups).toMatchObject([{ displayName, members: 1, roles: ['finance'] }]);

  await page.getByRole('button', { name: say.revoke }).last().click();
  await form.getByRole('button', { name: say.revoke }).click();
  await page.getByRole('heading', { name: say.revoked }).waitFor();
  expect((await directory.call('GET', 'Users')).status).toBe(401);
  expect(await axeFindings(page)).toEqual([]);
  await fits(page);
  await photograph(page, `provisioning-${language}`);

  await page.goto(`${stack.origin}/people/${user.id}`);
  await page.getByText(say.fromDirectory).waitFor();
  expect(await page.getByLabel(say.mail).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, `person-scim-${language}`);
});

test.each(ways)(
  'of themselves HR types what no colleague has to, and is told before of the rest, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const { employee } = company.people.hr;
    const hr = await company.as('hr');
    const { page, language } = await browser.visit(`/people/${employee}`, way, hr);
    const say = words[language];
    await page.getByText(say.ownEmployment).waitFor();
    expect(await page.getByLabel(say.partTime).count()).toBe(0);
    expect(await page.locator('input[type="date"]').count()).toBe(0);
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('checkbox', { name: say.hr, exact: true }).isDisabled()).toBe(true);
    await page.getByText(say.ownHr).waitFor();
    await page.getByText(say.ownAccess).waitFor();
    expect(await page.getByRole('button', { name: say.disable, exact: true }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await fits(page);
    await photograph(page, `own-employment-${language}`);

    await page.getByLabel(say.department).fill('Personal');
    await page.getByRole('button', { name: say.save, exact: true }).click();
    await page.getByText(say.saved).waitFor();
    const kept = await hr.ask<EmploymentView>('GET', `employees/${employee}/employment`);
    expect(kept).toMatchObject({ department: 'Personal', partTimePermille: 1000, setByColleague: true });

    // A colleague in HR has all of it to type.
    const other = await browser.visit(`/people/${employee}`, way, await company.as('otherHr'));
    await other.page.getByLabel(say.partTime).waitFor();
    await other.page.getByRole('button', { name: say.disable, exact: true }).waitFor();
  },
);

test('who may not see the people is told so, and offered nothing to do with them', async () => {
  const company = await stack.company();
  const { page } = await browser.visit('/people', ways[0]!, await company.as('employee'));
  await page.getByText('Inte tillåtet').waitFor();
  for (const name of [words.sv.add, 'Exportera', 'Sök på personnummer'])
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Importera' }).count()).toBe(0);
});
