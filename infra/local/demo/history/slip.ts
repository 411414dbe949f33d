import { vatInside } from '../../../../shared/kernel/money.ts';

/** What a slip of the demo's history says; `total` in öre, `vatRate` in percent. */
export type Slip = Readonly<{
  vendor: string;
  what: string;
  total: number;
  vatRate: number;
  paidOn: string;
  number: number;
}>;

const kronor = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',');

const rowsOf = ({ vendor, what, total, vatRate, paidOn, number }: Slip): readonly (readonly [string, string?])[] => [
  [vendor],
  ['Storgatan 12, 831 30 Östersund'],
  [`Datum ${paidOn} 17:42`],
  [`Kvitto ${number}`],
  [what, kronor(total)],
  ['Totalt SEK', kronor(total)],
  [`Moms ${vatRate} %`, kronor(vatInside(total, vatRate))],
  ['Betalt med kort', kronor(total)],
  ['Godkänt'],
];

/** A receipt as web shops send them: a page of a PDF with text in it (ISO 32000-1), which is read in milliseconds. */
export function slipPdf(slip: Slip): Buffer {
  const escape = (text: string): string => text.replace(/[\\()]/g, (mark) => `\\${mark}`);
  const drawing = rowsOf(slip)
    .map(([left, right], row) => {
      const at = (x: number, text: string) => `BT /F1 14 Tf ${x} ${780 - row * 26} Td (${escape(text)}) Tj ET`;
      return right === undefined ? at(60, left) : `${at(60, left)} ${at(420, right)}`;
    })
    .join('\n');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${Buffer.byteLength(drawing, 'latin1')}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]);
}

function pdfOf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
