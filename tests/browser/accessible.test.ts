import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways, type Visit } from '../support/browser.ts';
import { aPaidClaim } from '../support/a-locked-run.ts';
import type { Caller } from '../support/caller.ts';
import { pageWords } from '../support/pages.ts';
import { claimInReview, readDraft, sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const company = await stack.company();
const [employee, hr, salary] = [await company.as('employee'), await company.as('hr'), await company.as('salary')];

// Before the others are approved: a run takes whatever is.
const paid = await aPaidClaim(company);
const [run] = (await salary.ask<{ items: { id: string }[] }>('GET', 'payroll-runs')).items;

const approved = await sendClaim(employee, textReceipt({ vendor: 'Klara Gym AB', total: 512_00 }));
const declined = await sendClaim(employee, textReceipt({ vendor: 'Sportboden AB', what: 'Löparskor', vatRate: 25 }));
const waiting = await claimInReview(employee, 'Varuhuset Ek AB');
const draft = await readDraft(employee, textReceipt({ vendor: 'Sköna Gym AB', total: 300_00 }));

const details = { version: 0, personnummer: '19821101-2391', email: null, phone: '0701740605', bankAccount: null };
await hr.ask('PUT', `employees/${company.people.employee.employee}/private-details`, details);

for (const days of [7, 90]) await hr.ask('POST', 'api-keys', { name: 'Lönesystemet', scopes: ['people.read'], days });

/** A claim that is not there: React tells the console of every problem that a page shows in place of itself. */
const absent = `/claims/${company.id}`;

const pages = [
  ['/', employee],
  ['/claims', employee],
  ['/claims/new', employee],
  [`/claims/${draft.id}/edit`, employee],
  [`/claims/${approved.id}`, employee],
  [`/claims/${declined.id}`, employee],
  ['/notifications', employee],
  ['/my-details', employee],
  ['/nowhere', employee],
  ['/', hr],
  ['/claims', hr],
  ['/review', hr],
  ['/review?state=paid', hr],
  [`/review/${waiting.id}`, hr],
  [`/review/${approved.id}`, hr],
  ['/people', hr],
  [`/people/${company.people.employee.employee}`, hr],
  [`/people/${company.people.colleague.employee}`, hr],
  ['/my-details', hr],
  ['/company', hr],
  ['/company', employee],
  ['/benefits', hr],
  ['/benefits/new', hr],
  [`/benefits/${company.wellness}`, hr],
  ['/keys', hr],
  ['/retention', hr],
  ['/erasures', hr],
  ['/contract-end', hr],
  ['/api-keys', hr],
  ['/ai-settings', hr],
  ['/allowances', hr],
  ['/oversight', hr],
  ['/dashboard', hr],
  ['/policy-files', hr],
  ['/claims?state=approved', employee],
  ['/approval-flows', hr],
  ['/stand-ins', hr],
  ['/stand-ins', employee],
  ['/review', employee],
  ['/review?view=all', hr],
  [`/review/${paid.id}`, hr],
  ['/company', salary],
  ['/payroll', salary],
  [`/payroll/${run!.id}`, salary],
  ['/payroll/profile', salary],
  ['/payroll/endpoints', salary],
  ['/payroll/deliveries', salary],
  ['/payroll/api', salary],
  ['/report-a-weakness', undefined],
  ['/sign-in', undefined],
  ['/sign-in?problem=second-factor-missing', undefined],
  ['/invitation', undefined],
  [absent, employee],
] as const;

describe.each(ways)('in $language on a $device, $theme', (way) => {
  const visits = new Map<Caller | undefined, Promise<Visit>>();

  /** One window a reader, led from page to page. */
  async function open(path: string, caller: Caller | undefined): Promise<Visit> {
    const known = visits.get(caller);
    if (known) await (await known).page.goto(stack.origin + path);
    else visits.set(caller, browser.visit(path, way, caller));
    return visits.get(caller)!;
  }

  test.each(pages)('%s is clean by axe, fits the window, and says where one is', async (path, caller) => {
    const { page, language, complaints } = await open(path, caller);
    const { heading, main } = pageWords(page, language);
    await heading.waitFor();
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    expect(await axeFindings(page)).toEqual([]);
    expect(await heading.count()).toBe(1);
    expect(await main.count()).toBe(1);
    expect(await page.title()).toMatch(/^.+ · CLVR Benefits$/);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'pixels beyond the window').toBe(0);
    if (path !== absent) expect(complaints).toEqual([]);
  });
});
