import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { setManager } from '../support/a-flow.ts';
import { pageWords } from '../support/pages.ts';
import { claimInReview, claimWhen } from '../support/send-claim.ts';
import { daysAgo } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

test.each(ways)(
  'a claim goes by a stand-in for the manager, by finance, salary and one who is named, in $language on a $device',
  { timeout: 150_000 },
  async (way) => {
    const company = await stack.company();
    const { people } = company;
    const hr = await company.as('hr');
    await setManager(stack.db.app, company.id, people.employee.employee, people.manager.employee);
    const step = (approver: string, person: string | null = null) => ({ approver, person, whenEmpty: 'wait' });
    const flow = await hr.ask<{ id: string }>('POST', 'approval-flows', {
      name: 'Alla steg',
      steps: [step('manager'), step('finance'), step('salary'), step('person', people.otherHr.employee)],
      wordsOnApprove: false,
      remindAfter: [3],
    });
    await hr.ask('PUT', 'approval-mapping', { category: company.wellness, flow: flow.id });
    const employee = await company.as('employee');
    const claim = await claimInReview(employee, `Varuhuset Kedja ${way.language} AB`);

    // The manager is away: whoever stands in finds the claim among what waits for them.
    const manager = await company.as('manager');
    await manager.ask('POST', 'stand-ins', { standIn: people.colleague.employee, from: daysAgo(0), to: daysAgo(-7) });
    for (const who of ['colleague', 'finance', 'salary', 'otherHr'] as const) {
      const { page, language, complaints } = await browser.visit('/review', way, await company.as(who));
      const { button, dialog, heading } = pageWords(page, language);
      await page.getByRole('link', { name: claim.employee.name }).first().click();
      await page.waitForURL(`**/review/${claim.id}`);
      await heading.waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await button('approve').click();
      const words = dialog.getByRole('textbox').last();
      await words.fill(`Granskat av ${who}.`);
      // What was written is there when the page comes back.
      await page.reload();
      await button('approve').click();
      expect(await words.inputValue()).toBe(`Granskat av ${who}.`);
      expect(await axeFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: /^(Godkänn|Approve)$/ }).click();
      await page.waitForURL('**/review');
      expect(complaints).toEqual([]);
    }
    const done = await claimWhen(employee, claim.id, ({ state }) => state === 'approved');
    expect(done.decidedBy).toBe('person');
    const told = await browser.visit(`/claims/${claim.id}`, way, employee);
    for (const who of ['colleague', 'finance', 'salary', 'otherHr'])
      await told.page.getByText(`Granskat av ${who}.`).first().waitFor();
    expect(await axeFindings(told.page)).toEqual([]);
  },
);
