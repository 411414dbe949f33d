import { linesOf, pdfString } from './pdf-letters.ts';

/** A paragraph: its size in points, the space above it, and how far it stands in. `keep` says that the next one stays with it. */
export type Paragraph = Readonly<{
  text: string;
  size: number;
  bold?: boolean;
  above?: number;
  inset?: number;
  grey?: boolean;
  keep?: number;
}>;

/** A4 in points, and its margins. */
const page = { width: 595, height: 842, side: 56, top: 60, bottom: 62 };
const leading = 1.38;

type Line = Readonly<{ text: string; x: number; y: number; of: Paragraph }>;

/** Sets paragraphs one under the other, page by page. */
function setPages(paragraphs: readonly Paragraph[]): Line[][] {
  const pages: Line[][] = [[]];
  let y = page.height - page.top;
  for (const of of paragraphs) {
    const { text, size, bold = false, above = 0, inset = 0, keep = 0 } = of;
    const lines = linesOf(text, size, page.width - 2 * page.side - inset, bold);
    y -= above;
    if (y - size * leading * Math.min(lines.length, 2) - keep < page.bottom) {
      pages.push([]);
      y = page.height - page.top;
    }
    for (const line of lines) {
      if (y - size * leading < page.bottom) {
        pages.push([]);
        y = page.height - page.top;
      }
      y -= size * leading;
      pages.at(-1)!.push({ text: line, x: page.side + inset, y, of });
    }
  }
  return pages;
}

const drawn = ({ text, x, y, of }: Line): string =>
  `BT /${of.bold ? 'B' : 'R'} ${of.size} Tf ${of.grey ? '0.36 g' : '0.07 0.13 0.11 rg'} ${x.toFixed(1)} ${y.toFixed(1)} Td ${pdfString(text)} Tj ET`;

/** The bytes of a PDF with these paragraphs, as text in Latin-1: the same each time. `foot` stands under every page, before its number. */
export function writePdf(
  paragraphs: readonly Paragraph[],
  { title, foot, language }: Readonly<Record<'title' | 'foot' | 'language', string>>,
): string {
  const pages = setPages(paragraphs);
  const objects: string[] = [
    `<</Type/Catalog/Pages 2 0 R/Lang ${pdfString(language)}/ViewerPreferences<</DisplayDocTitle true>>>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    `<</Title ${pdfString(title)}/Producer ${pdfString('CLVR Benefits')}>>`,
  ];
  pages.forEach((lines, at) => {
    const under: Line = {
      text: `${foot} · ${at + 1} / ${pages.length}`,
      x: page.side,
      y: 34,
      of: { text: '', size: 8, grey: true },
    };
    const stream = [...lines, under].map(drawn).join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Resources<</Font<</R 3 0 R/B 4 0 R>>>>/Contents ${7 + 2 * at} 0 R>>`,
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    );
  });
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${text}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${start}\n%%EOF\n`;
}
