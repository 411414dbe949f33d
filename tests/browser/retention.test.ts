import { expect, test } from 'vitest';
import { classes, tables } from '../../shared/database/schema.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { modelCalls } from '../../shared/claims/model-calls/table.ts';
import { readReferences } from '../../shared/protection/retention/foreign-keys-store.ts';
import { livesOf } from '../../shared/protection/retention/lives.ts';
import { planSweep } from '../../shared/protection/retention/plan.ts';
import { beginRun, endRun } from '../../shared/protection/retention/run.ts';
import { sweepRule } from '../../shared/protection/retention/sweep-rule.ts';
import { usualBatch, type SweepUses } from '../../shared/protection/retention/uses.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack, type CompanyOnStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const lives = livesOf(Object.values(tables), classes);

const words = {
  sv: {
    period: 'Tid för Aviseringar och mejl',
    months: '3 månader',
    shorter: 'Spara kortare tid',
    own: /^Ert val\. Standard är 1 år\.$/,
    year: 'Räkenskapsåret börjar i',
    changeYear: 'Ändra',
    place: 'Lägg till spärr',
    who: 'Medarbetare',
    reason: 'Skäl, som bara HR läser',
    missing: 'Välj en medarbetare.',
    hold: 'Spärra',
    end: 'Avsluta spärren för Former Exempel',
    sure: 'Avsluta',
    former: 'Avslutade spärrar',
    calls: 'Frågor till AI-modellen: när och vad de kostade',
  },
  en: {
    period: 'Period for Notifications and e-mails',
    months: '3 months',
    shorter: 'Keep for less time',
    own: /^Your choice\. The standard is 1 year\.$/,
    year: 'The financial year begins in',
    changeYear: 'Change',
    place: 'Place a hold',
    who: 'Person',
    reason: 'Reason, which HR alone reads',
    missing: 'Choose a person.',
    hold: 'Hold',
    end: 'End the hold of Former Exempel',
    sure: 'End',
    former: 'Holds that have ended',
    calls: 'Questions to the AI model: when, and what they cost',
  },
} as const;

/** Sweeps one rule of a company as the timer does, so that the page has something to show. */
async function sweepCalls({ id }: CompanyOnStack): Promise<void> {
  const { operations, randomness, clock, app } = stack.db;
  const call = { purpose: 'evaluate', model: 'm', promptVersion: 'p', inputTokens: 1, outputTokens: 1 } as const;
  const old = { ...call, companyId: id, at: new Date('2020-01-01'), costMicros: 1, outcome: 'answered' } as const;
  await app.inTenant(id, (tx) => tx.db.insert(modelCalls).values({ ...old, id: tx.newId() }));
  const uses = { operations, randomness, lives, batch: usualBatch } as unknown as SweepUses;
  const run = await beginRun(uses, id);
  const references = await operations.onPlatform(readReferences);
  const about = {
    company: id,
    now: clock.now(),
    held: new Set<string>(),
    choices: new Map<string, string>(),
    booksFrom: 1,
  };
  const rule = planSweep(lives, references, about).find(({ life }) => life.name === 'model_calls')!;
  const pace = { goesOn: () => true };
  await endRun(uses, id, run, await sweepRule(uses, id, run.evidenceOf('model_calls'), () => rule, pace));
}

test.each(ways)(
  'HR keeps something shorter, holds somebody who has left, and ends it, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const word = words[way.language];
    await sweepCalls(company);
    await stack.db.app.inTenant(company.id, (tx) =>
      tx.db.insert(employees).values({
        ...{ companyId: company.id, id: tx.newId(), name: 'Former Exempel', workEmail: `former@${company.id}.example` },
        ...{ roles: ['employee'], language: 'sv', employedFrom: plainDate('2019-01-01'), createdAt: tx.now },
        employedUntil: plainDate('2026-06-30'),
      }),
    );
    const { page, complaints } = await browser.visit('/retention', way, await company.as('hr'));
    const dialog = page.locator('[role=dialog], [role=alertdialog]');
    const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });

    await page.getByText(word.calls).last().waitFor();
    await page.getByLabel(word.period).selectOption({ label: word.months });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await inDialog(word.shorter).click();
    await page.getByText(word.own).waitFor();

    // A month of the financial year is asked about, and what is left stays as it was.
    const year = page.getByLabel(word.year);
    await year.selectOption('5');
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await year.inputValue()).toBe('1');
    await year.selectOption('5');
    await inDialog(word.changeYear).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => year.inputValue()).toBe('5');

    await page.getByRole('button', { name: word.place, exact: true }).click();
    await dialog.getByLabel(word.reason).fill('Tvist om uppsägningen');
    await inDialog(word.hold).click();
    await page.getByText(word.missing).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const box = dialog.getByRole('combobox', { name: word.who });
    // Left with nobody chosen, its list does not stay over the dialog.
    await box.fill('For');
    await box.press('Tab');
    await inDialog(word.hold).waitFor();
    await box.fill('Former');
    await page.getByRole('option', { name: 'Former Exempel' }).click();
    await inDialog(word.hold).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Tvist om uppsägningen').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/retention-${way.device}.png`, fullPage: true });

    await page.getByRole('button', { name: word.end, exact: true }).click();
    await inDialog(word.sure).click();
    await page.getByRole('heading', { name: word.former }).waitFor();
    expect(complaints).toEqual([]);
  },
);
