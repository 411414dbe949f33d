import { Buffer } from 'node:buffer';

/** An object of a PDF: its dictionary or value, and its stream's bytes if it has one. Numbered from 1 in the order given. */
export type PdfObject = string | { dictionary: string; stream: Buffer };

/** Writes a PDF from its objects. The first one is the catalogue. */
export function makePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: Buffer | string) => {
    const bytes = Buffer.from(part as string, 'latin1');
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    put(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') put(object);
    else {
      put(`<<${object.dictionary}/Length ${object.stream.length}>>stream\n`);
      put(object.stream);
      put('\nendstream');
    }
    put('\nendobj\n');
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  put(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

export type ReceiptPdf = Readonly<{
  /** Drawing operators of the page (ISO 32000-1 annex A). */
  drawing?: string;
  /** Entries added to the catalogue, the page and the trailer. */
  catalogue?: string;
  page?: string;
  trailer?: string;
  /** Pages of the same content. */
  pages?: number;
  /** The page's size in points. */
  size?: readonly [number, number];
  /** Objects added after the receipt's own: the first is number `firstMore(pages)`. */
  more?: readonly PdfObject[];
}>;

export const receiptDrawing =
  'BT /F1 20 Tf 40 770 Td (Fjordgympa AB) Tj 0 -60 Td (Summa) Tj 300 0 Td (450,00 kr) Tj ET 40 600 400 4 re f';

export const firstMore = (pages = 1) => 5 + pages;

/** A one-page receipt as a shop's till would make it; anything can be added to it. */
export function makeReceiptPdf(options: ReceiptPdf = {}): Buffer {
  const { drawing = receiptDrawing, catalogue = '', page = '', trailer = '', pages = 1, more = [] } = options;
  const [width, height] = options.size ?? [595, 842];
  const numbers = Array.from({ length: pages }, (_, index) => index + 5);
  return makePdf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
      `<</Type/Pages/Count ${pages}/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>`,
      { dictionary: '', stream: Buffer.from(drawing, 'latin1') },
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      ...numbers.map(
        () =>
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>${page}>>`,
      ),
      ...more,
    ],
    trailer,
  );
}

/**
 * The same PDF with its cross-references in a stream, which says that one of its objects lies inside another, a compressed
 * object stream (ISO 32000-1 7.5.7): where things are hidden from whoever reads only the bytes.
 */
export function withObjectStream(plain: Buffer, hidden: number, container: number): Buffer {
  const text = plain.toString('latin1');
  const body = text.slice(0, text.lastIndexOf('xref\n0 '));
  const rows = [[0, 0, 65535]];
  for (let number = 1; number <= Math.max(hidden, container); number += 1) {
    rows.push(number === hidden ? [2, container, 0] : [1, body.indexOf(`\n${number} 0 obj`) + 1, 0]);
  }
  const own = rows.length;
  rows.push([1, body.length, 0]);
  const table = Buffer.from(
    rows.flatMap(([kind = 0, at = 0, rest = 0]) => [kind, at >> 16, at >> 8, at, rest >> 8, rest]),
  );
  const stream = `${own} 0 obj\n<</Type/XRef/Size ${own + 1}/W[1 3 2]/Root 1 0 R/Length ${table.length}>>stream\n`;
  const end = `\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(body + stream, 'latin1'), table, Buffer.from(end, 'latin1')]);
}
