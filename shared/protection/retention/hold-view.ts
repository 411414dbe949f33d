import type { Seals } from '../../platform/encryption/seal.ts';
import type { Person } from '../../platform/actor.ts';
import { reachOf } from '../../kernel/roles.ts';
import type { HoldView } from './contract.ts';
import type { HoldRecord } from './hold-store.ts';

/**
 * A hold as somebody of HR reads it. Of one on their own data they see that it is there, and no more: whoever it is about learns nothing of
 * what is prepared against them. A hold of everybody is about nobody alone, and all of HR read it.
 */
export async function holdViewOf(uses: { seals: Seals }, actor: Person, record: HoldRecord): Promise<HoldView> {
  const { hold, employee, placedBy, endedBy } = record;
  const place = { company: hold.companyId, table: 'legal_holds', column: 'reason', row: hold.id };
  const own = hold.employeeId === actor.employee;
  return {
    id: hold.id,
    employee,
    reason: own ? null : await uses.seals.openKept(hold.reason, place),
    own,
    mayEnd: hold.endedAt === null && !own && reachOf('legal-hold.end', actor.roles) === 'company',
    placedBy,
    placedAt: hold.placedAt.toISOString(),
    endedBy,
    endedAt: hold.endedAt?.toISOString() ?? null,
  };
}
