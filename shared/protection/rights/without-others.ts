import type { Id } from '../../kernel/ids.ts';

/** What in somebody's own data says who another is: a manager, by name, address or the directory's own key. */
const ofOthers = new Set(['manager']);

/**
 * A value without what it says of others (GDPR Art. 15(4)). What colleagues wrote on a person's claims is about that person and stays, as an
 * examiner's comments are the candidate's (CJEU C-434/16 Nowak, no. 42–44); who wrote it is left out, and so is who looked something up
 * (C-579/21 Pankki S, no. 83): these columns are not copied at all. What is left is told here.
 */
export function withoutOthers(table: string, column: string, value: unknown, person: Id): unknown {
  if (table === 'audit_entries' && column === 'actor_id' && value !== person) return null;
  return without(value);
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (value === null || typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ofOthers.has(name))
      .map(([name, held]) => [name, without(held)]),
  );
}
