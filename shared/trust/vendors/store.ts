import { asc, desc, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { staffMembers } from '../../people/staff/table.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { vendorAgreements, vendors, type AgreementRecord } from './table.ts';

export type VendorRecord = typeof vendors.$inferSelect;

/** Every vendor, in the order in which they were added. */
export const readVendors = (tx: PlatformTx): Promise<VendorRecord[]> =>
  tx.db.select().from(vendors).orderBy(asc(vendors.addedAt), asc(vendors.id));

/** A vendor's row; null for none. */
export async function readVendor(tx: PlatformTx, id: Id): Promise<VendorRecord | null> {
  const [found] = await tx.db.select().from(vendors).where(eq(vendors.id, id));
  return found ?? null;
}

/** Agreements of one vendor or of all, the latest first. */
export const readAgreements = (tx: PlatformTx, vendor?: Id): Promise<AgreementRecord[]> =>
  tx.db
    .select()
    .from(vendorAgreements)
    .where(vendor === undefined ? undefined : eq(vendorAgreements.vendorId, vendor))
    .orderBy(desc(vendorAgreements.recordedAt), desc(vendorAgreements.id));

/** An agreement's row, locked for a change where `locked`; null for none. */
export async function readAgreement(tx: PlatformTx, id: Id, locked = false): Promise<AgreementRecord | null> {
  const asked = tx.db.select().from(vendorAgreements).where(eq(vendorAgreements.id, id));
  const [found] = await (locked ? asked.for('update') : asked);
  return found ?? null;
}

/** Members of staff who can sign in, by name. */
export const readStaff = (tx: PlatformTx) =>
  tx.db
    .select({
      id: staffMembers.id,
      name: staffMembers.name,
      address: staffMembers.workEmail,
      language: staffMembers.language,
    })
    .from(staffMembers)
    .where(isNull(staffMembers.disabledAt))
    .orderBy(asc(staffMembers.name), asc(staffMembers.id));

/** The names of members of staff, those who left among them, by id. */
export async function readStaffNames(tx: PlatformTx): Promise<ReadonlyMap<Id, string>> {
  const all = await tx.db.select({ id: staffMembers.id, name: staffMembers.name }).from(staffMembers);
  return new Map(all.map(({ id, name }) => [id, name]));
}
