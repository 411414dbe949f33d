import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Language } from '../../shared/kernel/language.ts';
import { axeFindings } from './axe.ts';

const words = {
  sv: {
    signIn: 'Arbetskonto (Microsoft)',
    choose: 'Välj fil',
    vendor: 'Säljare',
    total: 'Belopp',
    filled: /Ifyllt från kvittot/,
    submit: /^Skicka in/,
    approve: 'Godkänn',
    decline: 'Avslå',
    changes: 'Begär ändring',
    revert: 'Återkalla beslutet',
    review: 'Granska',
  },
  en: {
    signIn: 'Work account (Microsoft)',
    choose: 'Choose a file',
    vendor: 'Vendor',
    total: 'Amount',
    filled: /Filled in from the receipt/,
    submit: /^Submit/,
    approve: 'Approve',
    decline: 'Decline',
    changes: 'Ask for changes',
    revert: 'Take the decision back',
    review: 'Review',
  },
} as const;
type Word = keyof (typeof words)['sv'];

/** What a reader sees and can press, found as a reader finds it: by role and name. */
export function pageWords(page: Page, language: Language) {
  const word = (name: Word) => words[language][name];
  return {
    button: (name: Word) => page.getByRole('button', { name: word(name), exact: true }),
    link: (name: Word) => page.getByRole('link', { name: word(name), exact: true }),
    field: (name: Word) => page.getByLabel(word(name), { exact: true }),
    text: (name: Word) => page.getByText(word(name)),
    dialog: page.getByRole('dialog'),
    heading: page.getByRole('heading', { level: 1 }),
    main: page.getByRole('main'),
  };
}

/** Clean by axe, as wide as its window, and begun at its heading: what holds of every page that is walked over. */
export async function lands(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond, 'pixels beyond the window').toBe(0);
}

export type PickedFile = { name: string; mimeType: string; buffer: Buffer };
export const asFile = (buffer: Buffer): PickedFile => ({ name: 'kvitto.pdf', mimeType: 'application/pdf', buffer });

/** Gives a receipt to the new-claim page through the button that a reader presses, and waits until the form is filled. */
export async function giveReceipt(page: Page, language: Language, file: PickedFile): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await pageWords(page, language).button('choose').click();
  await (await chosen).setFiles(file);
  await page.waitForURL(/\/claims\/[\w-]{36}\/edit$/);
  await pageWords(page, language).text('filled').first().waitFor({ timeout: 25_000 });
}

/** Ticks every sentence that the employee stands for. */
export async function confirmAll(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox');
  expect(await boxes.count()).toBe(3);
  for (const box of await boxes.all()) {
    await box.focus();
    await page.keyboard.press('Space');
  }
}
