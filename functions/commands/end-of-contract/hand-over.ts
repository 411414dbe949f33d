import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TableFiles } from '../../../shared/platform/table-files/ports.ts';
import type { ExportedTable } from '../../../shared/protection/end-of-contract/export-tables.ts';
import { writeFolder } from './write-folder.ts';

/** A file of the company's, as it was uploaded; null where nobody can open it any more. */
export type CompanyFile = Readonly<{ path: string; bytes: Buffer | null }>;

const about = (lost: readonly string[]) => `CLVR Benefits: utlämning enligt artikel 28.3 g i dataskyddsförordningen

tables/  alla tabeller med företagets uppgifter, var och en som CSV och som JSON (en rad per rad). audit_entries är loggen.
files/   kvitton och policydokument, som de laddades upp.
manifest.json  varje fil med storlek och SHA-256.

Räkenskapsinformationen (utlägg, kvitton, lönerader) är arbetsgivarens. Det är arbetsgivaren som ska spara den till och med det sjunde
året efter det kalenderår då räkenskapsåret avslutades (bokföringslagen 7 kap. 2 §). Detsamma gäller det som hålls kvar för en tvist
(tabellen legal_holds): efter raderingen finns inget kvar hos oss.

CLVR Benefits: what is handed over under Article 28(3)(g) of the GDPR

tables/  every table with the company's data, each as CSV and as JSON (one row a line). audit_entries is the log.
files/   receipts and policy documents, as they were uploaded.
manifest.json  every file with its size and SHA-256.

The accounting records (claims, receipts, payroll lines) are the employer's. It is the employer who has to keep them until the end of the
seventh year after the calendar year in which the financial year ended (Swedish Bookkeeping Act ch. 7 s. 2). So it is with what is held for
a dispute (the table legal_holds): after the deletion nothing of it is left with us.
${lost.length === 0 ? '' : `\nKan inte öppnas längre / can be opened no longer:\n${lost.join('\n')}\n`}`;

/** Writes everything a company has into a folder. Gives how many tables and files, and the SHA-256 of the list of all of it. */
export async function handOver(
  folder: string,
  tables: readonly ExportedTable[],
  files: AsyncIterable<CompanyFile>,
  tableFiles: Pick<TableFiles, 'write'>,
): Promise<{ tables: number; files: number; bytes: number; digest: string }> {
  const to = writeFolder(folder);
  for (const { name, columns, rows } of tables) {
    await to.write(`tables/${name}.json`, asLines(rows));
    const titled = columns.map((title) => ({ title, kind: 'text' as const, width: 20 }));
    const cells = cellsOf(to.path(`tables/${name}.json`), columns);
    await to.write(
      `tables/${name}.csv`,
      tableFiles.write({ name: name.slice(0, 31), columns: titled, rows: cells }, 'csv', 'en'),
    );
  }
  const lost: string[] = [];
  let count = 0;
  for await (const { path, bytes } of files) {
    if (bytes) {
      await to.write(`files/${path}`, [bytes]);
      count += 1;
    } else lost.push(path);
  }
  await to.write('README.txt', [about(lost)]);
  const bytes = to.list.reduce((sum, one) => sum + one.bytes, 0);
  return { tables: tables.length, files: count, bytes, digest: to.end() };
}

async function* asLines(rows: AsyncIterable<unknown>): AsyncIterable<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** The same rows as cells, read from what was just written: a change in between makes no two of them. */
async function* cellsOf(path: string, columns: readonly string[]): AsyncIterable<(string | null)[]> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const row = JSON.parse(line) as Record<string, unknown>;
    yield columns.map((name) => cellOf(row[name]));
  }
}

const cellOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
