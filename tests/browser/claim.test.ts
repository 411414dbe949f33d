import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openBrowser, ways } from '../support/browser.ts';
import { drawReceipt } from '../support/draw-receipt.ts';
import { irot, photoOfPhone } from '../support/make-heic.ts';
import { asFile, confirmAll, giveReceipt, pageWords } from '../support/pages.ts';
import { axeFindings } from '../support/axe.ts';
import { daysAgo, textReceipt, twoTextReceipts } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

test.each(ways)('a receipt in, a decision out, in $language on a $device', async (way) => {
  const employee = await (await stack.company()).as('employee');
  const { page, language, complaints } = await browser.visit('/claims/new', way, employee);
  const { button, field, heading } = pageWords(page, language);

  await giveReceipt(page, language, asFile(textReceipt({ vendor: 'Tallbo Gym AB', total: 449_00 })));
  expect(await field('vendor').inputValue()).toContain('Tallbo Gym');
  expect(await field('total').inputValue()).toBe(language === 'sv' ? '449,00' : '449.00');

  await button('submit').click();
  expect(await page.getByRole('alert').textContent()).toMatch(/Bekräfta alla tre|Confirm all three/);
  await confirmAll(page);
  await button('submit').click();
  await page.waitForURL(/\/claims\/[\w-]{36}$/);
  await page
    .getByText(/^(Godkänt|Approved)$/)
    .first()
    .waitFor();
  expect(await heading.textContent()).toContain('Tallbo Gym');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

  await page.goto(stack.origin);
  expect(await page.getByRole('figure').textContent()).toMatch(/4\s551\skr|SEK\s4,551/);
  expect(complaints).toEqual([]);
});

test.each(ways)('what is typed stands beside what was read, in $language on a $device', async (way) => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/claims/new', way, employee);
  const { field } = pageWords(page, language);
  const mark = language === 'sv' ? ',' : '.';
  await giveReceipt(page, language, asFile(textReceipt({ total: 449_00 })));

  await field('total').fill('500');
  await page.keyboard.press('Tab');
  await page.getByText(/På kvittot läste vi 449,00.kr\.|On the receipt we read SEK.449\.00\./).waitFor();
  await page.reload();
  expect(await field('total').inputValue()).toBe(`500${mark}00`);

  await field('total').focus();
  await page.getByRole('button', { name: /^(Använd det|Use it)$/ }).click();
  await expect.poll(() => field('total').inputValue(), { timeout: 10_000 }).toBe(`449${mark}00`);
});

test.each(ways)('two receipts on one page are told before anything is sent, in $language on a $device', async (way) => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/claims/new', way, employee);
  const other = { vendor: 'Padelhallen AB', total: 240_00, date: daysAgo(9) };
  await giveReceipt(page, language, asFile(twoTextReceipts({}, other)));
  const notice = page
    .getByRole('status')
    .filter({ hasText: /^(Vi ser 2 kvitton i samma fil|We see 2 receipts in one file)/ });
  expect(await notice.textContent()).toMatch(
    /Varje kvitto behöver ett eget utlägg|Each receipt needs a claim of its own/,
  );
  expect(await pageWords(page, language).field('vendor').inputValue()).toBe('Tallbo Gym AB');
  expect(await axeFindings(page)).toEqual([]);

  await page
    .getByRole('button', { name: /^(Ta bort kvittot|Remove the receipt)/ })
    .first()
    .click();
  await notice.waitFor({ state: 'detached' });
});

test('an amount that is none is told beside its field and not sent', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/claims/new', ways[0]!, employee);
  await giveReceipt(page, language, asFile(textReceipt()));
  const total = pageWords(page, language).field('total');
  await total.fill('mycket');
  await page.keyboard.press('Tab');
  await page.getByText('Skriv ett belopp, till exempel 339,50.').waitFor();
  expect(await total.getAttribute('aria-invalid')).toBe('true');
  expect(await pageWords(page, language).button('submit').textContent()).toBe('Skicka in');
  await page.reload();
  expect(await total.inputValue()).toBe('449,00');
  expect(await pageWords(page, language).button('submit').textContent()).toMatch(/^Skicka in 449,00/);
});

test('who discards a draft is told so among their claims', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/claims/new', ways[0]!, employee);
  await giveReceipt(page, language, asFile(textReceipt()));
  await page.getByRole('button', { name: 'Ta bort utkastet', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort utkastet', exact: true }).click();
  await page.getByText('Utkastet är borttaget.').first().waitFor();
  await page.waitForURL(/\/claims$/);
  await page.waitForLoadState('networkidle');
  expect(page.url()).toMatch(/\/claims$/);
});

test('who says that the details agree says so anew when another receipt is read', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/claims/new', ways[0]!, employee);
  await giveReceipt(page, language, asFile(textReceipt()));
  await confirmAll(page);
  const agrees = page.getByRole('checkbox', { name: 'Uppgifterna stämmer med kvittot' });
  expect(await agrees.isChecked()).toBe(true);
  const other = asFile(textReceipt({ vendor: 'Tallbo Gym AB', total: 120_00 }));
  await page.locator('input[type=file]').first().setInputFiles(other);
  await expect.poll(() => agrees.isChecked(), { timeout: 20_000 }).toBe(false);
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
});

test("an iPhone's photo (HEIC) can be chosen as it is, and is read", async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language, complaints } = await browser.visit('/claims/new', ways[0]!, employee);
  const chooser = page.locator('input[type=file][multiple]').first();
  expect((await chooser.getAttribute('accept'))?.split(',')).toEqual(expect.arrayContaining(['image/heic', '.heic']));
  await page.getByText(/JPEG, PNG, WebP, HEIC eller PDF/).waitFor();
  const { jpeg } = await drawReceipt(`
    #Simklubben Delfin
    Hamngatan 2
    2026-03-12 18:02
    Simkurs vuxen        900,00
    Att betala        900,00 kr
  `);
  const buffer = await photoOfPhone(sharp(jpeg).rotate(270), { tile: 512, turned: [irot(3)] });
  await giveReceipt(page, language, { name: 'IMG_0412.HEIC', mimeType: 'image/heic', buffer });
  expect(await pageWords(page, language).field('total').inputValue()).toBe('900,00');
  expect(complaints).toEqual([]);
});

test('a file that is no receipt is refused with its reason, and the form stays open', async () => {
  const employee = await (await stack.company()).as('employee');
  const { page, language } = await browser.visit('/claims/new', ways[0]!, employee);
  const chosen = page.waitForEvent('filechooser');
  await pageWords(page, language).button('choose').click();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await (await chosen).setFiles({ name: 'kvitto.jpg', mimeType: 'image/jpeg', buffer: svg });
  await page.getByText('Filtypen går inte att använda').waitFor();
  expect(await pageWords(page, language).field('vendor').isEditable()).toBe(true);
});
