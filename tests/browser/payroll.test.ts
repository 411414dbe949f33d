import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import { aKeyFor, aLockedRun } from '../support/a-locked-run.ts';
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
    takeFile: 'Ladda ner filen',
    export: 'Lönesystemet har den',
    reject: /^Avvisa rad \d+, Anna-Karin/,
    why: 'Skriv varför.',
    rejected: 'Avvisad: Kontot är avslutat.',
    rejectTitle: 'Avvisa raden',
    confirm: 'Bekräfta utbetalning',
    done: 'Klar',
    twoPeople: /^Två personer låser/,
    paid: 'Utbetalt',
    told: /Ditt utlägg är utbetalt: 512,00/,
    correct: 'Rätta utbetalningen',
    right: 'Rätt belopp i kronor',
    effect: /^212,00\skr dras från nästa lön/,
    corrected: /rättades från 512,00\skr till 300,00\skr/,
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
    takeFile: 'Download the file',
    export: 'The payroll system has it',
    reject: /^Reject line \d+, Anna-Karin/,
    why: 'Write why.',
    rejected: 'Rejected: Kontot är avslutat.',
    rejectTitle: 'Reject the line',
    confirm: 'Confirm payment',
    done: 'Done',
    twoPeople: /^Two people lock/,
    paid: 'Paid',
    told: /Your claim has been paid: SEK\s512\.00/,
    correct: 'Correct the payment',
    right: 'The right amount in SEK',
    effect: /^SEK\s212\.00 is taken from the next salary/,
    corrected: /corrected from SEK\s512\.00 to SEK\s300\.00/,
    propose: 'Propose to lock',
  },
} as const;

const longName = 'Anna-Karin Westerlund-Abrahamsson af Överförmyndarnämndsordförandesuppleanten';

test.each(ways)(
  'a month is opened, looked through, locked, taken as a file, sent back in part and confirmed with the keyboard, in $language on a $device',
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
    const employee = await company.as('employee');
    const claim = await sendClaim(employee, textReceipt({ vendor: 'Klara Gym AB', total: 512_00 }));
    await sendClaim(await company.as('colleague'), textReceipt({ vendor: 'Andra Gym AB', total: 512_00 }));

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

    // The run as a file: the one that was shown, and one that can be reached whatever stands below it.
    await page.getByRole('radio', { name: 'CSV' }).check();
    const shown = page.locator('.payroll-lines pre', { hasText: ';512,00;' });
    await shown.waitFor();
    expect(await page.locator('.payroll-sample').evaluate((card) => getComputedStyle(card).position)).toBe('static');
    expect(await axeFindings(page)).toEqual([]);
    await shot('file');
    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: word.takeFile }).click();
    const file = readFileSync(await (await leaving).path(), 'utf8').replace(/^\uFEFF/, '');
    expect(file.replaceAll('\r\n', '\n').trimEnd()).toBe((await shown.textContent())?.trimEnd());
    expect(file).toContain(longName);

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

    // Who is paid is told, and reads it on the claim.
    const { page: own, complaints: ofOwn } = await browser.visit('/notifications', way, employee);
    const told = own.getByText(word.told);
    await expect
      .poll(async () => (await own.reload(), await own.getByRole('heading', { level: 1 }).waitFor(), told.count()))
      .toBe(1);
    await own.goto(`${stack.origin}/claims/${claim.id}`);
    await own.getByText(word.paid, { exact: true }).first().waitFor();

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

    // What was paid is put right on the claim: what that does is said before, and the timeline says it after.
    await hr.goto(`${stack.origin}/review/${claim.id}`);
    await hr.getByRole('button', { name: word.correct }).press('Enter');
    await hr.getByLabel(word.right).fill('300');
    await hr.getByText(word.effect).waitFor();
    await hr.getByRole('dialog').getByRole('textbox').last().fill('Halva kvittot.');
    expect(await axeFindings(hr)).toEqual([]);
    await photographTo(hr, 'payroll-correct', way);
    await hr.getByRole('dialog').getByRole('button', { name: word.correct }).press('Enter');
    await hr.getByText(word.corrected).waitFor();
    await photographTo(hr, 'payroll-corrected', way);
    expect([...complaints, ...ofOwn, ...ofHr]).toEqual([]);
  },
);

test('who looks at a locked run sees the payroll system confirm it', { timeout: 60_000 }, async () => {
  const company = await stack.company();
  const { run, lines } = await aLockedRun(company);
  const { page, complaints } = await browser.visit(`/payroll/${run}`, ways[0]!, await company.as('hr'));
  const lead = page.locator('.run-lead');
  await lead.getByText('Låst', { exact: true }).waitFor();
  const key = await aKeyFor(company, 'payroll.read', 'payroll.confirm');
  await key.ask('POST', `payroll/v1/runs/${run}/confirmation`, { lines: lines.map(({ id }) => id) });
  await lead.getByText('Klar', { exact: true }).waitFor();
  await page.getByText('Utbetald', { exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
});
