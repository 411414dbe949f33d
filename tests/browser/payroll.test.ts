import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { photographTo } from '../support/photograph-page.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    none: 'Ingen lönekörning än',
    open: 'Öppna månaden',
    preview: /^Det här är en förhandsvisning/,
    warned: 'Att se över',
    show: 'Visa raderna',
    all: 'Alla',
    lock: 'Lås körningen',
    locked: 'Körningen är låst.',
    export: 'Lönesystemet har den',
    reject: /^Avvisa rad 2/,
    why: 'Skriv varför.',
    rejected: 'Avvisad: Kontot är avslutat.',
    rejectTitle: 'Avvisa raden',
    confirm: 'Bekräfta utbetalning',
    done: 'Klar',
    twoPeople: /^Två personer låser/,
    propose: 'Föreslå låsning',
  },
  en: {
    none: 'No payroll run yet',
    open: 'Open the month',
    preview: /^This is a preview/,
    warned: 'To look at',
    show: 'Show the lines',
    all: 'All',
    lock: 'Lock the run',
    locked: 'The run is locked.',
    export: 'The payroll system has it',
    reject: /^Reject line 2/,
    why: 'Write why.',
    rejected: 'Rejected: Kontot är avslutat.',
    rejectTitle: 'Reject the line',
    confirm: 'Confirm payment',
    done: 'Done',
    twoPeople: /^Two people lock/,
    propose: 'Propose to lock',
  },
} as const;

const longName = 'Anna-Karin Westerlund-Abrahamsson af Överförmyndarnämndsordförandesuppleanten';

test.each(ways)(
  'a month is opened, looked through, locked, sent back in part and confirmed with the keyboard, in $language on a $device',
  { timeout: 120_000 },
  async (way) => {
    const company = await stack.company();
    const salary = await company.as('salary');
    await stack.db.app.inTenant(company.id, (tx) =>
      tx.db.update(employees).set({ name: longName }).where(eq(employees.id, company.people.colleague.employee)),
    );
    const { page, complaints } = await browser.visit('/payroll', way, salary);
    const word = words[way.language];
    const shot = (name: string) => photographTo(page, `payroll-${name}`, way);
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).last().focus();
      await page.keyboard.press('Enter');
    };
    const dialog = page.locator('[role=dialog], [role=alertdialog]');
    const inDialog = async (name: string) => {
      await dialog.waitFor();
      await dialog.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };

    await page.getByRole('heading', { name: word.none }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot('none');
    for (const who of ['employee', 'colleague'] as const)
      await sendClaim(await company.as(who), textReceipt({ vendor: `Klara Gym ${who} AB`, total: 512_00 }));

    await press(word.open);
    await page.getByText(word.preview).waitFor();
    await page.getByRole('heading', { name: word.warned }).waitFor();
    expect(await page.getByText(longName).first().isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await shot('open');
    await page.getByRole('link', { name: word.show }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/warning=employee-number-missing/);
    await page.getByRole('link', { name: word.all, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes('warning'));

    await press(word.lock);
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot('asked');
    await inDialog(word.lock);
    await page.getByText(word.locked, { exact: true }).waitFor();
    await press(word.export);
    await inDialog(word.export);

    await press(word.reject);
    await dialog.waitFor();
    await dialog.getByRole('button', { name: word.rejectTitle, exact: true }).press('Enter');
    await page.getByText(word.why).waitFor();
    await dialog.getByRole('textbox').fill('Kontot är avslutat.');
    // What was typed outlives a reload.
    await page.reload();
    await dialog.waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Kontot är avslutat.');
    await inDialog(word.rejectTitle);
    await page.getByText(word.rejected).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot('exported');
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    expect(fits).toBe(true);

    await press(word.confirm);
    await inDialog(word.confirm);
    await page.locator('.run-lead').getByText(word.done, { exact: true }).waitFor();

    // HR reads, links lead to claims and people, and two people are wanted from now on.
    const { page: hr, complaints: ofHr } = await browser.visit('/payroll', way, await company.as('hr'));
    await hr.getByRole('checkbox', { name: word.twoPeople }).focus();
    await hr.keyboard.press('Space');
    await hr.getByText(/^(Sparat|Saved)\.$/).waitFor();
    expect(await axeFindings(hr)).toEqual([]);
    await photographTo(hr, 'payroll-list', way);
    await hr.locator('.run-month').first().focus();
    await hr.keyboard.press('Enter');
    await hr.getByRole('link', { name: longName }).first().waitFor();
    expect(await hr.getByRole('button', { name: word.confirm }).count()).toBe(0);
    await photographTo(hr, 'payroll-hr', way);
    expect([...complaints, ...ofHr]).toEqual([]);
  },
);
