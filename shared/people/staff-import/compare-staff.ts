import { directoryFields } from '../employment/contract.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ColumnName } from './columns.ts';
import { isOverBy, leavingFaults } from './leaving.ts';
import { inOrder } from './in-order.ts';
import { resolveManagers, type Draft } from './managers.ts';
import { matchRow, taken, whoIsWho } from './match-row.ts';
import type { FaultWhy, LineFault } from './fault.ts';
import type { ComparedLine, KnownStaff, LineKind, StaffField, StaffValues } from './line.ts';
import type { FileRow } from './file-row.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export type Comparison = Readonly<{ known: readonly KnownStaff[]; today: PlainDate; self: Id }>;

const fields = [
  'name',
  'workEmail',
  'employeeNumber',
  'department',
  'manager',
  'employedFrom',
  'employedUntil',
  'partTimePermille',
] as const satisfies readonly StaffField[];

/** The column that a field is read from. */
export const columnOfField = (field: StaffField): ColumnName => (field === 'partTimePermille' ? 'partTime' : field);

/**
 * What a file would change: one line for each of its rows, in the order in which they can be applied. A row is about whom its id
 * names, else its number, else its address; a column that the file lacks changes nothing. The rules are those of changing somebody
 * by hand, said here before anything is written; whoever applies a line holds it to them again.
 */
export function compareStaff(rows: readonly FileRow[], comparison: Comparison): ComparedLine[] {
  const people = whoIsWho(comparison.known);
  const seen = new Set<Id>();
  const drafts = rows.map((row): Draft => {
    const { person, why } = matchRow(row.given, people);
    const faults = [...row.faults];
    const fault = (column: ColumnName | null, reason: FaultWhy) =>
      faults.push({ column, cell: column && row.cellOf(column), why: reason });
    if (why) fault('id', why);
    if (person && seen.has(person.id)) fault(null, 'twice');
    if (person) seen.add(person.id);
    const after = valuesAfter(row, person);
    if (!after.name && !hasFault(faults, 'name')) fault('name', 'name-missing');
    if (!after.workEmail && !hasFault(faults, 'workEmail')) fault('workEmail', 'mail-missing');
    if (!after.employedFrom && !hasFault(faults, 'employedFrom')) fault('employedFrom', 'from-missing');
    if (after.employedUntil !== null && after.employedUntil < after.employedFrom)
      fault('employedUntil', 'until-before-from');
    return { row, person, after, faults, fault };
  });
  for (const { draft, column, why } of taken(drafts, comparison.known)) draft.fault(column, why);
  const managed = resolveManagers(drafts, comparison.known);
  const compared = drafts.map((draft, at) => lineOf(draft, { ...draft.after, manager: managed[at]! }));
  return inOrder(leavingFaults(compared, comparison), comparison.known);
}

const hasFault = (faults: readonly LineFault[], column: ColumnName) => faults.some((one) => one.column === column);

/** Where a cell that has to hold something is empty, who is here stays as they are, and who is new is told. */
function valuesAfter({ given }: FileRow, person: KnownStaff | null): StaffValues {
  const before = person?.values;
  const kept = <Field extends 'employeeNumber' | 'department' | 'employedUntil'>(field: Field) =>
    given[field] === undefined ? (before?.[field] ?? null) : given[field];
  return {
    name: given.name ?? before?.name ?? '',
    workEmail: given.workEmail ?? before?.workEmail ?? '',
    employeeNumber: kept('employeeNumber'),
    department: kept('department'),
    manager: before?.manager ?? null,
    employedFrom: given.employedFrom ?? before?.employedFrom ?? ('' as PlainDate),
    employedUntil: kept('employedUntil'),
    partTimePermille: given.partTime ?? before?.partTimePermille ?? 1000,
  };
}

const same = (field: StaffField, one: StaffValues, other: StaffValues): boolean =>
  field === 'manager'
    ? one.manager?.id === other.manager?.id && one.manager?.position === other.manager?.position
    : one[field] === other[field];

function lineOf({ row, person, faults, fault }: Draft, after: StaffValues): ComparedLine {
  const before = person?.values ?? null;
  const changed = fields.filter((field) => before === null || !same(field, before, after));
  if (person?.directory)
    for (const field of changed)
      if ((directoryFields as readonly string[]).includes(field)) fault(columnOfField(field), 'from-directory');
  return {
    row: row.row,
    version: person?.version ?? 0,
    name: after.name || (before?.name ?? ''),
    before,
    after,
    changed,
    faults,
    kind: kindOf(before, after, changed, faults),
    employee: person?.id ?? null,
    position: 0,
  };
}

export function kindOf(
  before: StaffValues | null,
  after: StaffValues,
  changed: readonly StaffField[],
  faults: readonly LineFault[],
): LineKind {
  if (faults.length > 0) return 'wrong';
  if (before === null) return 'add';
  if (changed.length === 0) return 'same';
  return isOverBy(before, after) ? 'end' : 'change';
}
