/** A document that is written from the catalogue: for people, for machines, and for spreadsheets. */
export type Document = Readonly<{ name: string; markdown: string; json: unknown; csv: readonly (readonly string[])[] }>;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

/** A table in Markdown; no row, and it says so. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.\n';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return `${[line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

export const bullets = (texts: readonly string[]): string => texts.map((text) => `- ${text}\n`).join('');

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** CSV as RFC 4180 has it, with a heading. What a spreadsheet would take for a formula stands nowhere in the catalogue. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

export const renewedBy = 'npm run operations -- catalogue --write';

/** What stands over every written document. */
export const writtenFrom = `Written from the catalogue in code by \`${renewedBy}\`: change the class beside the thing, not this file.\n`;
