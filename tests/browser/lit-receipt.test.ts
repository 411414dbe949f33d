import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways, type Looking } from '../support/browser.ts';
import { pageWords } from '../support/pages.ts';
import { claimInReview, claimWhen, readDraft, submitAndWait } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const [desktop, phone] = [ways[0]!, ways[1]!];
const swedishPhone: Looking = { ...phone, language: 'sv' };

/** The tags beside the picture, found as a reader finds them, and the places that are drawn on it. */
function receiptOn(page: Page) {
  const tags = page.getByRole('toolbar', { name: /^(Avläst på kvittot|Read off the receipt)$/ }).getByRole('button');
  return {
    tags,
    tag: (name: RegExp) => tags.filter({ hasText: name }),
    marks: page.locator('.mark'),
    litMarks: page.locator('.mark[data-lit]'),
    litTags: page.locator('.spot-tag[data-lit]'),
    shade: page.locator('.marks-shade'),
  };
}

/** Where the middle of a lit place is, in shares of the picture. */
const litAt = (page: Page) =>
  page.evaluate(() => {
    const [mark, picture] = [document.querySelector('.mark[data-lit]')!, document.querySelector('.receipt-page img')!];
    const [box, frame] = [mark.getBoundingClientRect(), picture.getBoundingClientRect()];
    return { x: (box.x + box.width / 2 - frame.x) / frame.width, y: (box.y + box.height / 2 - frame.y) / frame.height };
  });

async function draftOn(way: Looking, file = textReceipt()) {
  const employee = await (await stack.company()).as('employee');
  const draft = await readDraft(employee, file);
  const visit = await browser.visit(`/claims/${draft.id}/edit`, way, employee);
  const receipt = receiptOn(visit.page);
  await receipt.marks.first().waitFor();
  return { ...visit, ...receipt, ...pageWords(visit.page, visit.language), employee, draft };
}

const totalOf = ({ receipts }: ExpenseView) => receipts[0]!.reading!.total.place!;

