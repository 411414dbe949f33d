import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { photographTo } from '../support/photograph-page.ts';
import { wholeStack, type CompanyOnStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const folder = mkdtempSync(join(tmpdir(), 'audit log '));
afterAll(() => rmSync(folder, { recursive: true }));
copyFileSync(new URL('../../frontend/public/verify-audit.mjs', import.meta.url), join(folder, 'verify-audit.mjs'));

const words = {
  sv: {
    made: 'Skapade en API-nyckel',
    act: 'Händelse',
    none: 'Inget i loggen stämmer med urvalet',
    clear: 'Visa alla',
    waits: 'Förseglas snart',
    proof: /^Visa beviset för Skapade en API-nyckel/,
    place: /Händelsen har plats \d+ av \d+/,
    keep: 'Spara beviset',
    file: 'Verifieringsfil',
    covers: /Förseglade händelser: \d/,
    report: 'Hämta rapporten',
  },
  en: {
    made: 'Made an API key',
    act: 'Event',
    none: 'Nothing in the log matches the filters',
    clear: 'Show all',
    waits: 'Sealed soon',
    proof: /^Show the proof of Made an API key/,
    place: /The event has place \d+ of \d+/,
    keep: 'Save the proof',
    file: 'Verification file',
    covers: /Sealed events: \d/,
    report: 'Take the report',
  },
} as const;

/** What the timer does, started by hand as an operator does it. */
async function seal(company: CompanyOnStack): Promise<void> {
  const hr = await company.as('hr');
  await expect
    .poll(async () => {
      await stack.startJob('seal-audit');
      return (await hr.ask<{ last: { anchoredAt: string | null } | null }>('GET', 'audit/seal')).last?.anchoredAt;
    })
    .toMatch(/^20\d\d-\d\d-\d\dT/);
}

/** Runs the program that the page hands out on a file that it hands out. Without anchors it says that nothing outside vouches for it. */
async function verified(file: string): Promise<unknown> {
  const command = ['verify-audit.mjs', file];
  const failed = await promisify(execFile)(process.execPath, command, { cwd: folder, env: {} }).catch(
    (error: unknown) => error as { code: number; stdout: string },
  );
  return { ...(JSON.parse(failed.stdout) as object), code: 'code' in failed ? failed.code : 0 };
}
const agrees = { code: 3, verdict: 'agrees-with-itself', faults: [] };

test.each(ways)(
  'HR reads the log, narrows it, and takes along what an outsider verifies, in $language on a $device',
  { timeout: 90_000 },
  async (way) => {
    const company = await stack.company();
    const hr = await company.as('hr');
    await hr.ask('POST', 'api-keys', { name: 'Lön', scopes: ['people.read'], days: 7 });
    await seal(company);
    const word = words[way.language];
    const { page, complaints } = await browser.visit('/audit-log', way, hr);
    const row = page.getByRole(way.device === 'phone' ? 'listitem' : 'row').filter({ hasText: word.made });
    await row.waitFor();
    await page.getByText(word.covers).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const proof = page.getByRole('button', { name: word.proof });
    await proof.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(word.place).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: word.keep }).click(),
    ]);
    await kept.saveAs(join(folder, 'proof.json'));
    expect(await verified('proof.json')).toMatchObject(agrees);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: word.file }).click(),
    ]);
    await taken.saveAs(join(folder, 'audit.jsonl'));
    expect(await verified('audit.jsonl')).toMatchObject({ ...agrees, company: company.id });

    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: word.report }).click(),
    ]);
    expect(report.suggestedFilename()).toBe('clvr-benefits-trust-report.pdf');
    await report.saveAs(join(folder, 'report.pdf'));
    expect(readFileSync(join(folder, 'report.pdf'), 'latin1')).toMatch(/^%PDF-/);
    await photographTo(page, 'audit-log', way);

    await page.getByLabel(word.act).selectOption('glass.broken');
    await page.getByText(word.none).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: word.clear }).click();
    // That the file was taken is itself an event, which no seal covers yet.
    await page.reload();
    await page.getByText(word.waits).first().waitFor();
    expect(complaints).toEqual([]);
  },
);
