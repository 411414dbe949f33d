import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { EventRow, IncidentRow } from './table.ts';

/** What stands before the first entry. */
export const noEntry = Buffer.alloc(32);

type Hashed = Omit<EventRow, 'hash'>;

/**
 * The hash of an entry (SHA-256 of its one byte form): of everything that stands in its row, the sealed words by their hash, and the
 * hash of the entry before.
 */
export function hashOf({ incidentId, position, id, at, byStaff, kind, facts, words, previous }: Hashed): Buffer {
  const canonical = canonicalJson({
    version: 1,
    incident: incidentId,
    position,
    id,
    at: at.toISOString(),
    by: byStaff,
    kind,
    facts,
    words: words && createHash('sha256').update(words).digest('hex'),
    previous: previous.toString('hex'),
  });
  return createHash('sha256').update(canonical, 'utf8').digest();
}

/** A place at which a timeline is not what it was: at which entry, and in which way. */
export type ChainFault = Readonly<{ position: number; fault: 'changed' | 'missing' | 'out of order' | 'cut off' }>;

/** Goes through a timeline, oldest first, and says where it was tampered with; nothing where it was not. */
export function chainFaults(
  rows: readonly EventRow[],
  { entries, head }: Pick<IncidentRow, 'entries' | 'head'>,
): ChainFault[] {
  const faults: ChainFault[] = [];
  let [expected, previous] = [1, noEntry as Buffer];
  for (const row of rows) {
    if (row.position !== expected) faults.push({ position: expected, fault: 'missing' });
    else if (!row.previous.equals(previous)) faults.push({ position: row.position, fault: 'out of order' });
    if (!hashOf(row).equals(row.hash)) faults.push({ position: row.position, fault: 'changed' });
    [expected, previous] = [row.position + 1, row.hash];
  }
  if (expected !== entries + 1 || !previous.equals(head)) faults.push({ position: expected, fault: 'cut off' });
  return faults;
}
