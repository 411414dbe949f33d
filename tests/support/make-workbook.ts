import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export type WorkbookWishes = Readonly<{
  /** The rows inside sheetData of each sheet, as XML, and what follows after them. */
  sheets: readonly Readonly<{ name?: string; state?: 'hidden' | 'veryHidden'; rows: string; after?: string }>[];
  from1904?: boolean;
  sharedStrings?: string;
  /** Format codes; cell style n + 1 has the nth. */
  formats?: readonly string[];
  /** More parts, and others in place of the usual ones. */
  parts?: Readonly<Record<string, string | Buffer>>;
}>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const xml = '<?xml version="1.0" encoding="UTF-8"?>';

/** A workbook put together by hand, so that it can be what no library would write. */
export function makeWorkbook({
  sheets,
  from1904,
  sharedStrings,
  formats = [],
  parts = {},
}: WorkbookWishes): Promise<Buffer> {
  const all: Record<string, string | Buffer> = {
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `Blad${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...(sharedStrings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}">${sharedStrings}</sst>` }),
    ...parts,
  };
  return zipOf(all);
}

export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A row of texts and numbers as a sheet writes it. */
export const xmlRow = (row: number, ...cells: readonly (string | number)[]): string =>
  `<row r="${row}">${cells
    .map((cell) =>
      typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join('')}</row>`;
