import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { chromiumFromNpm, findChromium, type Chromium } from '../../infra/local/chromium.ts';

const before = process.env['CHROME_PATH'];
const directories: string[] = [];

afterEach(() => {
  if (before === undefined) delete process.env['CHROME_PATH'];
  else process.env['CHROME_PATH'] = before;
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** Width of a Swedish text: zero when the browser has no font to paint it with. */
async function widthOfText(found: Chromium): Promise<number> {
  const browser = await chromium.launch(found);
  try {
    const page = await browser.newPage();
    await page.setContent('<span>Räksmörgås på fredag</span>');
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
    return (await page.locator('span').boundingBox())?.width ?? 0;
  } finally {
    await browser.close();
  }
}

test('the browser that is found paints a page', { timeout: 60_000 }, async () => {
  expect(await widthOfText(await findChromium())).toBeGreaterThan(100);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser from npm paints a page, from a folder with spaces',
  { timeout: 60_000 },
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'clvr browser '));
    directories.push(directory);
    expect(await widthOfText(await chromiumFromNpm(directory))).toBeGreaterThan(100);
  },
);

test('a CHROME_PATH that leads nowhere is said', async () => {
  process.env['CHROME_PATH'] = '/nowhere/chromium';
  await expect(findChromium()).rejects.toThrow('CHROME_PATH names /nowhere/chromium, which does not exist.');
});
