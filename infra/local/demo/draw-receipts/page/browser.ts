import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

/** Renders the pages of receipts in Chromium: as a picture with one pixel a printed dot, or as an A4 PDF with a text layer. */
export type PageRenderer = Readonly<{
  thermal(html: string): Promise<Buffer>;
  a4(html: string): Promise<Buffer>;
  close(): Promise<void>;
}>;

/** Starts Chromium (CHROME_PATH, else where Debian puts it). Throws when it is missing, or a font of a page is. */
export async function startRenderer(): Promise<PageRenderer> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=full'],
  });
  const thermalStyle = await readFile(new URL('thermal.css', import.meta.url), 'utf8');
  const page = await browser.newPage({ deviceScaleFactor: 1, viewport: { width: 800, height: 600 } });
  const show = async (html: string) => {
    await page.setContent(`<!doctype html><html lang="sv"><meta charset="utf-8">${html}</html>`);
    await demandFonts(page);
  };
  return {
    async thermal(html) {
      await show(`<style>${thermalStyle}</style>${html}`);
      return page.locator('main').screenshot({ animations: 'disabled' });
    },
    async a4(html) {
      await show(html);
      return page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
    },
    close: () => browser.close(),
  };
}

/** A font that is not installed would be replaced silently and change every picture. */
async function demandFonts(page: Page): Promise<void> {
  const missing = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family);
  });
  if (missing.length > 0)
    throw new Error(`fonts not installed: ${missing.join(', ')} (see the README beside the receipts)`);
}
