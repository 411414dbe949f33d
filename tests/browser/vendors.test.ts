import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { texts as changeTexts } from '../../frontend/staff/vendors/change-texts.ts';
import { texts, stateWords } from '../../frontend/staff/vendors/texts.ts';
import { texts as secretTexts } from '../../frontend/staff/secrets/texts.ts';
import { texts as ownTexts } from '../../frontend/sub-processors/texts.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const pictures = process.env['PICTURES'];
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** A text with no space to break it at, longer than any line. */
const endless = `Tar emot ${'kvittobilder'.repeat(25)} för läsning.`;
const today = swedishDay(new Date());

test.each(ways)(
  'staff keep agreements and announce a change, HR objects and reads the answer, in $language on a $device',
  { timeout: 180_000 },
  async (looking) => {
    const { language, device } = looking;
    const say = (text: Text) => text[language];
    const company = await stack.company({ name: `Invändarna ${Math.random().toString(36).slice(2, 8)} AB` });
    const { caller } = await stack.staff('Siv Personal-Västergötlandsdotter');
    const { page, complaints } = await browser.visit('/staff/vendors', looking, caller);
    const looked = async (seen: Page, name: string) => {
      expect(await axeFindings(seen)).toEqual([]);
      expect(await beyond(seen)).toBe(0);
      if (pictures) await seen.screenshot({ path: `${pictures}/${name}-${language}-${device}.png`, fullPage: true });
    };
    const press = (seen: Page, text: Text) =>
      seen
        .getByRole('button', { name: say(text), exact: true })
        .last()
        .click();
    // One each: what is planned with a vendor stays planned.
    const vendor = language === 'sv' ? 'PostHog (server i EU)' : 'Close';
    await page.getByRole('link', { name: vendor }).waitFor();
    await looked(page, 'vendors');

    const basis = language === 'sv' ? 'standardavtalsklausuler' : 'standard contractual clauses';
    await page.getByRole('link', { name: 'Close' }).click();
    await page.locator('.vendor-facts').getByText(basis, { exact: false }).waitFor();
    await looked(page, 'outside');
    await page.getByRole('link', { name: say(texts.back) }).click();

    await page.getByRole('link', { name: vendor }).click();
    await page.getByRole('heading', { level: 1, name: vendor }).waitFor();
    await press(page, texts.plan);
    await page.getByLabel(say(texts.reviewOn)).fill(addDays(today, 90));
    await page.reload();
    await press(page, texts.plan);
    expect(await page.getByLabel(say(texts.reviewOn)).inputValue()).toBe(addDays(today, 90));
    await press(page, texts.plan);
    await page.getByText(say(texts.who)).waitFor();
    await looked(page, 'plan');
    await page.getByLabel(say(texts.reviewer)).selectOption({ label: 'Siv Personal-Västergötlandsdotter' });
    await press(page, texts.plan);
    await page.getByText(say(texts.planned)).waitFor();

    const before = await page.locator('.vendor-cards > li').count();
    await press(page, texts.record);
    await expect.poll(() => page.locator('.vendor-cards > li').count()).toBe(before + 1);
    const card = page.locator('.vendor-cards > li').first();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      card.getByRole('button', { name: say(texts.upload) }).click(),
    ]);
    await chooser.setFiles({
      name: 'avtal.pdf',
      mimeType: 'application/pdf',
      buffer: textReceipt({ vendor: 'PostHog' }),
    });
    await card.getByRole('button', { name: say(texts.sign), exact: true }).click();
    await page.getByLabel(say(texts.signedOn)).fill(addDays(today, -2));
    await page.getByLabel(say(texts.expiresOn)).fill(addDays(today, 365));
    await looked(page, 'sign');
    await press(page, texts.sign);
    await card.getByText(say(stateWords.signed), { exact: false }).first().waitFor();
    await looked(page, 'vendor');

    await page.goto(`${stack.origin}/staff/vendors`);
    const name = `Molnet ${Math.random().toString(36).slice(2, 8)} AB`;
    await press(page, changeTexts.propose);
    await page.getByLabel(say(changeTexts.name), { exact: true }).fill(name);
    await page.reload();
    await press(page, changeTexts.propose);
    expect(await page.getByLabel(say(changeTexts.name), { exact: true }).inputValue()).toBe(name);
    await press(page, changeTexts.send);
    await page.getByText(say(changeTexts.short)).first().waitFor();
    await page.getByLabel(say(changeTexts.saysSv)).fill(endless);
    await page.getByLabel(say(changeTexts.saysEn)).fill(`${endless} In English.`);
    await page.getByLabel(say(changeTexts.regionSv)).fill('Stockholm i Sverige');
    await page.getByLabel(say(changeTexts.regionEn)).fill('Stockholm in Sweden');
    await page.getByLabel(say(changeTexts.effectiveOn)).fill(addDays(today, 5));
    await press(page, changeTexts.send);
    await page.getByText(language === 'sv' ? 'För kort varsel' : 'The notice is too short').waitFor();
    await looked(page, 'propose');
    await page.getByLabel(say(changeTexts.effectiveOn)).fill(addDays(today, 31));
    await press(page, changeTexts.send);
    await page.getByRole('heading', { name }).waitFor();
    await looked(page, 'announced');

    const hr = await browser.visit('/company', looking, await company.as('hr'));
    await hr.page
      .getByRole('link', { name: say(ownTexts.title), exact: false })
      .first()
      .click();
    await hr.page.getByRole('heading', { name }).waitFor();
    await hr.page.getByRole('button', { name: say(ownTexts.objectNamed).replace('{name}', name) }).click();
    await hr.page.getByLabel(say(ownTexts.words)).fill('Vi vill veta var kvittona ligger.');
    await hr.page.reload();
    await hr.page.getByRole('button', { name: say(ownTexts.objectNamed).replace('{name}', name) }).click();
    expect(await hr.page.getByLabel(say(ownTexts.words)).inputValue()).toContain('kvittona');
    await looked(hr.page, 'object');
    await press(hr.page, ownTexts.object);
    await hr.page.getByText('Vi vill veta var kvittona ligger.').waitFor();
    await looked(hr.page, 'hr');

    await page.reload();
    await page.getByRole('button', { name: say(changeTexts.answerNamed).replace('{name}', company.name) }).click();
    await page.getByLabel(say(changeTexts.yourAnswer), { exact: true }).fill('De ligger i Stockholm.');
    await press(page, changeTexts.answer);
    await page.locator('.vendor-objections').getByText('De ligger i Stockholm.').first().waitFor();
    await looked(page, 'answered');
    await hr.page.reload();
    await hr.page.getByText('De ligger i Stockholm.', { exact: false }).waitFor();
    await page.getByRole('button', { name: say(changeTexts.withdrawNamed).replace('{name}', name) }).click();
    await press(page, changeTexts.withdraw);
    await page.getByText(say(changeTexts.withdrawn)).waitFor();

    await page.goto(`${stack.origin}/staff/secrets`);
    await page.getByText('FIELD_KEY_NAME').waitFor();
    await page.getByRole('heading', { level: 1, name: say(secretTexts.title) }).waitFor();
    await looked(page, 'secrets');
    // 422 of the notice that was too short.
    expect(complaints.filter((one) => !/status of 4(00|22)/.test(one))).toEqual([]);
    expect(hr.complaints).toEqual([]);
  },
);

