import { ServiceBusClient } from '@azure/service-bus';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { beginJobRun, failJobRun } from '../../shared/trust/operations/jobs/job-runs.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { tabTo } from '../support/tab-to.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const bus = new ServiceBusClient(stack.connections.serviceBus);
const queue = 'tell-of-endpoint';

const words = {
  sv: {
    title: 'Drift',
    open: 'Öppna larm',
    take: /^(Ta hand om|Skriv nytt): Meddelanden som ingen kunde hantera/,
    alert: 'Meddelanden som ingen kunde hantera',
    hurts: 'Vem det drabbar',
    note: 'Vad gör du?',
    missing: 'Skriv vad du gör.',
    save: 'Spara',
    onIt: /är på det/,
    again: /^Skicka \d+ igen$/,
    cancel: 'Avbryt',
    send: 'Skicka igen',
    sent: /\d+ skickade igen/,
    failed: 'Misslyckades',
    none: 'Det finns ingen hel kopia.',
    away: 'Tillfälligt otillgängligt',
    blind: 'Ingen övervakar just nu',
    quiet: 'Inga öppna larm',
    empty: 'Inga. Allt som skickats har hanterats.',
  },
  en: {
    title: 'Operations',
    open: 'Open alerts',
    take: /^(Take in hand|Write anew): Messages that nobody could handle/,
    alert: 'Messages that nobody could handle',
    hurts: 'Who is hurt',
    note: 'What are you doing?',
    missing: 'Write what you are doing.',
    save: 'Save',
    onIt: /is on it/,
    again: /^Send \d+ again$/,
    cancel: 'Cancel',
    send: 'Send again',
    sent: /\d+ sent again/,
    failed: 'Failed',
    none: 'There is no whole backup.',
    away: 'Away for a moment',
    blind: 'Nobody is watching',
    quiet: 'No open alerts',
    empty: 'None. All that was sent was handled.',
  },
} as const;

const photograph = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/operations-${name}.png`, fullPage: true });
};
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A message of a shape that nobody reads: after its deliveries it lies with the dead letters, and the host goes on. */
async function poison(company: string): Promise<string> {
  const id = uuidV7(Date.now(), stack.db.randomness.bytes(10));
  const sender = bus.createSender(queue);
  await sender.sendMessages({
    messageId: `${id}.1`,
    body: { company, of: 'nothing' },
    contentType: 'application/json',
  });
  await sender.close();
  const dead = bus.createReceiver(queue, { subQueueType: 'deadLetter' });
  await expect.poll(async () => (await dead.peekMessages(10)).length, { timeout: 20_000 }).toBeGreaterThan(0);
  await dead.close();
  return id;
}

afterAll(async () => {
  // What died of this file is taken away again: the broker is the whole run's.
  const dead = bus.createReceiver(queue, { subQueueType: 'deadLetter' });
  for (const one of await dead.receiveMessages(50, { maxWaitTimeInMs: 3_000 })) await dead.completeMessage(one);
  await bus.close();
});

test.each(ways)(
  'staff see what is wrong first, say that they are on it and send again what nobody could handle, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const { caller, staff } = await stack.staff('Siv Personal-Västergötlandsdotter');
    const id = await poison(company.id);
    const run = await beginJobRun(stack.db, 'watch-secrets');
    await failJobRun(stack.db, run, 'KeyVaultAway:ECONNREFUSED');
    await stack.startJob('watch-signals');
    const seen = async () => (await caller.ask<{ alerts: { signal: string }[] }>('GET', 'staff/operations')).alerts;
    await expect
      .poll(async () => (await seen()).map(({ signal }) => signal), { timeout: 20_000 })
      .toEqual(expect.arrayContaining(['dead-letters', 'backups-overdue']));

    const { page, language, complaints } = await browser.visit('/staff/operations', way, caller);
    const say = words[language];
    await page.getByRole('heading', { level: 1, name: say.title }).waitFor();
    const card = page.getByRole('article', { name: say.alert });
    await card.getByText(say.hurts).waitFor();
    await card.getByText('docs/runbooks/dead-letters.md').waitFor();
    await page.getByText(say.failed).first().waitFor();
    await page.getByText('KeyVaultAway:ECONNREFUSED').first().waitFor();
    await page.getByText(`${id}.1`).waitFor();
    // What the timers of this host keep of their runs, without anybody's doing.
    await page.getByText('relay-outbox', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await beyond(page)).toBe(0);
    await photograph(page, `open-${language}`);

    await card.getByRole('button', { name: say.take }).click();
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.missing).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await photograph(page, `note-${language}`);
    await page.getByLabel(say.note).fill('Läser loggen. '.repeat(20));
    await page.getByRole('button', { name: say.save }).click();
    // Somebody may have been on it before: only then is the page behind it to be acted on.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await card.getByText(say.onIt).waitFor();

    const again = page.getByRole('button', { name: say.again }).first();
    await again.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: say.cancel }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await again.press('Enter');
    expect(await axeFindings(page)).toEqual([]);
    await photograph(page, `redrive-${language}`);
    await dialog.getByRole('button', { name: say.send }).press('Enter');
    await page.getByText(say.sent).waitFor();
    await photograph(page, `after-${language}`);
    expect(complaints).toEqual([]);

    const client = await stack.db.client('operations');
    const { rows } = await client.query<{ actor_id: string }>(
      `select actor_id from platform_audit_entries where act = 'message.sent-again' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: staff.staff }]);
  },
);

test.each(ways)(
  'an empty page, one that nobody keeps watch for, and a broker that is away, in $language on a $device',
  async (way) => {
    const { caller } = await stack.staff();
    const real = await caller.ask<Record<string, unknown>>('GET', 'staff/operations');
    const { page, language } = await browser.visit('/staff/companies', way, caller);
    const say = words[language];
    await page.route('**/api/staff/operations', (route) =>
      route.fulfill({
        json: {
          ...real,
          alerts: [],
          jobs: [],
          backups: (real['backups'] as object[]).map((one) => ({ ...one, whole: null })),
          watchedAt: '2026-01-01T00:00:00.000Z',
        },
      }),
    );
    await page.route('**/api/staff/operations/dead-letters', (route) => route.fulfill({ json: { queues: [] } }));
    await page.getByRole('link', { name: say.title, exact: true }).press('Enter');
    await page.getByText(say.blind).waitFor();
    await page.getByText(say.quiet).waitFor();
    await page.getByText(say.empty).waitFor();
    await page.getByText(say.none).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await beyond(page)).toBe(0);
    await photograph(page, `empty-${language}`);
    await page.unroute('**/api/staff/operations/dead-letters');
    await page.route('**/api/staff/operations/dead-letters', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"type":"https://clvrbenefits.com/problems/service-away"}',
      }),
    );
    await page.reload();
    await page.getByText(say.away).waitFor();
    await photograph(page, `away-${language}`);
  },
);

test('the keyboard reaches the menu, and what is done about an alert', async () => {
  const { caller } = await stack.staff();
  const { page } = await browser.visit('/staff/companies', { language: 'sv', device: 'desktop' }, caller);
  await tabTo(page, /^Drift$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Drift' }).waitFor();
});
