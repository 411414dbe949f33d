import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { enqueue } from '../../shared/platform/outbox/enqueue.ts';
import { outcomeNames, kindNames, stateNames, texts } from '../../frontend/rights/texts.ts';
import { hrTexts } from '../../frontend/rights/hr-texts.ts';
import type { OwnRequest } from '../../shared/protection/rights/contract.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { lands } from '../support/pages.ts';
import { readArchive } from '../support/read-archive.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const pictures = process.env['PICTURES'];

/** A text with no space to break it at, longer than any line. */
const endless = `Mycket lång text: ${'ordutanslut'.repeat(30)}`;

test.each(ways)(
  'each right goes from what its person asks to what became of it, in $language on a $device',
  { timeout: 180_000 },
  async (looking) => {
    const { language, device } = looking;
    const company = await stack.company({ spare: true });
    await sendClaim(await company.as('employee'), textReceipt({ vendor: 'Egna Gymmet AB' }));
    const mine = await browser.visit('/my-data', looking, await company.as('employee'));
    const hr = await browser.visit('/rights-requests', looking, await company.as('hr'));
    const say = (text: { sv: string; en: string }) => text[language];
    const picture = async (page: Page, name: string) => {
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${language}-${device}.png`, fullPage: true });
    };
    const press = (page: Page, text: { sv: string; en: string }) =>
      page
        .getByRole('button', { name: say(text), exact: true })
        .last()
        .click();
    const card = (page: Page, kind: OwnRequest['kind']) =>
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: say(kindNames[kind]), exact: true }) })
        .first();
    const stands = async (page: Page, kind: OwnRequest['kind'], state: OwnRequest['state']) => {
      await page.reload();
      await card(page, kind).getByText(say(stateNames[state]), { exact: true }).waitFor();
    };
    const ask = async (kind: OwnRequest['kind'], what: string) => {
      await mine.page.getByRole('radio', { name: say(kindNames[kind]), exact: true }).check();
      const optional = kind === 'access' || kind === 'portability';
      await mine.page.getByLabel(say(optional ? texts.wordsOptional : texts.words), { exact: true }).fill(what);
      const asked = mine.page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/profile/rights'),
      );
      await press(mine.page, texts.send);
      // A card of the same kind may stand there from before: only the answer says that this one is in.
      expect((await asked).ok()).toBe(true);
      await card(mine.page, kind).waitFor();
    };
    /** HR opens what waits of a kind. */
    const opens = async (kind: OwnRequest['kind']) => {
      await hr.page.goto(`${stack.origin}/rights-requests`);
      const row = hr.page.getByRole('listitem').filter({ hasText: say(kindNames[kind]) });
      await row.getByRole('link').click();
      await hr.page.getByRole('heading', { level: 1, name: say(kindNames[kind]) }).waitFor();
    };
    const decides = async (outcome: 'granted' | 'refused', ground?: string) => {
      await press(hr.page, hrTexts.decide);
      const dialog = hr.page.getByRole('dialog');
      await dialog.getByLabel(say(hrTexts.outcome), { exact: true }).selectOption(outcome);
      if (ground) await dialog.getByLabel(say(hrTexts.ground), { exact: true }).selectOption(ground);
      await dialog.getByLabel(say(hrTexts.answerWords), { exact: true }).fill('Så är det.');
      await press(hr.page, hrTexts.decide);
      await dialog.waitFor({ state: 'detached' });
    };

    // Nothing has been asked for: both pages say so.
    await mine.page.getByText(say(texts.noRequests)).waitFor();
    await hr.page.getByRole('heading', { name: say(hrTexts.noOpen) }).waitFor();
    await Promise.all([lands(mine.page), lands(hr.page)]);
    await picture(hr.page, 'requests-empty');
    await mine.page
      .getByText(language === 'sv' ? 'Begära och besluta om förmåner' : 'Claim and decide benefits')
      .first()
      .click();
    await lands(mine.page);
    await picture(mine.page, 'own-empty');

    // A copy, and the data to take along: made at once, and taken as a file.
    for (const kind of ['access', 'portability'] as const) {
      await ask(kind, '');
      const button = card(mine.page, kind).getByRole('button', { name: say(texts.download) });
      await button.waitFor({ timeout: 30_000 });
      const [file] = await Promise.all([mine.page.waitForEvent('download'), button.click()]);
      const files = await readArchive(await readFile(await file.path()));
      expect(file.suggestedFilename()).toMatch(/\.zip$/);
      expect(files.get('data/receipt_readings.json')?.toString()).toContain('Egna Gymmet AB');
      expect([...files.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(1);
      await stands(mine.page, kind, 'closed');
    }

    // A correction: asked with a long text, its time extended, granted, carried out.
    await mine.page.getByRole('radio', { name: say(kindNames.correction), exact: true }).check();
    await press(mine.page, texts.send);
    await mine.page.getByText(say(texts.wordsNeeded)).waitFor();
    await ask('correction', endless);
    await lands(mine.page);
    await picture(mine.page, 'own-asked');
    await hr.page.reload();
    await lands(hr.page);
    await picture(hr.page, 'requests');
    await opens('correction');
    await lands(hr.page);
    await press(hr.page, hrTexts.extend);
    await hr.page.getByLabel(say(hrTexts.extendWhy), { exact: true }).fill('Mycket att gå igenom.');
    await hr.page.reload();
    const kept = hr.page.getByLabel(say(hrTexts.extendWhy), { exact: true });
    expect(await kept.inputValue()).toBe('Mycket att gå igenom.');
    await lands(hr.page);
    await picture(hr.page, 'request-extend');
    await press(hr.page, hrTexts.extend);
    await hr.page.getByText(say(texts.extended), { exact: true }).first().waitFor();
    await decides('granted');
    await press(hr.page, hrTexts['carry-out']);
    await hr.page.getByLabel(say(hrTexts.carryOutWords), { exact: true }).fill('Namnet är rättat.');
    await press(hr.page, hrTexts['carry-out']);
    await hr.page.getByText(say(stateNames.closed), { exact: true }).waitFor();
    await picture(hr.page, 'request-corrected');
    await stands(mine.page, 'correction', 'closed');
    await card(mine.page, 'correction').getByText('Namnet är rättat.').waitFor();

    // A restriction and an objection stand from the decision on, and are lifted.
    for (const kind of ['restriction', 'objection'] as const) {
      await ask(kind, 'Av skäl som jag har berättat.');
      await opens(kind);
      await decides('granted');
      await stands(mine.page, kind, 'closed');
      await mine.page.getByText(say(kind === 'restriction' ? texts.restricted : texts.objected)).waitFor();
      if (kind === 'restriction') await picture(mine.page, 'own-restricted');
      await press(hr.page, hrTexts.lift);
      await hr.page.getByText(say(hrTexts.lifted), { exact: true }).waitFor();
    }

    // An erasure that is refused says why and where to complain; one that is granted is closed by what comes back.
    await ask('erasure', 'Ta bort allt.');
    await opens('erasure');
    await decides('refused', 'law-keeps');
    await stands(mine.page, 'erasure', 'closed');
    await card(mine.page, 'erasure').getByText('imy.se', { exact: false }).waitFor();
    await card(mine.page, 'erasure').getByText(say(outcomeNames.refused), { exact: true }).waitFor();
    await lands(mine.page);
    await picture(mine.page, 'own-refused');
    await ask('erasure', 'Ta bort det som går.');
    await opens('erasure');
    const request = hr.page.url().split('/').at(-1)!;
    await decides('granted');
    await hr.page.getByText(say(hrTexts.erasing)).waitFor();
    await stack.db.app.inTenant(company.id, (tx) =>
      enqueue(tx, 'rights-request-carried-out', { request, erasure: tx.newId() }),
    );
    await hr.page.getByText(say(stateNames.closed), { exact: true }).waitFor({ timeout: 30_000 });

    // All of them, the latest first.
    await hr.page.goto(`${stack.origin}/rights-requests?status=all`);
    await hr.page
      .getByRole('listitem')
      .filter({ hasText: say(kindNames.access) })
      .first()
      .waitFor();
    await lands(hr.page);
    expect([...mine.complaints, ...hr.complaints]).toEqual([]);
  },
);

test(
  'a copy for somebody who has left is taken by the link of a mail, and by nothing else',
  { timeout: 90_000 },
  async () => {
    const looking = ways[1]!;
    const company = await stack.company({ spare: true });
    const { employee } = company.people.spare;
    const left = plainDate('2026-01-02');
    await stack.db.app.inTenant(company.id, (tx) =>
      tx.db.update(employees).set({ employedUntil: left }).where(eq(employees.id, employee)),
    );
    const address = `${crypto.randomUUID()}@hemma.example`;
    const asked = {
      employee,
      kind: 'access',
      receivedOn: left,
      words: 'Brev.',
      sendTo: address,
      identityWay: 'call-back',
    };
    await (await company.as('hr')).ask('POST', 'rights-requests', asked);
    await expect.poll(async () => (await stack.mailsTo(address)).length, { timeout: 30_000 }).toBe(1);
    const [mail] = await stack.mailsTo(address);
    const link = new URL(/https?:\/\/\S+\/data-download#\S+/.exec(mail!.text)![0]);
    const { page, complaints } = await browser.visit(link.pathname + link.hash, looking);
    const button = page.getByRole('button', { name: texts.download[looking.language] });
    await button.waitFor();
    expect(page.url()).not.toContain('clvr_');
    await lands(page);
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const files = await readArchive(await readFile(await file.path()));
    expect(files.get('data/employees.json')?.toString()).toContain('Spare Exempel');
    expect(complaints).toEqual([]);
  },
);
