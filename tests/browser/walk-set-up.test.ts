import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PersonAllowances } from '../../shared/claims/allowances/contract.ts';
import type { CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import { policyOf } from '../support/a-policy.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways, type Visit } from '../support/browser.ts';
import type { Caller } from '../support/caller.ts';
import { asFile, confirmAll, giveReceipt, lands, pageWords } from '../support/pages.ts';
import { claimWhen } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack, type CompanyOnStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    course: 'Kurser',
    nameSv: 'Namn på svenska',
    nameEn: 'Namn på engelska',
    amount: 'Belopp per år, kronor',
    share: 'Andel av beloppet',
    criteriaSv: 'Villkor på svenska',
    criteriaEn: 'Villkor på engelska',
    create: 'Skapa förmånen',
    save: 'Spara förmånen',
    saved: 'Förmånen är sparad.',
    newFlow: 'Nytt flöde',
    flowName: 'Namn',
    who: 'Vem beslutar',
    addStep: 'Lägg till steg',
    saveFlow: 'Spara flödet',
    mapped: 'Sparat.',
    apply: 'Spara 2 ändringar',
    imported: '2 medarbetare är sparade.',
    changed: /^Ändras/,
    search: 'Sök på namn, e-post eller nummer',
    partTime: 'Sysselsättningsgrad, procent',
    becomes: 'Så blir bidragen när du sparar',
    choose: 'Välj fil',
    policyName: 'Namn',
    publish: 'Låt den gälla',
    benefit: 'Förmån',
    adjust: /^Justera bidraget för Imke/,
    by: 'Belopp i kronor',
    why: 'Varför',
    saveAdjusted: 'Spara justeringen',
    adjusted: 'Justeringen är sparad.',
    look: 'Se vad som ändras',
    change: 'Ändra bidragen',
    changing: 'Bidragen ändras.',
    claims: 'Visa utlägg',
    approved: 'Godkänt',
    decided: '0 av maskinen och 0 av en kontroll, av 1 beslut',
  },
  en: {
    course: 'Courses',
    nameSv: 'Name in Swedish',
    nameEn: 'Name in English',
    amount: 'Amount a year, kronor',
    share: 'Share of the amount',
    criteriaSv: 'Criteria in Swedish',
    criteriaEn: 'Criteria in English',
    create: 'Make the benefit',
    save: 'Save the benefit',
    saved: 'The benefit is saved.',
    newFlow: 'New flow',
    flowName: 'Name',
    who: 'Who decides',
    addStep: 'Add a step',
    saveFlow: 'Save the flow',
    mapped: 'Saved.',
    apply: 'Save 2 changes',
    imported: '2 people are saved.',
    changed: /^Changed/,
    search: 'Search by name, e-mail or number',
    partTime: 'Share of full time, per cent',
    becomes: 'What the allowances become when you save',
    choose: 'Choose a file',
    policyName: 'Name',
    publish: 'Put it in force',
    benefit: 'Benefit',
    adjust: /^Adjust Imke/,
    by: 'Amount in kronor',
    why: 'Why',
    saveAdjusted: 'Save the adjustment',
    adjusted: 'The adjustment is saved.',
    look: 'See what changes',
    change: 'Change the allowances',
    changing: 'The allowances are being changed.',
    claims: 'Show claims',
    approved: 'Approved',
    decided: '0 by the machine and 0 by a check, of 1 decisions',
  },
} as const;

/** HR at one company, with the page they do everything in. */
type Walk = Readonly<{ company: CompanyOnStack; hr: Caller; visit: Visit }>;

const at = ({ visit: { page, language } }: Walk) => ({
  page,
  say: words[language],
  line: (label: string) => page.getByLabel(label, { exact: true }),
  press: (name: string) => page.getByRole('button', { name, exact: true }),
});

async function makeBenefit(walk: Walk): Promise<CategoryView> {
  const { page, say, line, press } = at(walk);
  await line(say.nameSv).fill('Kurser');
  await line(say.nameEn).fill('Courses');
  await line(say.amount).fill('6 000');
  await line(say.share).selectOption('days-and-share');
  await line(say.criteriaSv).fill('Kurser för arbetet.');
  await line(say.criteriaEn).fill('Courses for work.');
  await lands(page);
  await press(say.create).click();
  await page.waitForURL(/\/benefits$/);
  const { items } = await walk.hr.ask<{ items: CategoryView[] }>('GET', 'categories');
  return items.find(({ name }) => name.sv === 'Kurser')!;
}

