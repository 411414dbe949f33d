import { nameFor } from '../../kernel/erased-person.ts';
import type { FieldClass } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Language, Text } from '../../kernel/language.ts';
import type { Person } from '../actor.ts';
import type { Act } from '../../kernel/roles.ts';
import { audit } from '../audit/audit.ts';
import { authorise } from '../authorise.ts';
import type { TableFormat, WrittenCell, WrittenColumn } from '../table-files/cell.ts';
import { mediaTypes } from '../table-files/media-types.ts';
import type { TableFiles } from '../table-files/ports.ts';
import type { Database, Tx } from '../tenant-transaction.ts';

/** How many rows of a list that leaves are read in one transaction. */
export const rowsOfHeap = 500;

/** A column of a list that leaves, what of a row stands in it, and what that is. */
export type TakenColumn<Row> = Omit<WrittenColumn, 'title'> &
  Readonly<{ title: Text; holds: FieldClass; of: (row: Row) => WrittenCell }>;

/** The list in the catalogue, by its columns. Who takes it is its own employer’s: from then on it is kept as they decide. */
export const listFlow = (
  name: string,
  { purpose, legalBasis }: Pick<Flow, 'purpose' | 'legalBasis'>,
  columns: readonly Readonly<{ title: Text; holds: FieldClass }>[],
): Flow => ({
  kind: 'export',
  name,
  purpose,
  legalBasis,
  recipients: ['customer'],
  kept: 'as the employer decides',
  fields: Object.fromEntries(columns.map(({ title, holds }) => [title.en, holds])),
});

/** A list that somebody takes along, as it is narrowed and sorted. `name` is the file's, plain ASCII. */
export type TakenList<Row> = Readonly<{
  /** What taking it along is, in the table of acts. */
  act: Act;
  list: 'claims' | 'queue' | 'allowances' | 'leavers' | 'decisions' | 'person-requests' | 'staff-import' | 'audit';
  narrowed: boolean;
  name: Text;
  sheet: Text;
  columns: readonly TakenColumn<Row>[];
  /** Up to `rowsOfHeap` rows beyond a cursor, and the next cursor. */
  page: (tx: Tx, cursor: string | undefined) => Promise<{ items: readonly Row[]; next: string | null }>;
}>;

/** Who was erased is called so in the reader’s language. */
const named = (cell: WrittenCell, language: Language): WrittenCell =>
  typeof cell === 'string' ? nameFor(cell, language) : cell;

export type LeavingFile = Readonly<{ name: string; type: string; bytes: AsyncIterable<Buffer> }>;

/**
 * A list as a file, some hundred rows at a time, each heap in a transaction of its own. That it is taken is recorded before the first
 * row leaves. Throws Problem `not-allowed`, and what the list's page throws.
 */
export async function takeList<Row>(
  uses: { database: Database; tableFiles: TableFiles },
  actor: Person,
  format: TableFormat,
  { act, list, narrowed, name, sheet, columns, page }: TakenList<Row>,
): Promise<LeavingFile> {
  authorise(actor, act);
  const { company, language } = actor;
  await uses.database.inTenant(company, async (tx) => {
    // A list that cannot be had, for one of its filters, is refused before anything is recorded.
    await page(tx, undefined);
    await audit(tx, actor, 'list.exported', { kind: 'company', id: tx.company }, { list, format, narrowed });
  });
  async function* rows(): AsyncIterable<WrittenCell[]> {
    let cursor: string | undefined;
    do {
      const after = cursor;
      const { items, next } = await uses.database.inTenant(company, (tx) => page(tx, after), 'look');
      yield* items.map((row) => columns.map(({ of }) => named(of(row), language)));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }
  const titled = columns.map(({ title, kind, width, hidden }) => ({
    title: title[language],
    kind,
    width,
    ...(hidden === undefined ? {} : { hidden }),
  }));
  return {
    name: `${name[language]}.${format}`,
    type: mediaTypes[format],
    bytes: uses.tableFiles.write({ name: sheet[language], columns: titled, rows: rows() }, format, language),
  };
}
