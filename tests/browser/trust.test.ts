import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressOf, pageNames } from '../../shared/trust/addresses.ts';
import { controls } from '../../shared/trust/controls/sections.ts';
import { contactTexts } from '../../shared/trust/pages/contact-page.ts';
import { pageTitles, words } from '../../shared/trust/pages/words.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { photographTo } from '../support/photograph-page.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { control } from '../support/control.ts';

control('privacy-policy');

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const pictures = process.env['PICTURES'];
const read = ways.map((way) => ({ ...way, scripts: false as const }));

test.each(read)('every page is read without a script, in $language on a $device', { timeout: 120_000 }, async (way) => {
  const { language, device, theme = 'light' } = way;
  for (const name of pageNames) {
    const { page, complaints } = await browser.visit(addressOf(name, language), way);
    await page.getByRole('heading', { level: 1, name: pageTitles[name][language], exact: true }).waitFor();
    expect(await page.locator('h1').count(), name).toBe(1);
    expect(await page.locator('script').count(), name).toBe(0);
    expect(await page.locator('html').getAttribute('lang'), name).toBe(language);
    expect(await page.locator('link[rel=alternate][hreflang]').count(), name).toBe(3);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(landmark).count(), `${name} ${landmark}`).toBe(1);
    // Lag (2002:562) om elektronisk handel, 8 §: whose service it is, where, and under which numbers.
    expect(await page.getByRole('contentinfo').textContent(), name).toContain('556677-8899');
    // axe waits by timers, which a browser without scripts does not run: it looks at the same page in one that has them.
    const looked = await browser.visit(addressOf(name, language), { language, device, theme });
    expect(await axeFindings(looked.page), name).toEqual([]);
    await looked.page.context().close();
    // Nothing is wider than the window: what does not fit scrolls by itself.
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide, name).toBeLessThanOrEqual(window);
    expect(complaints, name).toEqual([]);
    await photographTo(page, `trust-${name}`, way);
    await page.context().close();
  }
});

test.each(read)('each control says how it was checked, in $language on a $device', async (way) => {
  const { language } = way;
  const { page } = await browser.visit(addressOf('center', language), way);
  expect(await page.getByRole('article').count()).toBe(controls.length);
  const [first] = controls;
  const row = page.getByRole('article', { name: first!.title[language], exact: true });
  await row.getByText(words.howChecked[language]).click();
  expect(await row.getByRole('listitem').count()).toBe(first!.needs.length);
  await photographTo(page, 'trust-opened', way);
  await page.context().close();
});

test('on paper everything is open, and nothing that leads elsewhere is', async () => {
  const [way] = read;
  const { page } = await browser.visit(addressOf('center', 'sv'), way!);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('.evidence')
      .first()
      .evaluate((list) => list.getBoundingClientRect().height),
  ).toBeGreaterThan(20);
  expect(await page.locator('nav').evaluateAll((all) => all.map((one) => getComputedStyle(one).display))).toEqual([
    'none',
    'none',
  ]);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.pdf({ path: join(pictures, 'trust-print.pdf'), format: 'A4' });
  }
  await page.context().close();
});

test.each(read)('somebody writes through the form without a script, in $language on a $device', async (way) => {
  const { language } = way;
  const { page, complaints } = await browser.visit(addressOf('contact', language), way);
  const fill = (text: { sv: string; en: string }, value: string) =>
    page.getByLabel(text[language], { exact: true }).fill(value);
  await fill(contactTexts.email, 'revisor@byra.example');
  await fill(contactTexts.message, 'Vi vill gärna läsa er incidentplan.');
  await page.getByRole('button', { name: contactTexts.send[language] }).click();
  await page.getByRole('status').getByText(contactTexts.received[language]).waitFor();
  const id = await page.getByRole('status').locator('code').innerText();
  await expect
    .poll(async () => (await stack.mailsTo('hello@clvrbenefits.com')).find(({ subject }) => subject.includes(id))?.text)
    .toContain('revisor@byra.example');
  expect(complaints).toEqual([]);
  await photographTo(page, 'trust-received', way);
  await page.context().close();
});