async function makeFlow(walk: Walk): Promise<void> {
  const { page, say, line, press } = at(walk);
  await page.goto(`${stack.origin}/approval-flows`);
  await press(say.newFlow).click();
  await line(say.flowName).fill('Chef och HR');
  await line(say.who).first().selectOption('manager');
  await press(say.addStep).click();
  await line(say.who).nth(1).selectOption('hr');
  await lands(page);
  await press(say.saveFlow).click();
  await page.getByRole('heading', { name: 'Chef och HR' }).waitFor();
  await line(say.course).selectOption({ label: 'Chef och HR' });
  await page.getByText(say.mapped).first().waitFor();
  await lands(page);
}

/** A file with somebody new, and another department for somebody who is there; the difference is read before it is saved. */
async function importPeople(walk: Walk): Promise<void> {
  const { page, say, press } = at(walk);
  const { company, hr } = walk;
  const addressOf = async (who: 'manager' | 'colleague') => {
    const path = `employees/${company.people[who].employee}/employment`;
    return (await hr.ask<EmploymentView>('GET', path)).employee.workEmail;
  };
  const rows = [
    'Anställningsnummer;Namn;E-post på jobbet;Avdelning;Chefens e-post eller nummer;Första dag;Sysselsättningsgrad, procent',
    `K7;Imke Importsson;imke@${company.id}.example;Lager;${await addressOf('manager')};${company.year}-01-01;100`,
    `K8;Colleague Exempel;${await addressOf('colleague')};Lager;;2020-01-01;100`,
  ];
  await page.goto(`${stack.origin}/people/import`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'personal.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  });
  await press(say.apply).waitFor();
  await page.getByRole('link', { name: say.changed }).click();
  await page.getByText('K8').first().waitFor();
  expect(await page.getByText('Imke Importsson').count()).toBe(0);
  await lands(page);
  await page.reload();
  await press(say.apply).click();
  await page.getByText(say.imported).waitFor();
}

/** From the list to the person, whose share is tried and left as it was. Gives who it is. */
async function openPerson(walk: Walk): Promise<string> {
  const { page, say, line } = at(walk);
  await page.goto(`${stack.origin}/people`);
  await line(say.search).fill('imke');
  await page.getByRole('link', { name: 'Imke Importsson' }).click();
  await page.waitForURL(/\/people\/[\w-]{36}$/);
  await line(say.partTime).fill('50');
  await page.getByText(say.becomes).waitFor();
  await page.reload();
  await page.getByRole('row', { name: new RegExp(`${say.course}.*6.000.*3.000`) }).waitFor();
  await lands(page);
  await line(say.partTime).fill('100');
  await page.getByText(say.becomes).waitFor({ state: 'detached' });
  return page.url().split('/').at(-1)!;
}

async function publishPolicy(walk: Walk): Promise<void> {
  const { page, say, line, press } = at(walk);
  await page.goto(`${stack.origin}/policy-files`);
  const chosen = page.waitForEvent('filechooser');
  await press(say.choose).click();
  const buffer = await policyOf(['Kurser ersätts när chefen har godkänt dem i förväg.']);
  await (await chosen).setFiles({ name: 'policy.docx', mimeType: 'application/octet-stream', buffer });
  await page.waitForURL(/\/policy-files\/[\w-]{36}$/);
  await line(say.policyName).fill('Kurspolicy');
  await lands(page);
  await press(say.publish).click();
  await page.locator('[data-state=valid]').first().waitFor();
}

/** One person gets more, with a reason; then everybody's yearly amount changes, and what is open already follows once HR says so. */
async function adjust(walk: Walk, course: CategoryView, person: string): Promise<void> {
  const { page, say, line, press } = at(walk);
  // The list of another benefit is long on its way: what is pressed meanwhile must not be about the one that is left.
  const another = new RegExp(`/api/allowances\\?category=${course.id}`);
  await page.route(another, (route) => pause(700).then(() => route.continue()));
  await page.goto(`${stack.origin}/allowances`);
  await line(say.benefit).selectOption(course.id);
  await page.getByRole('button', { name: say.adjust }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel(say.by, { exact: true }).fill('500');
  await dialog.getByLabel(say.why, { exact: true }).fill('Utbildar sig till skyddsombud.');
  await dialog.getByRole('button', { name: say.saveAdjusted, exact: true }).click();
  await page.getByText(say.adjusted).waitFor();
  await lands(page);

  await page.goto(`${stack.origin}/benefits/${course.id}`);
  await line(say.amount).fill('4 000');
  await press(say.save).click();
  await page.getByText(say.saved).waitFor();
  await page.goto(`${stack.origin}/allowances?category=${course.id}`);
  await press(say.look).click();
  await dialog.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: say.change, exact: true }).click();
  await page.getByText(say.changing).waitFor();
  const baseOf = async () => {
    const { items } = await walk.hr.ask<PersonAllowances>('GET', `employees/${person}/allowances`);
    return items.find(({ category }) => category.id === course.id)?.base;
  };
  await expect.poll(baseOf, { timeout: 20_000 }).toBe(4_500_00);
}

