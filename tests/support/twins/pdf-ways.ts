import { makeReceiptPdf, type PdfObject, type ReceiptPdf } from '../make-pdf.ts';
import encodeQR from 'qr';
import { oddFont, pdfString, pdfUnicode, printLine } from './pdf-text.ts';
import type { Row } from './purchase.ts';

/** The first object that a PDF of one page can have besides its own. */
const first = 6;
const left = 60;
const y = (row: number) => 780 - 26 * row;
const font = '/Font<</F1 4 0 R>>';
const resources = (more: string) => `/Resources<<${font}${more}>>`;

const printed = (rows: readonly Row[]): string =>
  rows
    .flatMap(([what, price], row) => [
      ...(what === '' ? [] : [printLine(what, left, y(row))]),
      ...(price === undefined ? [] : [printLine(price, 420, y(row))]),
    ])
    .join('\n');

/** A layer that readers do not show: its page draws `content` in it, on the page itself or as a group. */
const layer = (
  content: string,
  asGroup: boolean,
): Required<Pick<ReceiptPdf, 'drawing' | 'catalogue' | 'page' | 'more'>> => ({
  drawing: asGroup ? '/G Do' : `/OC /L BDC ${content} EMC`,
  catalogue: `/OCProperties<</OCGs[${first} 0 R]/D<</OFF[${first} 0 R]>>>>`,
  page: resources(`/Properties<</L ${first} 0 R>>/XObject<</G ${first + 1} 0 R>>`),
  more: [
    '<</Type/OCG/Name(Notes)>>',
    {
      dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC ${first} 0 R/Resources<<${font}>>`,
      stream: Buffer.from(content, 'latin1'),
    },
  ],
});

const around =
  (before: string, after = '') =>
  (rows: readonly Row[], lines: string): ReceiptPdf => ({
    drawing: `${printed(rows)}\nq ${before} ${lines} ${after} Q`,
  });

/** Draws modules of a QR code as squares under the rows. */
function code(text: string, row: number): string {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 2 });
  return modules
    .flatMap((line, down) =>
      line.map((dark, across) => (dark ? `${left + 4 * across} ${y(row) - 4 * down} 4 4 re` : '')),
    )
    .filter((square) => square !== '')
    .join(' ')
    .concat(' f');
}

type Way = (rows: readonly Row[], lines: readonly string[], row: number) => ReceiptPdf;

/** Lines one under the other from a place between two rows, too close to them for a blank strip. */
const set = (lines: readonly string[], row: number, size = 14) =>
  lines.map((line, index) => printLine(line, left, y(row) + 13 - index * size, size)).join(' ');

/** Ways to put lines into a PDF so that nobody sees them; without lines each makes the same PDF but for them. */
const hiddenInPdf = {
  tiny: (rows, lines, row) => around('')(rows, set(lines, row, 1.5)),
  whiteBetween: (rows, lines, row) => around('1 g')(rows, set(lines, row)),
  whiteOnPrint: (rows, lines, row) => around('1 g')(rows, set(lines, row - 1, 7)),
  whiteOnRule: (rows, lines, row) => around(`40 ${y(row) + 10} 500 2 re f 1 g`)(rows, set(lines, row, 3)),
  unpainted: (rows, lines, row) => around('3 Tr')(rows, set(lines, row)),
  transparent: (rows, lines, row) => ({
    ...around('/T gs')(rows, set(lines, row)),
    page: resources('/ExtGState<</T<</ca 0/CA 0>>>>'),
  }),
  covered: (rows, lines, row) => ({
    drawing: `${set(lines, row - 1)} 1 g 40 ${y(row) - 60} 515 120 re f 0 g ${printed(rows)}`,
  }),
  outside: (rows, lines) => ({
    drawing: `${printed(rows)} ${lines.map((line, index) => printLine(line, left, 60 - 20 * index)).join(' ')}`,
    page: '/CropBox[0 100 595 842]',
  }),
  layerOff: (rows, lines, row) => {
    const { drawing, ...rest } = layer(set(lines, row), false);
    return { ...rest, drawing: `${printed(rows)} ${drawing}` };
  },
  groupOff: (rows, lines, row) => {
    const { drawing, ...rest } = layer(set(lines, row), true);
    return { ...rest, drawing: `${printed(rows)} ${drawing}` };
  },
  notes: (rows, lines) => ({
    drawing: printed(rows),
    page: `/Annots[${first} 0 R ${first + 1} 0 R]`,
    more: [
      `<</Type/Annot/Subtype/FreeText/F 2/Rect[60 400 500 430]/DA(/F1 12 Tf 0 g)/Contents${pdfString(lines.join(' '))}>>`,
      `<</Type/Annot/Subtype/Text/F 2/Rect[500 400 520 420]/Contents${pdfString(lines.join(' '))}>>`,
    ],
  }),
  statedText: (rows, lines, row) => {
    const only = (kept: (index: number) => boolean) => printed(rows.map((one, index) => (kept(index) ? one : [''])));
    const [item, rest] = [only((index) => index === row - 1), only((index) => index !== row - 1)];
    const stated = lines.length === 0 ? '' : `/ActualText${pdfUnicode(lines.join(' '))}`;
    return { drawing: `/Span<<${stated}>>BDC ${item} EMC ${rest}` };
  },
  title: (rows, lines) => ({
    drawing: printed(rows),
    trailer: `/Info ${first} 0 R`,
    more: [
      `<</Title${pdfUnicode(lines.join(' '))}/Subject${pdfString(lines.join(' '))}/Keywords${pdfString(lines.join(' '))}>>`,
    ],
  }),
  packet: (rows, lines) => ({
    drawing: printed(rows),
    catalogue: `/Metadata ${first} 0 R`,
    more: [
      {
        dictionary: '/Type/Metadata/Subtype/XML',
        stream: Buffer.from(
          `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:description="${lines.join(' ').replace(/["<&]/g, ' ')}"/></rdf:RDF></x:xmpmeta>`,
        ),
      },
    ],
  }),
} as const satisfies Record<string, Way>;

export type PdfWay = keyof typeof hiddenInPdf;

export const pdfWith = (way: PdfWay, rows: readonly Row[], lines: readonly string[], row: number): Buffer =>
  makeReceiptPdf(hiddenInPdf[way](rows, lines, row));

/** A PDF whose rows are all there is to see; `lines` are printed in an odd font where no other has their letters. */
export function plainPdf(rows: readonly Row[], lines: readonly string[], row: number): Buffer {
  const odd = lines.some((line) => /[^\x20-\xff]/.test(line));
  const { objects, write } = oddFont(lines, first);
  const drawing = lines.map((line, index) => (odd ? write : printLine)(line, left, y(row + index)));
  const more: readonly PdfObject[] = odd ? objects : [];
  return makeReceiptPdf({
    drawing: `${printed(rows)} ${drawing.join(' ')}`,
    more,
    ...(odd ? { page: `/Resources<</Font<</F1 4 0 R/F2 ${first} 0 R>>>>` } : {}),
  });
}

export const pdfWithCode = (rows: readonly Row[], text: string): Buffer =>
  makeReceiptPdf({ drawing: `${printed(rows)}\n${text === '' ? '' : code(text, rows.length + 1)}` });
