import type { Seals } from '../../platform/encryption/seal.ts';
import type { HoldView } from './contract.ts';
import type { HoldRecord } from './hold-store.ts';

/** A hold as HR reads it. */
export async function holdViewOf(uses: { seals: Seals }, record: HoldRecord): Promise<HoldView> {
  const { hold, employee, placedBy, endedBy } = record;
  const place = { company: hold.companyId, table: 'legal_holds', column: 'reason', row: hold.id };
  return {
    id: hold.id,
    employee,
    reason: await uses.seals.openKept(hold.reason, place),
    placedBy,
    placedAt: hold.placedAt.toISOString(),
    endedBy,
    endedAt: hold.endedAt?.toISOString() ?? null,
  };
}
