import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Id } from '../../kernel/ids.ts';
import type { OrganisationNumber } from '../../kernel/organisation-number.ts';
import { foldVendor } from './vendor-name.ts';
import type { ExpenseRecord } from './store.ts';

/** The claim that a value belongs to, and the person whose claim it is: the value is sealed with that person's key. */
export type SealedFor = Readonly<{ id: Id; employeeId: Id }>;

type Column = 'vendor' | 'organisation_number' | 'note';
const place = (tx: Tx, column: Column, row: Id) => ({ company: tx.company, table: 'expenses', column, row });

export const openVendor = (uses: { seals: Seals }, tx: Tx, expense: ExpenseRecord): Promise<string | null> =>
  expense.vendor ? uses.seals.openKept(expense.vendor, place(tx, 'vendor', expense.id)) : Promise.resolve(null);

export const openOrganisationNumber = (
  uses: { seals: Seals },
  tx: Tx,
  { id, organisationNumber }: ExpenseRecord,
): Promise<OrganisationNumber | null> =>
  organisationNumber
    ? uses.seals.openKept(organisationNumber, place(tx, 'organisation_number', id))
    : Promise.resolve(null);

export const openNote = (uses: { seals: Seals }, tx: Tx, expense: ExpenseRecord): Promise<string | null> =>
  expense.note ? uses.seals.openKept(expense.note, place(tx, 'note', expense.id)) : Promise.resolve(null);

/** The columns that hold a vendor: the sealed name, and the blind index that likely duplicates are found by. */
export async function sealVendor(uses: { seals: Seals }, tx: Tx, row: SealedFor, vendor: string | null) {
  if (!vendor) return { vendor: null, vendorIndex: null };
  const folded = foldVendor(vendor);
  return {
    vendor: await uses.seals.seal(vendor, place(tx, 'vendor', row.id), row.employeeId),
    vendorIndex: folded ? await uses.seals.blindIndex(tx.company, 'expenses.vendor', folded) : null,
  };
}

/** What the claims of the same vendor are found by, under every key that may have written it. */
export async function vendorIndexes(uses: { seals: Seals }, tx: Tx, expense: ExpenseRecord): Promise<Buffer[]> {
  const folded = foldVendor((await openVendor(uses, tx, expense)) ?? '');
  return folded ? uses.seals.blindIndexes(tx.company, 'expenses.vendor', folded) : [];
}

/** The seller's number tells what was bought as its name does. */
export async function sealOrganisationNumber(
  uses: { seals: Seals },
  tx: Tx,
  row: SealedFor,
  number: OrganisationNumber | null,
) {
  const sealed = number
    ? await uses.seals.seal(number, place(tx, 'organisation_number', row.id), row.employeeId)
    : null;
  return { organisationNumber: sealed };
}

export async function sealNote(uses: { seals: Seals }, tx: Tx, row: SealedFor, note: string | null) {
  return { note: note ? await uses.seals.seal(note, place(tx, 'note', row.id), row.employeeId) : null };
}
