import type { WrittenCell } from '../../platform/table-files/cell.ts';
import { asDecimal } from '../../kernel/money.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { FileFormat, FilePreview, PayrollProfile } from './contract.ts';
import { fromCp437 } from './cp437.ts';
import type { FileRun } from './file-run.ts';
import { runTable } from './run-table.ts';
import type { Survey } from './survey-run.ts';
import { fileName, writeFile } from './write-file.ts';

/** Lines of a file that are shown before it is taken. */
const shownLines = 60;

/** What a file's bytes are decoded by. */
const letters = { 'iso-8859-1': 'ISO-8859-1', 'utf-8': 'UTF-8' } as const;

/** The first lines of a file, read back from its own bytes: what is shown is what will be taken. */
export async function previewFile(
  uses: { tableFiles: Pick<TableFiles, 'write'> },
  run: FileRun,
  profile: PayrollProfile,
  survey: Survey,
  format: FileFormat,
): Promise<FilePreview> {
  const base = { name: fileName(run.run, format), faults: [...survey.faults] };
  if (format === 'xlsx') return { ...base, encoding: null, ...(await firstRows(run, profile)) };
  const encoding =
    format === 'sie' ? 'CP437' : format === 'csv' ? letters['utf-8'] : letters[profile.settings.encoding];
  const { bytes } = writeFile(uses, run, profile, survey, format);
  return { ...base, encoding, ...(await firstLines(bytes, decoderOf(encoding))) };
}

type Shown = Pick<FilePreview, 'lines' | 'more'>;

/** Decodes chunks one after the other; a letter may be cut in two between them. */
function decoderOf(encoding: 'CP437' | 'ISO-8859-1' | 'UTF-8'): (chunk: Uint8Array) => string {
  if (encoding === 'CP437') return fromCp437;
  // The decoder that is called ISO-8859-1 on the Web is of Windows-1252, which says the bytes 80–9F otherwise.
  if (encoding === 'ISO-8859-1') return (chunk) => Array.from(chunk, (byte) => String.fromCharCode(byte)).join('');
  const decoder = new TextDecoder('utf-8');
  return (chunk) => decoder.decode(chunk, { stream: true });
}

async function firstLines(bytes: AsyncIterable<Uint8Array>, decode: (chunk: Uint8Array) => string): Promise<Shown> {
  let text = '';
  let breaks = 0;
  for await (const chunk of bytes) {
    const part = decode(chunk);
    text += part;
    breaks += part.split('\n').length - 1;
    if (breaks > shownLines) break;
  }
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return { lines: lines.slice(0, shownLines), more: lines.length > shownLines };
}

const shown = (cell: WrittenCell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'day' in cell ? cell.day : asDecimal(cell.ore);
};

async function firstRows(run: FileRun, profile: PayrollProfile): Promise<Shown> {
  const { columns, rows } = runTable(run, profile);
  const lines = [columns.map(({ title }) => title).join('\t')];
  for await (const row of rows) {
    if (lines.length === shownLines) return { lines, more: true };
    lines.push(row.map(shown).join('\t'));
  }
  return { lines, more: false };
}
