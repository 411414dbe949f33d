import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import { closeContract } from '../../shared/protection/end-of-contract/close-contract.ts';
import { confirmContractEnd } from '../../shared/protection/end-of-contract/confirm-contract-end.ts';
import { contractEnds } from '../../shared/protection/end-of-contract/table.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser, ways } from '../support/browser.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const browser = await openBrowser(stack.origin);
const staff = await aStaffMember(stack.db);

const words = {
  sv: {
    none: 'Avtalet löper',
    ask: 'Säg upp avtalet',
    day: 'Avtalets sista dag',
    withdraw: 'Ta tillbaka uppsägningen',
    steps: 'Vad som händer',
    closed: /^Stängt för ändringar/,
  },
  en: {
    none: 'The contract is running',
    ask: 'Give notice',
    day: 'Last day of the contract',
    withdraw: 'Take the notice back',
    steps: 'What happens',
    closed: /^Closed for changes/,
  },
} as const;

test.each(ways)(
  'HR gives notice, takes it back, gives it again and sees the company closed, in $language on a $device',
  async (way) => {
    const company = await stack.company();
    const word = words[way.language];
    const shots = process.env['SHOTS'];
    const { page, complaints } = await browser.visit('/contract-end', way, await company.as('hr'));
    const dialog = page.locator('[role=dialog], [role=alertdialog]');
    const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });
    const today = swedishDay(stack.db.clock.now());
    const picture = async (name: string) => {
      if (shots)
        await page.screenshot({ path: `${shots}/contract-${name}-${way.language}-${way.device}.png`, fullPage: true });
    };

    await page.getByRole('heading', { name: word.none }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture('none');
    for (const back of [true, false]) {
      await page.getByRole('button', { name: word.ask, exact: true }).click();
      const last = dialog.getByLabel(word.day);
      expect(await last.inputValue()).toBe(addDays(today, 30));
      await last.fill(back ? addDays(today, 400) : today);
      if (back) {
        // A day that is too far ahead is refused at the field, and what was chosen stays.
        await inDialog(word.ask).click();
        await dialog.locator('[aria-invalid=true]').waitFor();
        expect(await axeFindings(page)).toEqual([]);
        await picture('refused');
        await last.fill(addDays(today, 60));
      }
      await inDialog(word.ask).click();
      await page.getByRole('heading', { name: word.steps }).waitFor();
      expect(await page.locator('[aria-current=step]').count()).toBe(1);
      expect(await axeFindings(page)).toEqual([]);
      await picture('asked');
      if (!back) break;
      await page.getByRole('button', { name: word.withdraw, exact: true }).click();
      await dialog.waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await inDialog(word.withdraw).click();
      await page.getByRole('heading', { name: word.none }).waitFor();
    }

    // Its last day over, it is closed: the notice is not taken back any more.
    await confirmContractEnd(stack.db, staff, company.id);
    const yesterday = addDays(today, -1);
    const owner = await stack.db.client('migrator');
    await owner.query('update contract_ends set ends_on = $2, notice_on = $2 where company_id = $1', [
      company.id,
      yesterday,
    ]);
    expect(await closeContract(stack.db, company.id)).toBe(1);
    const [row] = await stack.db.operations.onPlatform((tx) =>
      tx.db.select().from(contractEnds).where(eq(contractEnds.companyId, company.id)),
    );
    expect(row).toMatchObject({ state: 'closed', endsOn: yesterday });
    await page.reload();
    await page.getByText(word.closed).waitFor();
    expect(await page.getByRole('button', { name: word.withdraw }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await picture('closed');
    // The one day that was refused, and nothing else.
    expect(complaints).toEqual([expect.stringContaining('400')]);
  },
);