async function approve({ page, language }: Visit): Promise<void> {
  const { button, dialog } = pageWords(page, language);
  await page.getByRole('link', { name: 'Imke Importsson' }).first().click();
  await page.waitForURL(/\/review\/[\w-]{36}/);
  await lands(page);
  await button('approve').click();
  await dialog.getByRole('button', { name: /^(Godkänn|Approve)$/ }).click();
  await page.waitForURL(/\/review(\?.*)?$/);
}

async function claim(page: Page, visit: Visit, course: CategoryView): Promise<string> {
  const { button } = pageWords(page, visit.language);
  const receipt = textReceipt({ vendor: 'Kursgården i Tallbo AB', what: 'Kurs', total: 1_200_00, vatRate: 25 });
  await giveReceipt(page, visit.language, asFile(receipt));
  const benefit = page.getByLabel(words[visit.language].benefit, { exact: true });
  await benefit.selectOption(course.id);
  await benefit.press('Tab');
  await confirmAll(page);
  await button('submit').click();
  await page.waitForURL(/\/claims\/[\w-]{36}$/);
  return page.url().split('/').at(-1)!;
}

test.each(ways)(
  'HR sets a company up by its pages, and an imported person’s claim goes the flow, in $language on a $device',
  { timeout: 180_000 },
  async (way) => {
    const company = await stack.company();
    const hr = await company.as('hr');
    const walk: Walk = { company, hr, visit: await browser.visit('/benefits/new', way, hr) };
    const course = await makeBenefit(walk);
    await makeFlow(walk);
    await importPeople(walk);
    const person = await openPerson(walk);
    await publishPolicy(walk);
    await adjust(walk, course, person);

    // Whom the file brought claims; the manager from the file approves, and HR, found from the page about the person.
    const imke = await stack.caller({ ...company.people.employee, employee: person });
    const own = await browser.visit('/claims/new', way, imke);
    const id = await claim(own.page, own, course);
    await claimWhen(imke, id, ({ state }) => state === 'in_review');
    const manager = await browser.visit('/review', way, await company.as('manager'));
    await approve(manager);
    const { page, say } = at(walk);
    await page.goto(`${stack.origin}/people/${person}`);
    await page.getByRole('link', { name: say.claims }).click();
    await approve(walk.visit);
    const done = await claimWhen(imke, id, ({ state }) => state === 'approved');
    expect(done).toMatchObject({ covered: 1_200_00, decidedBy: 'person' });
    await own.page.goto(`${stack.origin}/claims/${id}`);
    await own.page.getByText(say.approved, { exact: true }).first().waitFor();
    await lands(own.page);

    await page.goto(`${stack.origin}/dashboard`);
    await page.getByText(say.decided).waitFor();
    await page.getByRole('link', { name: say.course, exact: true }).waitFor();
    await lands(page);
    expect([...walk.visit.complaints, ...own.complaints, ...manager.complaints]).toEqual([]);
  },
);
