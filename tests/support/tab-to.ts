import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Tabs on until what is focused has the name, past lists that hold what a whole run has left; fails when it never comes, or when what is focused cannot be seen. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 1_000; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
      const seen = element.closest('label') ?? element;
      const { width, height } = seen.getBoundingClientRect();
      return {
        name: [element.getAttribute('aria-label'), ...labels, element.textContent].filter(Boolean).join(' ').trim(),
        seen: width > 0 && height > 0,
      };
    });
    if (name.test(focused.name)) {
      expect(focused.seen, focused.name).toBe(true);
      return;
    }
  }
  throw new Error(`the keyboard never reached ${name}`);
}
