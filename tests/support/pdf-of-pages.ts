import { makePdf, type PdfObject } from './make-pdf.ts';

/** A page of a PDF: its size in points, what is drawn on it (ISO 32000-1 annex A; font /F1), and the scan that lies under that. */
export type PdfPage = Readonly<{
  size: readonly [width: number, height: number];
  drawing?: string;
  scan?: Readonly<{ jpeg: Buffer; width: number; height: number }>;
}>;

/** Lines of text from the top of a page on. */
export function linesOfText(lines: readonly string[], { top, size = 12 }: { top: number; size?: number }): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, (mark) => `\\${mark}`)}) Tj 0 -${size * 1.7} Td`);
  return `BT /F1 ${size} Tf 30 ${top} Td ${shown.join(' ')} ET`;
}

/** A PDF of pages that differ: text that a program wrote, and scans (JPEG in colour) over the whole page. */
export function pdfOfPages(pages: readonly PdfPage[]): Buffer {
  const first = (index: number) => 4 + index * 3;
  const objects = pages.flatMap(({ size, drawing = '', scan }, index): PdfObject[] => {
    const [width, height] = size;
    const number = first(index);
    const resources = `/Font<</F1 3 0 R>>${scan ? `/XObject<</Scan ${number + 2} 0 R>>` : ''}`;
    const under = scan ? `q ${width} 0 0 ${height} 0 0 cm /Scan Do Q ` : '';
    const picture = `/Type/XObject/Subtype/Image/Width ${scan?.width}/Height ${scan?.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`;
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${number + 1} 0 R/Resources<<${resources}>>>>`,
      { dictionary: '', stream: Buffer.from(under + drawing, 'latin1') },
      scan ? { dictionary: picture, stream: scan.jpeg } : 'null',
    ];
  });
  const kids = pages.map((_, index) => `${first(index)} 0 R`).join(' ');
  return makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...objects,
  ]);
}
