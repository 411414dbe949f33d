import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { setManager } from '../support/a-flow.ts';
import { anAlert } from '../support/an-alert.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aPaidClaim } from '../support/a-locked-run.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { formsForgotten, formsTyped, type FormTyped } from '../support/forms-that-survive.ts';
import { claimInReview, sendClaim } from '../support/send-claim.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const company = await stack.company();
const { people } = company;
const callers = {
  employee: await company.as('employee'),
  colleague: await company.as('colleague'),
  hr: await company.as('hr'),
  staff: (await stack.staff()).caller,
};
await setManager(stack.db.app, company.id, people.employee.employee, people.manager.employee);
await callers.hr.ask('POST', 'approval-flows', {
  name: 'Annan väg',
  steps: [{ approver: 'finance', person: null, whenEmpty: 'wait' }],
  wordsOnApprove: false,
  remindAfter: [3],
});
// What staff say of it is typed in a form too.
// One that nobody is on: another test of the run may have taken the one that stands.
await (
  await stack.db.client('migrator')
).query(`update alerts set closed_at = now() where signal = 'guards-changed' and closed_at is null`);
await anAlert(stack.db);
// Before the others are approved: a run takes whatever is.
const paid = await aPaidClaim(company);
const decided = await sendClaim(callers.employee);
const claim = await claimInReview(callers.employee, 'Varuhuset Kvar AB');
const advised = await claimInReview(callers.employee, 'Varuhuset Råd AB');
await callers.hr.ask('POST', `expenses/${advised.id}/opinions`, {
  reviewer: people.colleague.employee,
  question: null,
});
await aPolicy(callers.hr, 'Gymkort ersätts mot kvitto.');
const places: Readonly<Record<string, string>> = {
  claim: claim.id,
  decided: decided.id,
  paid: paid.id,
  advised: advised.id,
  company: company.id,
  colleague: people.colleague.employee,
};
const pathOf = ({ path }: FormTyped) => path.replace(/\{(\w+)\}/, (_, place: string) => places[place]!);

async function shown(page: Page, { open, field }: FormTyped) {
  const input = page.getByLabel(field, { exact: true });
  const button = page.getByRole('button', { name: open ?? '', exact: true });
  if (open === undefined) await input.waitFor();
  else {
    await input.or(button).first().waitFor();
    // A press is lost where the page moves under it as the rest of it arrives: whoever it happens to presses again.
    await expect
      .poll(
        async () => {
          if ((await input.count()) === 0)
            await button
              .first()
              .click({ timeout: 2_000 })
              .catch(() => undefined);
          return input.isVisible();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true);
  }
  return input;
}

test.each(formsTyped)('what is typed in $file, at $field, outlives a reload', async (form) => {
  const { page, complaints } = await browser.visit(pathOf(form), ways[0]!, callers[form.who]);
  const input = await shown(page, form);
  if ((await input.evaluate((element) => element.tagName)) === 'SELECT') await input.selectOption(form.typed);
  else await input.fill(form.typed);
  await page.reload();
  const again = await shown(page, form);
  await expect.poll(() => again.inputValue(), { timeout: 10_000 }).toBe(form.typed);
  expect(complaints).toEqual([]);
});

test('a personnummer and a bank account are not kept', async () => {
  expect(Object.keys(formsForgotten)).toContain('people/find-person.tsx');
  const { page } = await browser.visit(`/people/${people.colleague.employee}`, ways[0]!, callers.hr);
  await page.getByLabel('Privat telefon', { exact: true }).fill('070-174 06 05');
  await page.getByLabel('Personnummer eller samordningsnummer', { exact: true }).fill('850101-2384');
  await page.getByLabel('Kontonummer eller IBAN', { exact: true }).fill('1234567');
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(kept).toContain('070-174');
  expect(kept).not.toMatch(/850101|1234567/);
});
