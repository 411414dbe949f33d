import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { findChromium } from '../../infra/local/chromium.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Caller } from './caller.ts';
import { sharedPeer } from './shared-peer.ts';

/** How somebody looks at the page. A phone is 390 px wide and touched; `scripts: false` runs none. */
export type Looking = Readonly<{
  language: Language;
  device: 'desktop' | 'phone';
  theme?: 'light' | 'dark';
  scripts?: false;
}>;

export const ways: readonly Looking[] = [
  { language: 'sv', device: 'desktop', theme: 'light' },
  { language: 'en', device: 'phone', theme: 'dark' },
];

const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };

export type Visit = Readonly<{
  page: Page;
  language: Language;
  /** What the browser complained of: errors on the console, among them what the content policy stopped, and uncaught ones. */
  complaints: readonly string[];
}>;

/** Puts a caller's session into the page's browser, in the caller's language. A __Host- cookie takes no domain: the URL says it. */
async function carrySession(page: Page, caller: Caller, language: Language): Promise<void> {
  const [name = '', value = ''] = (caller.cookie ?? '').split('=');
  const url = caller.origin.replace('http:', 'https:');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.setCookie', {
    name,
    value,
    url,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
  });
  await devtools.detach();
  // Staff read in the browser's language: nothing keeps another for them.
  if (!name.includes('_staff_')) await caller.ask('PUT', 'session/language', { language });
}

/** A browser for one test file, closed with it. `visit` opens a page of the origin, as nobody or with a caller's session. */
export async function openBrowser(origin: string) {
  await sharedPeer('web');
  const { executablePath, env, args } = await findChromium();
  const browser: Browser = await chromium.launch({ executablePath, env, args });
  afterAll(() => browser.close());

  async function visit(path: string, looking: Looking, caller?: Caller): Promise<Visit> {
    const { language, device, theme = 'light', scripts = true } = looking;
    const context = await browser.newContext({
      viewport: sizes[device],
      isMobile: device === 'phone',
      hasTouch: device === 'phone',
      colorScheme: theme,
      reducedMotion: 'reduce',
      javaScriptEnabled: scripts,
      locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    if (caller) await carrySession(page, caller, language);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(origin + path);
    return { page, language, complaints };
  }
  return { visit };
}
