import type { Rows } from './photograph-rows.ts';

/** What is a person's, told without the plan: rows that say so, and rows that name one of their claims, receipts, messages or files. */
export function rowsAbout(rows: Rows, employee: string): ReadonlySet<string> {
  const theirIds = new Set<unknown>([employee]);
  const about = new Set<string>();
  const says = (table: string, row: Readonly<Record<string, unknown>>) =>
    row['employee_id'] === employee ||
    (table === 'employees' && row['id'] === employee) ||
    (table === 'staff_imports' && row['made_by'] === employee) ||
    (table === 'sampled_decisions' && theirIds.has(row['id'])) ||
    Object.entries(row).some(([column, value]) => pointing.has(column) && value !== employee && theirIds.has(value));
  for (let known = -1; known < about.size;) {
    known = about.size;
    for (const [table, all] of Object.entries(rows))
      for (const [key, row] of all) {
        if (byName.has(table) || about.has(`${table} ${key}`) || !says(table, row)) continue;
        about.add(`${table} ${key}`);
        if (row['id'] !== undefined) theirIds.add(row['id']);
      }
  }
  return about;
}
/** Columns by which a row is about another one. */
const pointing = new Set([
  'expense_id',
  'other_id',
  'receipt_id',
  'evaluation_id',
  'event_id',
  'notification_id',
  'import_id',
  'entry_id',
]);
/** What an erasure writes: looked at by itself. */
export const byName = new Set(['audit_entries', 'audit_unsealed', 'erasures', 'erasure_evidence', 'outbox', 'inbox']);

/** What differs between two photographs that is not the person's: rows that moved, went or came. */
export function movedOfOthers(then: Rows, now: Rows, mine: ReadonlySet<string>): string[] {
  const moved: string[] = [];
  for (const [table, all] of Object.entries(then)) {
    if (byName.has(table)) continue;
    for (const [key, row] of all)
      if (!mine.has(`${table} ${key}`) && JSON.stringify(now[table]!.get(key)) !== JSON.stringify(row))
        moved.push(`${table} ${key}`);
    for (const key of now[table]!.keys()) if (!all.has(key)) moved.push(`new in ${table}: ${key}`);
  }
  return moved;
}
