import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);

const words = {
  sv: {
    add: 'Lägg till mottagare',
    name: 'Namn',
    url: 'Adress',
    refused: /privat nät/,
    copy: 'Kopiera',
    done: 'Klar',
    test: /^Skicka ett test till/,
    rotate: 'Byt nyckel',
    switchOff: 'Stäng av',
    switchOn: /^Slå på/,
    off: 'Avstängd av HR',
    deliveries: /^Visa leveranser till/,
    event: 'Test',
    unreachable: 'Ingen kontakt',
    attempt: 'Försök 1',
    replay: 'Skicka om',
    replayed: 'Meddelandet skickas om.',
  },
  en: {
    add: 'Add an endpoint',
    name: 'Name',
    url: 'Address',
    refused: /private network/,
    copy: 'Copy',
    done: 'Done',
    test: /^Send a test to/,
    rotate: 'Replace secret',
    switchOff: 'Switch off',
    switchOn: /^Switch on/,
    off: 'Switched off by HR',
    deliveries: /^Show deliveries to/,
    event: 'Test',
    unreachable: 'No connection',
    attempt: 'Attempt 1',
    replay: 'Replay',
    replayed: 'The message is sent again.',
  },
} as const;

test.each(ways)(
  'an endpoint is added, tried, looked into, replayed, given a new secret and switched off, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const { page, complaints } = await browser.visit('/payroll/endpoints', way, await company.as('hr'));
    const word = words[way.language];
    const dialog = page.locator('[role=dialog], [role=alertdialog]');
    const press = (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' }).click();
    const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true }).click();

    expect(await axeFindings(page)).toEqual([]);
    await press(word.add);
    await dialog.getByLabel(word.name, { exact: true }).fill('Lönesystemet i produktion – Hogia');
    await dialog.getByLabel(word.url, { exact: true }).fill('https://169.254.169.254/latest/meta-data');
    await inDialog(word.add);
    await page.getByText(word.refused).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel(word.url, { exact: true }).fill('http://localhost:9/hook');
    await inDialog(word.add);
    await dialog.getByRole('button', { name: word.copy, exact: true }).waitFor();
    const secret = await dialog.getByRole('textbox').inputValue();
    expect(secret).toMatch(/^whsec_/);
    await inDialog(word.done);
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 2, name: 'Lönesystemet i produktion – Hogia' }).waitFor();
    expect(await page.content()).not.toContain(secret);

    await press(word.test);
    await page.getByRole('link', { name: word.deliveries }).click();
    await page.getByRole('link', { name: word.event, exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: word.event, exact: true }).click();
    // Nothing listens there: the log says so, with what was sent.
    await page.getByText(word.unreachable).first().waitFor();
    await page.getByText(word.attempt, { exact: true }).click();
    await page.getByText('webhook-signature: v1,[…]').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(word.replay);
    await page.getByText(word.replayed).waitFor();

    await page.goto(`${stack.origin}/payroll/endpoints`);
    await press(new RegExp(`^${word.rotate}`));
    await inDialog(word.rotate);
    await dialog.getByRole('button', { name: word.copy, exact: true }).waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).not.toBe(secret);
    await inDialog(word.done);
    await dialog.waitFor({ state: 'detached' });
    await press(new RegExp(`^${word.switchOff}`));
    await inDialog(word.switchOff);
    await page.getByText(word.off).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(word.switchOn);
    await page.getByText(word.off).waitFor({ state: 'detached' });
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  },
);

test('payroll sees where things are sent and may send them again, and changes nothing', async () => {
  const company = await stack.company();
  const hr = await company.as('hr');
  await hr.ask('POST', 'webhook-endpoints', {
    name: 'Lönesystemet',
    url: 'http://localhost:9/hook',
    events: ['payroll_run.locked'],
  });
  const { page, complaints } = await browser.visit('/payroll/endpoints', ways[0]!, await company.as('salary'));
  await page.getByRole('button', { name: 'Skicka om till Lönesystemet' }).waitFor();
  for (const name of [/^Lägg till/, /^Byt nyckel/, /^Stäng av/, /^Ta bort/, /^Ändra/])
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  expect(complaints).toEqual([]);
});
