import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { texts } from '../../frontend/erasures/texts.ts';
import { hrTexts } from '../../frontend/rights/hr-texts.ts';
import type { RequestView } from '../../shared/protection/rights/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { lands } from '../support/pages.ts';
import { photographTo } from '../support/photograph-page.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

test.each(ways)(
  'HR goes from the request to the evidence of the erasure and takes it along, in $language on a $device',
  { timeout: 120_000 },
  async (looking) => {
    const { language } = looking;
    const say = (text: { sv: string; en: string }) => text[language];
    const company = await stack.company({ spare: true });
    const [hr, otherHr] = [await company.as('hr'), await company.as('otherHr')];
    await sendClaim(
      await company.as('spare'),
      textReceipt({ vendor: 'Sportboden AB', what: 'Löparskor', vatRate: 25 }),
    );
    const { page, complaints } = await browser.visit('/erasures', looking, hr);
    await page.getByRole('heading', { name: say(texts.none) }).waitFor();
    await lands(page);
    await photographTo(page, 'erasures-empty', looking);

    const entered = await hr.ask<RequestView>('POST', 'rights-requests', {
      employee: company.people.spare.employee,
      kind: 'erasure',
      receivedOn: new Date().toISOString().slice(0, 10),
      words: 'Ta bort allt.',
      sendTo: null,
      identityWay: 'in-person',
    });
    const decision = { version: entered.version, outcome: 'granted', ground: null, answer: 'Ja.' };
    await otherHr.ask('POST', `rights-requests/${entered.id}/decide`, decision);
    await page.goto(`${stack.origin}/rights-requests/${entered.id}`);
    await page.getByRole('link', { name: say(hrTexts.toErasure) }).click({ timeout: 60_000 });
    await page.getByRole('heading', { name: say(texts.ledgerSigned) }).waitFor();
    await page.getByRole('heading', { name: say(texts.keyGone) }).waitFor();
    await page.getByRole('heading', { name: say(texts.copyGone) }).waitFor();
    await page.getByRole('heading', { name: say(texts.partDeleted), exact: true }).waitFor();
    await lands(page);
    expect(await axeFindings(page)).toEqual([]);
    await photographTo(page, 'erasure', looking);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say(texts.takeJson) }).click(),
    ]);
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
      person: company.people.spare.employee,
      ledger: 'signed',
      request: entered.id,
    });
    await page.getByRole('link', { name: say(texts.toRequest) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: say(hrTexts.toErasure) }).waitFor();

    await page.goto(`${stack.origin}/erasures`);
    const row = page.getByRole('listitem').filter({ hasText: say(texts.request) });
    await row.waitFor();
    await lands(page);
    expect(await axeFindings(page)).toEqual([]);
    await photographTo(page, 'erasures', looking);
    await row.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say(texts.evidence) }).waitFor();
    expect(complaints).toEqual([]);
    // One that is not there, as a page says it.
    await page.goto(`${stack.origin}/erasures/${company.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await photographTo(page, 'erasure-missing', looking);
  },
);
