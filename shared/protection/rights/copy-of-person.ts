import { ofEmployee } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Language } from '../../kernel/language.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { columnWord } from './column-words.ts';
import type { ExportedTable } from './exported-tables.ts';
import { filesOfPerson, type FilesUses } from './files-of-person.ts';
import { heldIn } from './held-view.ts';
import type { ArchiveEntry } from './ports.ts';
import { rowsOfPerson, type CopiedRow, type Whose } from './rows-of-person.ts';
import { shown, summaryPage, type SummaryHead, type SummaryPart } from './summary-page.ts';

export type CopyUses = FilesUses & Readonly<{ database: Database; seals: Seals; tableFiles: TableFiles }>;
export type CopyOf = Whose & Readonly<{ head: SummaryHead; language: Language; request: Id }>;

export const copyFlow: Flow = {
  kind: 'export',
  name: 'copy-of-person',
  purpose: 'Give a person the copy of their data that they asked for',
  legalBasis: 'GDPR Art. 15 and 20',
  recipients: [],
  kept: 'by whoever took it',
  fields: {
    'index.html': ofEmployee('user.content', { special: true }),
    'data/<table>.json': ofEmployee('user.content', { special: true }),
    'tables/<table>.csv': ofEmployee('user.content', { special: true }),
    'files/<receipt>': ofEmployee('user.content', { special: true }),
  },
};

/**
 * Everything there is about somebody, file by file: a page to read, each table as JSON and as CSV, and the receipts as they are kept. Each
 * is read when it is its turn, so that no more than some hundred rows or one receipt are held at once.
 */
export async function* copyOfPerson(uses: CopyUses, whose: CopyOf): AsyncIterable<ArchiveEntry> {
  const filled: ExportedTable[] = [];
  for (const one of whose.tables) if (await hasRows(rowsOfPerson(uses, whose, one))) filled.push(one);
  yield { name: 'index.html', bytes: summaryPage(whose.head, parts(uses, whose, filled)) };
  for (const one of filled) {
    yield { name: `data/${one.name}.json`, bytes: asJson(rowsOfPerson(uses, whose, one)) };
    yield { name: `tables/${one.name}.csv`, bytes: asCsv(uses, whose, one) };
  }
  yield* filesOfPerson(uses, whose);
}

async function hasRows(rows: AsyncIterable<CopiedRow>): Promise<boolean> {
  for await (const _ of rows) return true;
  return false;
}

async function* parts(uses: CopyUses, whose: CopyOf, filled: readonly ExportedTable[]): AsyncIterable<SummaryPart> {
  for (const one of filled) yield { table: one.name, held: heldIn(one), rows: rowsOfPerson(uses, whose, one) };
}

async function* asJson(rows: AsyncIterable<CopiedRow>): AsyncIterable<Buffer> {
  let before = '[\n';
  for await (const row of rows) {
    yield Buffer.from(`${before}${JSON.stringify(row)}`);
    before = ',\n';
  }
  yield Buffer.from('\n]\n');
}

/** A spreadsheet computes nothing of it: `TableFiles` writes every text so that it stays one. */
function asCsv(uses: CopyUses, whose: CopyOf, one: ExportedTable): AsyncIterable<Buffer> {
  const titled = ({ name }: { name: string }) => columnWord(name)[whose.language];
  const columns = one.columns.map((column) => ({ title: titled(column), kind: 'text' as const, width: 20 }));
  async function* rows(): AsyncIterable<string[]> {
    for await (const row of rowsOfPerson(uses, whose, one)) yield one.columns.map(({ name }) => shown(row[name]));
  }
  return uses.tableFiles.write({ name: one.name.slice(0, 31), columns, rows: rows() }, 'csv', whose.language);
}

/** How a copy's file is called, in plain ASCII. */
export const fileName = (language: Language): string =>
  ({ sv: 'mina-personuppgifter.zip', en: 'my-personal-data.zip' })[language];
