import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kindNames, texts } from '../../frontend/incidents/texts.ts';
import { entryFields } from '../../frontend/incidents/entry-fields.ts';
import { stateNames, type WrittenKind } from '../../shared/trust/incidents/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { tabTo } from '../support/tab-to.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const pictures = process.env['PICTURES'];

/** A minute ago and so many before it, as a field for date and time takes it: in the browser’s zone. */
const typedTime = (page: Page, minutesAgo: number) =>
  page.evaluate((ago) => {
    const at = new Date(Date.now() - ago * 60_000);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }, minutesAgo);

test.each(ways)(
  'a breach is walked from its signal to its close by two, and HR reads what it was told, in $language on a $device',
  { timeout: 240_000 },
  async (way) => {
    const { language, device } = way;
    const say = (text: Text) => text[language];
    const company = await stack.company({ name: `Drabbade ${Math.random().toString(36).slice(2, 8)} AB` });
    const [siv, stig] = [await stack.staff('Siv Personal'), await stack.staff('Stig Personal')];
    const { page, complaints } = await browser.visit('/staff/incidents', way, siv.caller);
    const looked = async (at: Page, name: string) => {
      expect(await axeFindings(at), name).toEqual([]);
      const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await at.evaluate(beyond), name).toBe(0);
      if (pictures) await at.screenshot({ path: `${pictures}/${name}-${language}-${device}.png`, fullPage: true });
    };
    const press = (at: Page, text: Text) =>
      at
        .getByRole('button', { name: say(text), exact: true })
        .first()
        .click();
    const dialog = page.getByRole('dialog');
    const gone = () => dialog.waitFor({ state: 'detached' });

    // Opened by the keyboard; what was typed outlives a reload.
    await page.getByRole('heading', { name: say(texts.title), exact: true }).waitFor();
    await looked(page, 'incidents-list');
    await tabTo(page, new RegExp(`^${say(texts.open)}`));
    await page.keyboard.press('Enter');
    await dialog.getByLabel(say(texts.headline)).fill('Felriktad lista över medarbetare');
    await page.reload();
    await press(page, texts.open);
    expect(await dialog.getByLabel(say(texts.headline)).inputValue()).toBe('Felriktad lista över medarbetare');
    await dialog.getByRole('button', { name: say(texts.open), exact: true }).click();
    await dialog.getByText(say(texts.missing)).first().waitFor();
    await looked(page, 'incident-open');
    await dialog.getByLabel(say(texts.whatSeen)).fill('En mottagare hörde av sig om en lista som inte var deras.');
    await dialog.getByLabel(say(texts.signal)).fill(await typedTime(page, 30));
    await dialog.getByRole('button', { name: say(texts.open), exact: true }).click();
    await page.getByText(say(stateNames.signalled), { exact: true }).waitFor();

    const add = async (kind: WrittenKind, typed: Readonly<Record<string, string>>, button: Text = kindNames[kind]) => {
      await press(page, button);
      for (const { name, label, as } of entryFields[kind]) {
        if (typed[name] === undefined) continue;
        const field = dialog.getByLabel(say(label), { exact: true });
        if (as === 'choice' || as === 'company') await field.selectOption(typed[name]);
        else await field.fill(typed[name]);
      }
      await dialog.getByRole('button', { name: say(texts.save), exact: true }).click();
      await gone();
    };
    await add('awareness', { breach: 'true', at: await typedTime(page, 20), why: 'Mottagaren visade filen.' });
    await page.getByText(say(stateNames.confirmed)).first().waitFor();
    await page.getByText(say(texts.customers), { exact: true }).first().waitFor();
    await add('containment', { at: await typedTime(page, 10), how: 'Länken är borttagen och filen raderad.' });
    await add('description', {
      ...{ what: 'En lista kom till fel företag.', discovered: 'Mottagaren hörde av sig.' },
      ...{ startedAt: await typedTime(page, 600), measures: 'Mottagaren kontrolleras.' },
      ...{ cause: 'Fel adress.', lessons: 'En mottagare kontrolleras alltid.' },
    });
    await press(page, texts.count);
    await dialog.getByLabel(say(texts.whichCompanies)).fill(company.id);
    await page.reload();
    await press(page, texts.count);
    expect(await dialog.getByLabel(say(texts.whichCompanies)).inputValue()).toBe(company.id);
    await dialog.getByLabel(say(texts.whichTables)).fill('employees');
    await dialog.getByText(say(texts.keysSafe)).click();
    await dialog.getByRole('button', { name: say(texts.count), exact: true }).click();
    await gone();
    await page.getByText(company.name).first().waitFor();
    await add('risk', { level: 'unlikely', why: 'Filen är raderad.', consequences: 'Någon kan ha läst namnen.' });
    await add('cyber', { significant: 'false', why: 'En lista, ett företag.' });
    await looked(page, 'incident-running');

    // The draft of the notice is what a person reads through; a reload keeps what they changed.
    await press(page, kindNames['customer-notice']);
    const swedish = dialog.getByLabel(say(entryFields['customer-notice'][0]!.label));
    expect(await swedish.inputValue()).toContain('En lista kom till fel företag.');
    await swedish.fill(`${await swedish.inputValue()}\n\nHälsningar från oss.`);
    await page.reload();
    await press(page, kindNames['customer-notice']);
    expect(await swedish.inputValue()).toContain('Hälsningar från oss.');
    await looked(page, 'incident-notice');
    await dialog.getByRole('button', { name: say(texts.save), exact: true }).click();
    await gone();
    await press(page, texts.propose);
    await page
      .getByRole('alert')
      .getByText(/företag|company/)
      .first()
      .waitFor();
    await press(page, texts.sendNotice);
    await looked(page, 'incident-send');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say(texts.sendNotice), exact: true })
      .click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByText(say(texts.allDone), { exact: true }).waitFor();

    await page.getByText(say(texts.draftAuthority), { exact: true }).click();
    await page.getByText('Anmälan av personuppgiftsincident till IMY').waitFor();
    await looked(page, 'incident-done');
    await page.getByRole('link', { name: say(texts.printNamed).replace('{name}', say(texts.draftAuthority)) }).click();
    await page.getByRole('heading', { name: say(texts.draftAuthority), exact: true }).waitFor();
    await looked(page, 'incident-draft');
    await page.goBack();

    // One proposes, and sees no way to close; the other closes, by the keyboard.
    await press(page, texts.propose);
    await page.getByText(say(stateNames.closing)).waitFor();
    expect(await page.getByRole('button', { name: say(texts.close), exact: true }).count()).toBe(0);
    const other = await browser.visit(new URL(page.url()).pathname, way, stig.caller);
    await other.page.getByRole('button', { name: say(texts.close), exact: true }).press('Enter');
    await other.page.getByText(say(stateNames.closed), { exact: true }).first().waitFor();
    await looked(other.page, 'incident-closed');
    await press(other.page, texts.reopen);
    await other.page
      .getByRole('dialog')
      .getByLabel(/^(Varför|Why)\?$/)
      .fill('Ännu en lista.');
    await other.page.reload();
    await press(other.page, texts.reopen);
    expect(
      await other.page
        .getByRole('dialog')
        .getByLabel(/^(Varför|Why)\?$/)
        .inputValue(),
    ).toBe('Ännu en lista.');

    const hr = await browser.visit('/company/incidents', way, await company.as('hr'));
    await hr.page
      .getByText(/Drabbade|fel företag/)
      .first()
      .waitFor();
    await hr.page.getByText(say(texts.companyPeople).split(':')[0]!, { exact: false }).first().waitFor();
    await looked(hr.page, 'company-incidents');
    const unreached = await stack.company();
    const none = await browser.visit('/company/incidents', way, await unreached.as('hr'));
    await none.page.getByRole('heading', { name: say(texts.companyNone) }).waitFor();
    await looked(none.page, 'company-none');
    const usual = (one: string) => one.includes('status of 409');
    expect([...complaints, ...other.complaints, ...hr.complaints].filter((one) => !usual(one))).toEqual([]);
  },
);
