import { expect, test } from 'vitest';
import { texts } from '../../frontend/incidents/texts.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const pictures = process.env['PICTURES'];
const { caller } = await stack.staff('Siv Personal');
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A breach of our own data, known since so many hours, of which nothing was done yet. */
async function knownSince(hours: number): Promise<string> {
  const { id } = await caller.ask<{ id: string }>('POST', 'staff/incidents', {
    ...{ title: 'Felriktad lista över alla medarbetare', what: 'En lista kom till fel företag.' },
    ...{ firstSignalAt: hoursAgo(hours + 1), roles: ['controller', 'processor'], types: ['confidentiality'] },
  });
  const entry = { kind: 'awareness', breach: true, at: hoursAgo(hours), words: { why: 'Mottagaren visade filen.' } };
  await caller.ask('POST', `staff/incidents/${id}/entries`, entry);
  return id;
}

const breaches = [
  ['running', await knownSince(30.1), { sv: '41 timmar 5', en: '41 hours 5' }],
  ['soon', await knownSince(68.1), { sv: '3 timmar 5', en: '3 hours 5' }],
  ['late', await knownSince(80.1), { sv: '8 timmar', en: '8 hours' }],
] as const;

test.each(ways)('the clock of the authority says how long is left, in $language on a $device', async (way) => {
  const { language, device } = way;
  const { page } = await browser.visit('/staff/incidents', way, caller);
  for (const [standing, id, time] of breaches) {
    await page.goto(`${stack.origin}/staff/incidents/${id}`);
    const clocks = page.getByRole('region', { name: texts.clocks[language] }).locator('.incident-clock');
    const line = clocks.filter({ hasText: texts.authority[language] });
    await line.waitFor();
    expect(await line.getAttribute('data-standing')).toBe(standing);
    const words = await line.innerText();
    expect(words.replaceAll(' ', ' ')).toContain(time[language]);
    const [before, after] = (standing === 'late' ? texts.late : texts.left)[language].split('{time}');
    expect(words).toContain(before);
    expect(words).toContain(after);
    expect(await axeFindings(page)).toEqual([]);
    const beyond = await clocks.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(beyond, 'clocks wider than their place').toBe(0);
    if (pictures) await page.screenshot({ path: `${pictures}/clock-${standing}-${language}-${device}.png` });
  }
});