test.each(ways)(
  'anybody reads the list, subscribes, confirms and ends it, in $language on a $device',
  async (looking) => {
    const { language, device } = looking;
    const say = (text: Text) => text[language];
    const { page, complaints } = await browser.visit('/sub-processors', looking);
    const looked = async (name: string) => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await beyond(page)).toBe(0);
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${language}-${device}.png`, fullPage: true });
    };
    await page.getByRole('heading', { name: 'Close' }).waitFor();
    const heads = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect(heads).toContain(language === 'sv' ? 'PostHog (server i EU)' : 'PostHog (EU host)');
    const basis = language === 'sv' ? 'standardavtalsklausuler' : 'standard contractual clauses';
    await page.getByText(basis, { exact: false }).waitFor();
    await page.getByLabel(say(ownTexts.email)).fill('inte en adress');
    await page.getByRole('button', { name: say(ownTexts.send) }).click();
    await page.getByText(say(ownTexts.emailFault)).waitFor();
    await looked('public');
    const address = `besokare-${Math.random().toString(36).slice(2, 10)}@annat.example`;
    await page.getByLabel(say(ownTexts.email)).fill(address);
    await page.getByRole('button', { name: say(ownTexts.send) }).click();
    await page.getByText(say(ownTexts.asked)).waitFor();
    await stack.startJob('send-confirmations');
    const mailOf = async () => (await stack.mailsTo(address))[0];
    await expect.poll(mailOf, { timeout: 90_000 }).toBeDefined();
    const link = /(http\S+\/sub-processors\/confirm#\S+)/.exec((await mailOf())!.text)![1]!;
    await page.goto(stack.origin + link.slice(link.indexOf('/sub-processors')));
    await page.getByRole('button', { name: say(ownTexts.confirm) }).click();
    await page.getByText(say(ownTexts.confirmed)).waitFor();
    expect(page.url()).not.toContain('#');
    await looked('confirmed');
    await page.goto(`${stack.origin}/sub-processors/unsubscribe#clvr_notice_x`);
    await page.getByRole('button', { name: say(ownTexts.end) }).click();
    await page.getByText(language === 'sv' ? 'Länken gäller inte längre' : 'The link is no longer good').waitFor();
    await looked('link-over');
    expect(complaints.filter((one) => !/status of 4(00|10)/.test(one))).toEqual([]);
  },
  150_000,
);
