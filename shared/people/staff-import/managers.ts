import type { Id } from '../../kernel/ids.ts';
import type { ColumnName } from './columns.ts';
import type { FaultWhy, LineFault } from './fault.ts';
import type { KnownStaff, Manager, StaffValues } from './line.ts';
import type { FileRow } from './file-row.ts';

/** A row on its way to a line: whom it is about, and what they would be, but for the manager. */
export type Draft = Readonly<{
  row: FileRow;
  person: KnownStaff | null;
  after: StaffValues;
  faults: LineFault[];
  fault: (column: ColumnName | null, why: FaultWhy) => void;
}>;

/** Somebody as a manager: one who is here, or the draft that adds them. `at` is the draft's place, for what is not applied yet. */
type Node = Readonly<{ key: string; id: Id | null; at: number | null; name: string }>;

const keyOf = ({ row, person }: Draft): string => person?.id ?? `row ${row.row}`;

/**
 * Finds each row's manager among everybody as they will be, by address or number, and gives them in the order of the rows; who is
 * added by the file too is named by the place of their row (from 1). Nobody is their own manager, at first or second hand.
 */
export function resolveManagers(drafts: readonly Draft[], known: readonly KnownStaff[]): (Manager | null)[] {
  const { byName, nodes } = everybody(drafts, known);
  const chosen = drafts.map((draft): Node | null => {
    const text = draft.row.given.manager;
    if (text === undefined) return draft.after.manager?.id ? (nodes.get(draft.after.manager.id) ?? null) : null;
    if (text === null) return null;
    const found = byName.get(text.toLowerCase());
    if (!found) draft.fault('manager', 'manager-unknown');
    else if (found.key === keyOf(draft)) draft.fault('manager', 'manager-self');
    return found && found.key !== keyOf(draft) ? found : null;
  });
  findCircles(drafts, known, chosen);
  return chosen.map((node) => node && { id: node.id, position: node.at, name: node.name });
}

function everybody(drafts: readonly Draft[], known: readonly KnownStaff[]) {
  const nodes = new Map<string, Node>();
  const byName = new Map<string, Node>();
  const add = (node: Node, { workEmail, employeeNumber }: StaffValues) => {
    nodes.set(node.key, node);
    if (employeeNumber) byName.set(employeeNumber.toLowerCase(), node);
    if (workEmail) byName.set(workEmail, node);
  };
  const inFile = new Map(drafts.flatMap(({ person, after }) => (person ? [[person.id, after]] : [])));
  for (const { id, values } of known) {
    const after = inFile.get(id) ?? values;
    add({ key: id, id, at: null, name: after.name }, after);
  }
  for (const [at, draft] of drafts.entries())
    if (!draft.person) add({ key: keyOf(draft), id: null, at: at + 1, name: draft.after.name }, draft.after);
  return { nodes, byName };
}

/** Marks the rows that would close a circle; one that was there before is nobody's row's fault. */
function findCircles(drafts: readonly Draft[], known: readonly KnownStaff[], chosen: readonly (Node | null)[]): void {
  const above = new Map<string, string>();
  for (const { id, values } of known) if (values.manager?.id) above.set(id, values.manager.id);
  for (const [at, draft] of drafts.entries()) {
    const manager = chosen[at];
    if (manager) above.set(keyOf(draft), manager.key);
    else above.delete(keyOf(draft));
  }
  const circling = onCircles(above);
  for (const [at, draft] of drafts.entries()) {
    const manager = chosen[at];
    const isOther = manager && manager.id !== (draft.person?.values.manager?.id ?? undefined);
    if (isOther && circling.has(keyOf(draft))) draft.fault('manager', 'manager-circle');
  }
}

/** Who is their own manager at second hand or further. Each is passed once, however long the chains are. */
function onCircles(above: ReadonlyMap<string, string>): Set<string> {
  const circling = new Set<string>();
  const passed = new Set<string>();
  for (const start of above.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let next: string | undefined = start;
    while (next !== undefined && !passed.has(next)) {
      passed.add(next);
      places.set(next, path.length);
      path.push(next);
      next = above.get(next);
    }
    const begins = next === undefined ? undefined : places.get(next);
    if (begins !== undefined) for (const one of path.slice(begins)) circling.add(one);
  }
  return circling;
}
