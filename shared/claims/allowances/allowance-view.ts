import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { overUseOf, standing } from '../benefits/allowance.ts';
import type { AllowanceRecord } from '../benefits/allowance-store.ts';
import { firstDayOf, lastDayOf } from './benefit-year.ts';
import type { AllowanceView, EntryView } from './contract.ts';
import { categoryViewOf, type CategoryRecord } from './find-allowance-category.ts';
import type { LedgerRow } from './ledger-store.ts';
import { prorate, type Employed } from './prorate.ts';

/** `person` reads only the reasons that HR shows them, and not who of HR it was. */
export type ReaderOf = 'hr' | 'person';

type Shown = Readonly<{
  category: CategoryRecord;
  year: number;
  employed: Employed;
  row: AllowanceRecord | null;
  ledger: readonly LedgerRow[];
}>;

/** An allowance with its history. One that nobody has opened stands at what the rules give. */
export async function allowanceViewOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: ReaderOf,
  { category, year, employed, row, ledger }: Shown,
): Promise<AllowanceView> {
  const { base, basis } = prorate(row?.terms ?? category, employed, year);
  const sums = standing(row ?? { base, used: 0, reserved: 0 });
  return {
    category: categoryViewOf(category),
    year,
    from: firstDayOf(year, category.yearStart),
    until: lastDayOf(year, category.yearStart),
    ...sums,
    adjusted: row?.adjusted ?? 0,
    overUse: overUseOf(sums),
    opened: row !== null,
    basis,
    entries: await Promise.all(ledger.map((one) => entryViewOf(uses, tx, reader, one))),
  };
}

async function entryViewOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: ReaderOf,
  { entry, adjustment, by }: LedgerRow,
): Promise<EntryView> {
  const place = { company: tx.company, table: 'allowance_adjustments', column: 'reason', row: entry.id };
  const open = adjustment !== null && (reader === 'hr' || adjustment.shown);
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    kind: entry.kind,
    amount: entry.amount,
    cause: entry.cause,
    basis: entry.basis,
    claim: entry.expenseId,
    by: reader === 'hr' ? by : null,
    reason: open ? await uses.seals.openKept(adjustment.reason, place) : null,
    shown: adjustment?.shown ?? false,
  };
}
