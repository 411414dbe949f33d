import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { refuseRestricted } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { standing } from '../benefits/allowance.ts';
import { at, lockAllowance, writeEntries, type AllowanceKey } from '../benefits/allowance-store.ts';
import { allowances } from '../benefits/table.ts';
import { mayAdjust } from './adjusted.ts';
import { isOverCap } from './cap.ts';
import { wellnessGranted } from './cap-store.ts';
import { adjustAllowance as contract, type PersonAllowances } from './contract.ts';
import { readEmployed } from './entitled-store.ts';
import { findAllowanceCategory } from './find-allowance-category.ts';
import { personAllowancesOf } from './person-allowances-view.ts';
import { allowanceAdjustments } from './table.ts';

const reasonWanted = { sv: 'Skriv varför.', en: 'Write why.' };
const moreThanLeft = {
  sv: 'Så mycket finns inte kvar av bidraget. Det som är använt eller väntar på beslut kan inte tas tillbaka här.',
  en: 'The allowance does not have that much left. What is used or waits for a decision cannot be taken back here.',
};
const nothingChanges = { sv: 'Skriv ett belopp som inte är noll.', en: 'Write an amount that is not zero.' };
const overCap = {
  sv: 'Friskvården går över taket, så att hela förmånen blir skattepliktig. Bekräfta att det är meningen.',
  en: 'The wellness goes above the cap, so that the whole benefit becomes taxable. Confirm that it is meant.',
};

/**
 * Raises or lowers somebody's allowance, never one's own: an entry with a sealed reason, over the base that was seen. Throws Problem
 * `not-allowed`, `not-found`, `own-allowance`, `data-restricted`, `changed-meanwhile`, and `input-invalid` without a reason, for more than is left, and above
 * the tax-free cap (HFD 2019:33) unless that is confirmed.
 */
export async function adjustAllowance(
  uses: { database: Database; seals: Seals },
  actor: Person,
  employee: Id,
  input: z.input<typeof contract.input>,
): Promise<PersonAllowances> {
  authorise(actor, 'allowance.adjust');
  const wanted = parse(contract.input, input);
  const { year, change, reason } = wanted;
  return uses.database.inTenant(actor.company, async (tx) => {
    await readEmployed(tx, employee);
    if (employee === actor.employee) throw new Problem('own-allowance');
    await refuseRestricted(tx, employee);
    if (reason === '') throw refused('/reason', 'reason-wanted', reasonWanted);
    if (change === 0) throw refused('/change', 'nothing-changes', nothingChanges);
    const category = await findAllowanceCategory(tx, wanted.category);
    const key = { employeeId: employee, categoryId: category.id, year };
    const locked = await lockAllowance(tx, key);
    if (locked.base !== wanted.base) throw new Problem('changed-meanwhile');
    if (!mayAdjust(standing(locked).left, change)) throw refused('/change', 'more-than-left', moreThanLeft);
    const entry = await writeAdjustment(tx, key, change);
    await tx.db
      .update(allowances)
      .set({ base: locked.base + change, adjusted: locked.adjusted + change })
      .where(at(tx, key));
    const place = { company: tx.company, table: 'allowance_adjustments', column: 'reason', row: entry };
    await tx.db.insert(allowanceAdjustments).values({
      companyId: tx.company,
      entryId: entry,
      employeeId: employee,
      byEmployee: actor.employee,
      reason: await uses.seals.seal(reason, place, employee),
      shown: wanted.shown,
    });
    const granted = category.kind === 'wellness' ? await wellnessGranted(tx, [employee], year) : null;
    const over = isOverCap(granted?.get(employee) ?? 0, year);
    if (over && change > 0 && !wanted.confirmOverCap) throw refused('/confirmOverCap', 'over-cap', overCap);
    await audit(
      tx,
      actor,
      'allowance.adjusted',
      { kind: 'employee', id: employee },
      { category: category.id, year, change, overCap: over },
    );
    return personAllowancesOf(uses, tx, employee);
  });
}

async function writeAdjustment(tx: Tx, key: AllowanceKey, change: number): Promise<Id> {
  const kind = change > 0 ? 'adjust-up' : 'adjust-down';
  const [entry] = await writeEntries(tx, key, [{ kind, amount: Math.abs(change) }]);
  return entry!;
}

const refused = (pointer: string, code: string, text: { sv: string; en: string }): Problem =>
  new Problem('input-invalid', [{ pointer, code, text }]);
