import { afterAll, expect, test } from 'vitest';
import { texts as documentTexts } from '../../frontend/claims/document-texts.ts';
import { texts as intake } from '../../frontend/claims/intake-texts.ts';
import { texts as receiptTexts } from '../../frontend/receipts/texts.ts';
import { run } from '../../infra/local/peers/defender.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { documentKinds } from '../../shared/claims/receipts/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import type { Caller } from '../support/caller.ts';
import { eventually } from '../support/function-host.ts';
import { infectedPicture } from '../support/infected-picture.ts';
import { ownStack } from '../support/own-stack.ts';
import { textReceipt } from '../support/text-receipt.ts';

const stack = await ownStack('quarantine', { MALWARE_SCAN: 'defender' });
const browser = await openBrowser(stack.origin);
const pictures = process.env['PICTURES'];
const container = stack.settings['INCOMING_CONTAINER']!;
let defender: Awaited<ReturnType<typeof run>> | undefined;
afterAll(() => defender?.stop());

async function upload(caller: Caller, file: Buffer): Promise<ExpenseView> {
  const draft = await caller.ask<ExpenseView>('POST', 'expenses', {});
  await caller.ask('POST', `expenses/${draft.id}/receipts`, file);
  return draft;
}

test.each(ways)(
  'a receipt waits until it is known to hold no malware, in $language on a $device',
  { timeout: 240_000 },
  async (way) => {
    const { language, device } = way;
    const company = await stack.company();
    const employee = await company.as('employee');
    const clean = await upload(employee, textReceipt({ vendor: 'Rena Gymmet AB', total: 410_00 }));
    await employee.ask('POST', `expenses/${clean.id}/receipts?document=prescription`, textReceipt({ vendor: 'Optik' }));
    const bad = await upload(employee, await infectedPicture());
    const { page, complaints } = await browser.visit(`/claims/${clean.id}/edit`, way, employee);
    const looked = async (name: string) => {
      expect(await axeFindings(page), name).toEqual([]);
      const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(beyond), name).toBe(0);
      if (pictures)
        await page.screenshot({ path: `${pictures}/quarantine-${name}-${language}-${device}.png`, fullPage: true });
    };
    const waiting = page.getByText(intake.checking[language], { exact: true });
    await waiting
      .or(page.getByText(intake.checkSlow[language], { exact: true }))
      .first()
      .waitFor();
    // The receipt and the document besides it.
    const beingChecked = page.getByText(receiptTexts.beingChecked[language], { exact: true });
    await expect.poll(() => beingChecked.count()).toBe(2);
    const opens = page.getByRole('link', {
      name: documentTexts.openNamed[language].replace('{name}', documentKinds.prescription.name[language]),
    });
    expect(await opens.count()).toBe(0);
    // Nobody can say yet that it could not be read.
    expect(await page.locator('.checks').count()).toBe(0);
    await looked('waits');

    defender = await run({ connectionString: stack.connections.blobs, container });
    const statesOf = async ({ id }: ExpenseView) => {
      const { receipts, documents } = await employee.ask<ExpenseView>('GET', `expenses/${id}`);
      return [...receipts.map(({ state }) => state), ...documents.map(({ checked }) => checked)].join();
    };
    await eventually(
      async () => {
        await stack.startJob('ask-about-threats');
        return [await statesOf(clean), await statesOf(bad)];
      },
      ([read, refused]) => read === 'read,true' && refused === '',
      120_000,
      1_000,
    );
    await defender.stop();
    defender = undefined;
    // The page follows by itself.
    await expect.poll(() => beingChecked.count()).toBe(0);
    await opens.waitFor();
    await looked('read');
    await page.goto(`${stack.origin}/notifications`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByText(/skadlig|malware/i)
      .first()
      .waitFor();
    await looked('told');
    expect(complaints).toEqual([]);
  },
);
