import { columnName } from '../../platform/table-files/address.ts';
import type { WrittenCell, WrittenColumn } from '../../platform/table-files/cell.ts';
import { isActive, neutralTyped } from '../../platform/table-files/neutral-text.ts';
import { xmlText } from './xml-text.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Which of `cellXfs` below a cell has. `guarded` is a text that stays one even where somebody opens the cell and presses Enter. */
const styles = { plain: 0, heading: 1, day: 2, amount: 3, text: 4, guarded: 5 } as const;
const styleOf = { text: styles.text, number: styles.plain, day: styles.day, amount: styles.amount } as const;

/** The parts of a workbook with one sheet, but for the sheet itself (ECMA-376 part 1, 12.3). Sheet names have their own rules. */
export const fixedParts = (name: string): [string, string][] => [
  [
    '[Content_Types].xml',
    `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`,
  ],
];

/** What stands before the rows: the headings stay in sight, and a text column takes what is typed below its last row as text too. */
export function sheetStart(columns: readonly WrittenColumn[]): string {
  const widths = columns.map(
    ({ kind, width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1" style="${styleOf[kind]}"${hidden ? ' hidden="1"' : ''}/>`,
  );
  const titles = columns.map(({ title }, at) => textCell(title, `${columnName(at)}1`, styles.heading));
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}

export const sheetEnd = (columns: number, rows: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows}"/></worksheet>`;

export function rowXml(row: number, cells: readonly WrittenCell[], columns: readonly WrittenColumn[]): string {
  const written = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row}`, styleOf[columns[at]!.kind]));
  return `<row r="${row}">${written.join('')}</row>`;
}

function cellXml(cell: WrittenCell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string')
    return textCell(neutralTyped(cell), place, isActive(cell) ? styles.guarded : styles.text);
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  if ('day' in cell) return `<c r="${place}" s="${styles.day}"><v>${serialOf(cell.day)}</v></c>`;
  return `<c r="${place}" s="${styles.amount}"><v>${cell.ore / 100}</v></c>`;
}

/** The text in the cell itself, as a text: there is no place in it for a formula. */
const textCell = (text: string, place: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** Days since 30 December 1899, which is right for every day from March 1900 on. */
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
