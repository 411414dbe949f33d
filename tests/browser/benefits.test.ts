import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { aCategory } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    add: 'Ny förmån',
    nameSv: 'Namn på svenska',
    nameEn: 'Namn på engelska',
    kind: 'Slag',
    amount: 'Belopp per år, kronor',
    criteriaSv: 'Villkor på svenska',
    criteriaEn: 'Villkor på engelska',
    wanted: 'Bevis på betalning',
    wrong: 'Skriv ett belopp i kronor, till exempel 3 000.',
    missing: 'Ge förmånen ett namn.',
    create: 'Skapa förmånen',
    made: 'Förmånen är skapad och öppen.',
    wellness: 'Friskvård',
    loud: 'Hela förmånen blir skattepliktig',
    keeps: /7 har redan öppnat/,
    fixed: /kan inte byta slag/,
    cost: /942,60/,
    reset: 'Hämta de färdiga texterna',
    save: 'Spara förmånen',
    saved: 'Förmånen är sparad.',
    meanwhile: /Någon annan har ändrat förmånen/,
    latest: 'Visa det senaste',
    close: 'Stäng förmånen',
    closed: 'Stängd',
    nowClosed: 'Förmånen är stängd.',
    up: (name: string) => `Flytta upp ${name}`,
    said: 'Hemmakontor står nu på plats 1 av 2.',
    made2: 'Hemmakontor',
    delete: 'Ta bort',
    deleted: 'Förmånen är borttagen.',
  },
  en: {
    add: 'New benefit',
    nameSv: 'Name in Swedish',
    nameEn: 'Name in English',
    kind: 'Kind',
    amount: 'Amount a year, kronor',
    criteriaSv: 'Criteria in Swedish',
    criteriaEn: 'Criteria in English',
    wanted: 'Proof of payment',
    wrong: 'Write an amount in kronor, for example 3 000.',
    missing: 'Give the benefit a name.',
    create: 'Make the benefit',
    made: 'The benefit is made, and open.',
    wellness: 'Wellness',
    loud: 'The whole benefit becomes taxable',
    keeps: /7 have already opened/,
    fixed: /cannot become of another kind/,
    cost: /942\.60/,
    reset: 'Take the ready-made texts',
    save: 'Save the benefit',
    saved: 'The benefit is saved.',
    meanwhile: /Somebody else has changed the benefit/,
    latest: 'Show the latest',
    close: 'Close the benefit',
    closed: 'Closed',
    nowClosed: 'The benefit is closed.',
    up: (name: string) => `Move ${name} up`,
    said: 'Home office is in place 1 of 2.',
    made2: 'Home office',
    delete: 'Delete',
    deleted: 'The benefit is deleted.',
  },
} as const;

