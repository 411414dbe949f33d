import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Looking } from './browser.ts';

/** Keeps a picture of a page where PICTURES names a folder, to be looked at by people; else does nothing. */
export async function photographTo(page: Page, name: string, { language, device }: Looking): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${language}-${device}.png`), fullPage: true });
}
