import type { Seals } from '../../platform/encryption/seal.ts';
import type { GrantView } from './contract.ts';
import { isLive, overAt } from './grant.ts';
import type { GrantRecord } from './table.ts';

/** A grant as its company and its holder read it. */
export async function grantViewOf(uses: { seals: Seals }, grant: GrantRecord, now: Date): Promise<GrantView> {
  const { companyId: company, id, staffName, scope, startsAt } = grant;
  const live = isLive(grant, now);
  return {
    id,
    staff: staffName,
    reason:
      (await uses.seals.openKept(grant.reason, { company, table: 'access_grants', column: 'reason', row: id })) ?? '–',
    scopes: scope,
    startsAt: startsAt.toISOString(),
    endsAt: overAt(grant).toISOString(),
    live,
    endedBy: live ? null : (grant.endedBy ?? 'time'),
  };
}
