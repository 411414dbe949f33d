import type { Id } from '../../kernel/ids.ts';
import { problemCodes } from '../../kernel/problem-codes.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { columnOfField } from './compare-staff.ts';
import type { StaffImportLine, StaffImportView } from './contract.ts';
import { faultTexts } from './fault.ts';
import { countLines, loadImport, type StaffLine } from './import-store.ts';
import type { LineContent, StaffField, StaffValues } from './line.ts';

/** A comparison as a page shows it. Throws Problem `not-found`, `import-over`. */
export async function importViewOf(tx: Tx, id: Id): Promise<StaffImportView> {
  const found = await loadImport(tx, id);
  const lines = await countLines(tx, id);
  const sum = (is: (line: (typeof lines)[number]) => boolean) =>
    lines.filter(is).reduce((all, { many }) => all + many, 0);
  const ofKind = (kind: StaffLine['kind']) => sum((line) => line.kind === kind);
  const applicable = lines.filter(({ kind }) => kind !== 'same' && kind !== 'wrong');
  const inState = (state: StaffLine['state']) => sum((line) => applicable.includes(line) && line.state === state);
  return {
    id,
    state: found.state,
    version: found.version,
    rows: found.rows,
    missingLeftOn: found.missingLeftOn,
    counts: {
      add: ofKind('add'),
      change: ofKind('change'),
      end: ofKind('end'),
      same: ofKind('same'),
      wrong: ofKind('wrong'),
    },
    lines: {
      waiting: inState('waiting'),
      leftOut: inState('left-out'),
      done: inState('done'),
      refused: inState('refused'),
    },
    createdAt: found.createdAt.toISOString(),
    expiresAt: found.expiresAt.toISOString(),
  };
}

/** A line as a page shows it, its content opened. */
export function lineViewOf(line: StaffLine, content: LineContent): StaffImportLine {
  const { row, name, before, after, changed, faults } = content;
  const wrong = new Set(faults.map(({ column }) => column));
  const shown = changed.filter(
    (field) => before !== null || textOf(after, field) !== null || wrong.has(columnOfField(field)),
  );
  return {
    id: line.id,
    kind: line.kind,
    state: line.state,
    row,
    name,
    employee: line.employeeId,
    changes: shown.map((field) => ({ field, before: textOf(before, field), after: textOf(after, field) })),
    faults: [
      ...faults.map(({ cell, why }) => ({ cell, text: faultTexts[why] })),
      ...(line.refusal === null ? [] : [{ cell: null, text: problemCodes[line.refusal].detail }]),
    ],
  };
}

function textOf(values: StaffValues | null, field: StaffField): string | null {
  if (values === null) return null;
  if (field === 'manager') return values.manager?.name ?? null;
  const value = values[field];
  return value === null || value === '' ? null : String(value);
}
