import type { Id } from '../../kernel/ids.ts';
import { openDuties, type Duty } from './duties.ts';
import type { IncidentRecord } from './record.ts';
import { mayAdd } from './state.ts';

/** Why an incident cannot be proposed to be closed; null when it can. */
export function proposalRefusal(record: IncidentRecord, now: Date): 'state' | readonly Duty[] | null {
  if (!mayAdd('close-proposed', record.state)) return 'state';
  const open = openDuties(record, now);
  return open.length > 0 ? open : null;
}

/**
 * Why somebody cannot close an incident; null when they can. It takes two people, and every duty met at that moment too: a clock may have
 * run out since the proposal.
 */
export function closeRefusal(
  record: IncidentRecord,
  by: Id,
  now: Date,
): 'state' | 'own-proposal' | readonly Duty[] | null {
  if (!mayAdd('closed', record.state)) return 'state';
  if (record.proposedBy === by) return 'own-proposal';
  const open = openDuties(record, now);
  return open.length > 0 ? open : null;
}