/** As patient as the page is with a slow machine. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 });

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
async function isWhole(page: Page) {
  expect(await axeFindings(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
}

test.each(ways)('HR makes, changes, orders, closes and deletes a benefit, in $language on a $device', async (way) => {
  const company = await stack.company();
  const hr = await company.as('hr');
  const categories = async () => (await hr.ask<{ items: CategoryView[] }>('GET', 'categories')).items;
  const { page, language, complaints } = await browser.visit('/benefits', way, hr);
  const say = words[language];
  const line = (label: string) => page.getByLabel(label, { exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true });

  // What is typed outlives a reload, and what is wrong is said at its field.
  await page.getByRole('link', { name: say.add }).click();
  await line(say.nameSv).fill('Hemmakontor');
  await line(say.amount).fill('mycket');
  await line(say.criteriaSv).fill('Stol och bord.');
  await page.reload();
  expect(await line(say.criteriaSv).inputValue()).toBe('Stol och bord.');
  await press(say.create).click();
  // All of it at once, and the keyboard stands at the first.
  await page.getByText(say.wrong).waitFor();
  await page.getByText(say.missing).waitFor();
  expect(await line(say.nameEn).evaluate((input) => input === document.activeElement)).toBe(true);
  await isWhole(page);
  await photograph(page, `benefit-new-${language}`);
  await line(say.amount).fill('3 000');
  await page.getByText(say.cost).first().waitFor();
  await page.getByRole('checkbox', { name: say.wanted }).focus();
  await page.keyboard.press('Space');
  await line(say.nameEn).fill('Home office');
  await line(say.criteriaEn).fill('A chair and a desk.');
  await line(say.nameEn).press('Enter');
  await page.getByText(say.made).waitFor();
  expect(await categories()).toMatchObject([
    { kind: 'wellness' },
    { kind: 'other', taxTreatment: 'taxable', yearlyAmount: 300_000, documents: ['proof-of-payment'], inUse: false },
  ]);

  // The order, by the keyboard; the focus stays with the row.
  await press(say.up(say.made2)).focus();
  await page.keyboard.press('Enter');
  await eventually(async () => (await categories()).map(({ kind }) => kind)).toEqual(['other', 'wellness']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(say.made2);
  await press(say.up(say.wellness)).click();
  await eventually(async () => (await categories()).map(({ kind }) => kind)).toEqual(['wellness', 'other']);
  await isWhole(page);
  await photograph(page, `benefits-${language}`);

  // Over the cap: said loudly while it is typed, with what becomes of those who have opened theirs.
  await page.getByRole('link', { name: say.wellness, exact: true }).click();
  await page.getByText(say.fixed).waitFor();
  expect(await page.getByText(say.loud, { exact: true }).count()).toBe(0);
  await line(say.amount).fill('5000,01');
  await page.getByText(say.loud, { exact: true }).waitFor();
  await page.getByText(say.keeps).waitFor();
  await isWhole(page);
  await photograph(page, `benefit-over-cap-${language}`);
  await line(say.amount).fill('4000');
  await press(say.reset).click();
  await press(say.save).click();
  await page.getByText(say.saved).waitFor();
  const [wellness] = await categories();
  expect(wellness).toMatchObject({ yearlyAmount: 400_000, version: 2, opened: { count: 7, otherBase: 7 } });
  expect(wellness!.criteria.en).toContain('Exercise and other simple wellness');

  // Somebody else was faster: nothing of theirs is written over.
  const { name, criteria } = wellness!;
  const theirs = { nameSv: name.sv, nameEn: name.en, criteriaSv: criteria.sv, criteriaEn: criteria.en };
  const body = {
    ...aCategory,
    ...theirs,
    kind: 'wellness',
    taxTreatment: 'tax-free',
    yearlyAmount: 450_000,
    version: 2,
  };
  await hr.ask('PUT', `categories/${company.wellness}`, body);
  await line(say.amount).fill('3500');
  await press(say.save).click();
  await page.getByText(say.meanwhile).waitFor();
  await press(say.latest).click();
  await eventually(() => line(say.amount).inputValue()).toBe('4500');

  await press(say.close).click();
  await page.getByText(say.nowClosed).waitFor();
  expect(await press(say.delete).count()).toBe(0);
  expect((await categories())[0]).toMatchObject({ open: false, version: 4 });
  // What is typed after one's own closing is saved over it.
  await line(say.amount).fill('3500');
  await press(say.save).click();
  await page.getByText(say.saved).waitFor();
  expect((await categories())[0]).toMatchObject({ open: false, yearlyAmount: 350_000 });
  await page.goto(`${stack.origin}/benefits`);
  await page.locator('.categories li').first().getByText(say.closed).waitFor();
  await isWhole(page);

  await page.getByRole('link', { name: say.made2, exact: true }).click();
  await press(say.delete).click();
  await page.getByRole('alertdialog').getByRole('button', { name: say.delete, exact: true }).click();
  await page.getByText(say.deleted).waitFor();
  expect(await categories()).toHaveLength(1);
  expect(complaints.filter((one) => !/400|409/.test(one))).toEqual([]);
});

test('an employee sends what a benefit asks for besides the receipt', async () => {
  const company = await stack.company();
  const hr = await company.as('hr');
  const made = await hr.ask<CategoryView>('POST', 'categories', { ...aCategory, documents: ['prescription'] });
  const employee = await company.as('employee');
  const claim = await employee.ask<{ id: string }>('POST', 'expenses', { categoryId: made.id });
  const { page } = await browser.visit(`/claims/${claim.id}/edit`, ways[0]!, employee);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Lägg till Ordination' }).click();
  const { textReceipt } = await import('../support/text-receipt.ts');
  const file = { name: 'ordination.pdf', mimeType: 'application/pdf', buffer: textReceipt({ vendor: 'Optik' }) };
  await (await chosen).setFiles(file);
  await page.getByRole('link', { name: /Öppna Ordination/ }).waitFor();
  await isWhole(page);
  await photograph(page, 'wanted-document');
  await page.getByRole('button', { name: 'Ta bort Ordination' }).click();
  await page.getByRole('button', { name: 'Lägg till Ordination' }).waitFor();
});
