import type * as z from 'zod/mini';
import type { Language } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { listFlow } from '../../platform/listing/take-list.ts';
import type { WrittenCell, WrittenColumn } from '../../platform/table-files/cell.ts';
import { mediaTypes } from '../../platform/table-files/media-types.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { peopleWhere, type PeopleFilter } from '../employees/people-store.ts';
import { searchWords } from '../employees/search-words.ts';
import { columnClasses, columnNames, headings, type ColumnName } from './columns.ts';
import { exportEmployees as contract } from './contract.ts';
import { staffAfter, type StaffRecord } from './staff-store.ts';

const heap = 500;
const title = { sv: 'Medarbetare', en: 'People' };

const shapes: Readonly<Record<ColumnName, Omit<WrittenColumn, 'title'>>> = {
  id: { kind: 'text', width: 38, hidden: true },
  employeeNumber: { kind: 'text', width: 16 },
  name: { kind: 'text', width: 28 },
  workEmail: { kind: 'text', width: 34 },
  department: { kind: 'text', width: 20 },
  manager: { kind: 'text', width: 34 },
  employedFrom: { kind: 'day', width: 12 },
  employedUntil: { kind: 'day', width: 12 },
  partTime: { kind: 'number', width: 14 },
};

const cellsOf = (row: StaffRecord): WrittenCell[] => [
  row.id,
  row.employeeNumber,
  row.name,
  row.workEmail,
  row.department,
  row.manager?.workEmail ?? null,
  { day: row.employedFrom },
  row.employedUntil && { day: row.employedUntil },
  (row.partTimePermille ?? 1000) / 10,
];

export const employeesFlow = listFlow(
  'employees',
  {
    purpose: 'Give employees their benefits and know who may decide',
    legalBasis: 'GDPR Art. 6(1)(b) and (f): the employment and its benefits',
  },
  columnNames.map((column) => ({ title: headings[column], holds: columnClasses[column] })),
);

/** A file that leaves: what it is called, its media type, and its bytes as they are written. */
export type LeavingFile = Readonly<{ name: string; type: string; bytes: AsyncIterable<Buffer> }>;

/**
 * The people of a list as a file that the import reads. That it is taken is recorded before the first row leaves. Throws Problem
 * `not-allowed`, `input-invalid`.
 */
export async function exportEmployees(
  uses: { database: Database; tableFiles: TableFiles },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<LeavingFile> {
  authorise(actor, 'employee.export');
  const { format, search = '', ...filter } = parse(contract.input, input);
  const narrowed = search !== '' || filter.department !== undefined || filter.unlinked !== undefined;
  await uses.database.inTenant(actor.company, (tx) =>
    audit(tx, actor, 'employee.exported', { kind: 'company', id: tx.company }, { format, narrowed }),
  );
  const { language } = actor;
  const table = {
    name: title[language],
    columns: columnsIn(language),
    rows: everybody(uses, actor, { ...filter, words: searchWords(search) }),
  };
  return {
    name: `${language === 'sv' ? 'medarbetare' : 'people'}.${format}`,
    type: mediaTypes[format],
    bytes: uses.tableFiles.write(table, format, language),
  };
}

const columnsIn = (language: Language): WrittenColumn[] =>
  columnNames.map((column) => ({ ...shapes[column], title: headings[column][language] }));

/** Some hundred at a time, each in a transaction of its own: the file is written while they come. */
async function* everybody(
  uses: { database: Database },
  actor: Person,
  filter: PeopleFilter,
): AsyncIterable<WrittenCell[]> {
  authorise(actor, 'employee.export');
  let last: StaffRecord | null = null;
  do {
    const after: StaffRecord | null = last;
    const found: StaffRecord[] = await uses.database.inTenant(
      actor.company,
      (tx) => staffAfter(tx, after, peopleWhere(tx, filter), heap),
      'look',
    );
    yield* found.map(cellsOf);
    last = found.length < heap ? null : found.at(-1)!;
  } while (last);
}