test('every field that was read is a place on the picture and a button that says what, and how surely', async () => {
  const { tags, marks } = await draftOn(desktop);
  const said = (await tags.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(said).toHaveLength(7);
  expect(await marks.count()).toBe(7);
  const names = [
    /^Säljare Tallbo Gym AB/,
    /^Org\.nr 556677-8899/,
    /^Betaldag \d+ \w+ 20\d\d/,
    /^Köpt Gymkort 1 månad vuxen/,
  ];
  const sums = [/^Belopp 449,00 kr/, /^Valuta SEK/, /^Moms 6 % 25,42 kr/];
  for (const name of [...names, ...sums])
    expect(
      said.filter((text) => name.test(text)),
      String(name),
    ).toHaveLength(1);
  expect(said.every((text) => /\d+ % säker/.test(text))).toBe(true);
});

test('pointing at a field lights its place, and pointing at a place lights its field', async () => {
  const { page, field, litMarks, litTags, shade, marks, draft, complaints } = await draftOn(desktop);
  await field('total').hover();
  await expect.poll(() => litMarks.count()).toBe(1);
  const place = totalOf(draft);
  const seen = await litAt(page);
  expect(seen.x).toBeCloseTo(place.x + place.width / 2, 2);
  expect(seen.y).toBeCloseTo(place.y + place.height / 2, 2);
  expect(await litTags.innerText()).toMatch(/^Belopp/);
  expect(await shade.count()).toBe(0);

  await page.mouse.move(2, 2);
  await expect.poll(() => litMarks.count()).toBe(0);
  await marks.last().hover();
  await expect.poll(() => page.locator('.claim-field[data-lit]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test.each([desktop, phone, swedishPhone])(
  'a place leads to its field, and what is typed there is kept, in $language on a $device',
  async (way) => {
    const { page, language, tag, field, litMarks, shade, employee, draft, complaints } = await draftOn(way);
    const amount = tag(/^(Belopp|Amount)/);
    await (way.device === 'phone' ? amount.tap() : amount.click());
    const total = field('total');
    await expect.poll(() => total.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await total.isVisible()).toBe(true);
    await expect.poll(() => litMarks.count()).toBe(1);
    expect(await shade.count()).toBe(1);
    // A window too narrow for both shows the strip of the receipt below the field.
    const strip = page.getByRole('img', {
      name: language === 'sv' ? 'Så står det på kvittot' : 'As it stands on the receipt',
    });
    expect(await strip.count()).toBe(way.device === 'phone' ? 1 : 0);
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.type('512');
    await page.keyboard.press('Tab');
    await claimWhen(employee, draft.id, (claim) => claim.total === 512_00, 15);
    await amount.filter({ hasText: /ändrat i utlägget|changed in the claim/ }).waitFor();
    await page.reload();
    expect(await total.inputValue()).toBe(language === 'sv' ? '512,00' : '512.00');
    expect(complaints).toEqual([]);
  },
);

test('an organisation number that is none is told beside its field; a right one is kept', async () => {
  const { page, tag, employee, draft } = await draftOn(desktop);
  await tag(/^Org\.nr/).click();
  await page.keyboard.type('559999-0173');
  await page.keyboard.press('Tab');
  await page.getByText('Skriv ett organisationsnummer, till exempel 556677-8899.').waitFor();
  await tag(/^Org\.nr/).click();
  await page.keyboard.type('559999-0172');
  await page.keyboard.press('Tab');
  const kept = await claimWhen(employee, draft.id, (claim) => claim.organisationNumber !== '5566778899', 15);
  expect(kept.organisationNumber).toBe('5599990172');
});

test('what was bought is not typed over: its place leads to a message to HR', async () => {
  const { page, tag } = await draftOn(desktop);
  await tag(/^Köpt/).click();
  const way = page.getByRole('button', { name: 'Stämmer det inte? Skriv till HR' });
  await expect.poll(() => way.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const note = page.getByLabel('Meddelande till den som beslutar (valfritt)');
  await expect.poll(() => note.evaluate((area) => area === document.activeElement)).toBe(true);
  await page.keyboard.type('Det var tre månader.');
  expect(await note.inputValue()).toBe('Det var tre månader.');
});

test.each(ways)('what the reader is unsure of says so in words, in $language on a $device', async (way) => {
  const { page, tag, field } = await draftOn(way, textReceipt({ vendor: 'Gym' }));
  const [checkIt, vendor] = way.language === 'sv' ? ['kontrollera', /^Säljare/] : ['check this', /^Vendor/];
  expect(await tag(vendor).innerText()).toContain(checkIt);
  expect(await tag(/^(Belopp|Amount)/).innerText()).not.toContain(checkIt);
  const said = await field('vendor').getAttribute('aria-describedby');
  expect(await page.locator(`[id="${said!.split(' ')[0]}"]`).innerText()).toContain(checkIt);

  await field('vendor').fill('Tallbo Gym');
  await page.keyboard.press('Tab');
  await tag(vendor)
    .filter({ hasText: /ändrat i utlägget|changed in the claim/ })
    .waitFor();
  expect(await page.getByText(checkIt).count()).toBe(0);
});

test('the keyboard stops once at the tags, goes from one to the next with arrows, and from there into the form', async () => {
  const { page, tags, litTags, field, shade } = await draftOn(desktop);
  await page.getByRole('group', { name: 'Bild av kvittot' }).focus();
  await page.keyboard.press('Tab');
  const first = tags.first();
  expect(await first.evaluate((tag) => tag === document.activeElement)).toBe(true);
  expect(await litTags.innerText()).toBe(await first.innerText());
  await expect.poll(() => shade.count()).toBe(1);
  const order = await tags.allInnerTexts();
  for (const expected of order.slice(1)) {
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe(expected);
  }
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Dölj markeringarna');
  await page.keyboard.press('Shift+Tab');
  await first.focus();
  await page.keyboard.press('Enter');
  expect(await field('vendor').evaluate((input) => input === document.activeElement)).toBe(true);
});

test('the picture turns to the receipt that a focused field was read from, and stays while a mouse only passes', async () => {
  const { page, field, draft, employee } = await draftOn(desktop);
  await employee.ask('POST', `expenses/${draft.id}/receipts`, textReceipt({ vendor: 'Tallbo Gym AB', total: 120_00 }));
  await claimWhen(
    employee,
    draft.id,
    ({ receipts }) => receipts.length === 2 && receipts.every(({ state }) => state === 'read'),
  );
  await page.reload();
  const number = page.getByRole('status').filter({ hasText: /^Sida/ });
  await page.getByRole('button', { name: 'Nästa sida' }).click();
  await receiptOn(page)
    .tag(/^Belopp\s+120,00/)
    .waitFor();
  await field('vendor').hover();
  await expect.poll(() => receiptOn(page).litMarks.count()).toBe(1);
  expect(await number.textContent()).toBe('Sida 2 av 2');
  await field('total').focus();
  await expect.poll(() => number.textContent()).toBe('Sida 1 av 2');
  // Only when the picture of the page stands there does what is under it hold still.
  await expect.poll(() => receiptOn(page).litMarks.count()).toBe(1);
  await page.getByRole('button', { name: 'Nästa sida' }).click();
  await expect.poll(() => number.textContent()).toBe('Sida 2 av 2');
  await page.mouse.move(2, 2);
  await page.waitForTimeout(100);
  expect(await number.textContent()).toBe('Sida 2 av 2');
});

test('the marks can be hidden, and what is lit is seen all the same', async () => {
  const { page, marks, field, litMarks } = await draftOn(desktop);
  await page.getByRole('button', { name: 'Dölj markeringarna' }).click();
  await page.mouse.move(2, 2);
  const opacity = (at: 'first' | 'last') => marks[at]().evaluate((mark) => getComputedStyle(mark).opacity);
  await expect.poll(() => opacity('first')).toBe('0');
  await field('vendor').focus();
  await expect.poll(() => litMarks.first().evaluate((mark) => getComputedStyle(mark).opacity)).toBe('1');
  await page.getByRole('button', { name: 'Visa markeringarna' }).waitFor();
});

test('a receipt on which nothing could be read says so, and its claim is typed by hand', async () => {
  const employee = await (await stack.company()).as('employee');
  const draft = await readDraft(employee, textReceipt());
  const { page } = await browser.visit('/claims', desktop, employee);
  await page.route(`**/api/expenses/${draft.id}`, async (route) => {
    const answer = await route.fetch();
    const claim = (await answer.json()) as ExpenseView;
    await route.fulfill({ json: { ...claim, receipts: [{ ...claim.receipts[0]!, state: 'failed', reading: null }] } });
  });
  await page.goto(`${stack.origin}/claims/${draft.id}/edit`);
  await page.getByText('Kvittot är inte avläst.').waitFor();
  expect(await receiptOn(page).tags.count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test.each(ways)('HR and the employee see the places beside the details, in $language on a $device', async (way) => {
  const company = await stack.company();
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const draft = await readDraft(
    employee,
    textReceipt({ vendor: 'Varuhuset Ek AB', what: 'Diverse vara', vatRate: 25 }),
  );
  const changed = await employee.ask<ExpenseView>('PATCH', `expenses/${draft.id}`, { total: 400_00 });
  const claim = await submitAndWait(employee, changed);
  for (const [path, caller] of [
    [`/review/${claim.id}`, hr],
    [`/claims/${claim.id}`, employee],
  ] as const) {
    const { page, complaints } = await browser.visit(path, way, caller);
    const { marks, litMarks, litTags, tag, shade } = receiptOn(page);
    await marks.first().waitFor();
    const fact = page.getByRole('button', {
      name: /(Visa på kvittot: Betaldag|Show on the receipt: Date of payment)$/,
    });
    await (way.device === 'phone' ? fact.tap() : fact.click());
    await expect.poll(() => litMarks.count()).toBe(1);
    expect(await litTags.innerText()).toMatch(/^(Betaldag|Paid on)/);
    expect(await shade.count()).toBe(1);
    await tag(/^(Säljare|Vendor)/).focus();
    await expect.poll(() => litTags.innerText()).toMatch(/^(Säljare|Vendor)/);
    expect(await tag(/^(Belopp|Amount)/).innerText()).toMatch(/ändrat i utlägget|changed in the claim/);
    await page.getByText(/På kvittot läste vi 449,00.kr\.|On the receipt we read SEK.449\.00\./).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }
});

test('for HR a place on the picture leads to its tag, and nothing can be typed', async () => {
  const company = await stack.company();
  const claim = await claimInReview(await company.as('employee'), 'Varuhuset Alm AB');
  const { page } = await browser.visit(`/review/${claim.id}`, desktop, await company.as('hr'));
  const { marks, tags, litTags } = receiptOn(page);
  await marks.first().waitFor();
  await marks.last().click();
  const focused = () => page.evaluate(() => document.activeElement?.className);
  await expect.poll(focused).toBe('spot-tag');
  expect(await litTags.count()).toBe(1);
  expect(await tags.filter({ hasText: /Rätta/ }).count()).toBe(0);
  // Nothing of the claim: what HR writes to the employee is their own.
  expect(await page.getByRole('textbox').count()).toBe(1);
  await page.getByLabel('Skriv till medarbetaren').waitFor();
});
