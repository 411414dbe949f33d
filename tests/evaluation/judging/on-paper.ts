import type { PlacedText } from '../../../shared/claims/receipts/ports.ts';
import { pdfOfPages } from '../../support/pdf-of-pages.ts';
import type { Line } from '../case.ts';

/** Points. A till's letters are this large on paper; the page is as wide and as high as what stands on it. */
const size = 10;
const step = 16;
const margin = 30;
const between = 24;

const narrow = /[ ,.:;!'|il-]/;
/** Points that a text takes in Helvetica: at most, and of digits just what they take, so that amounts stand in a column. */
const widthOf = (text: string): number =>
  Array.from(text, (character) => (/\d/.test(character) ? 0.556 : narrow.test(character) ? 0.34 : 0.72)).reduce(
    (sum, share) => sum + share * size,
    0,
  );

/** A text on a page: where it begins, its foot, and its width, in points from the page's lower left corner. */
type Printed = Readonly<{ text: string; x: number; y: number; width: number }>;
type Page = Readonly<{ width: number; height: number; printed: readonly Printed[] }>;

/** Lines as a till prints them, amounts in a column to the right. */
function pageOf(lines: readonly Line[]): Page {
  const rows = lines.map((line) => (typeof line === 'string' ? [line] : [...line]));
  const widths = rows.map((row) => row.reduce((sum, text) => sum + widthOf(text) + between, -between));
  const width = Math.max(200, ...widths) + 2 * margin;
  const height = lines.length * step + 2 * margin;
  const printed = rows.flatMap((row, index) =>
    row.map((text, column): Printed => {
      const taken = widthOf(text);
      const x = column === 0 ? margin : width - margin - taken;
      return { text, x, y: height - margin - size - index * step, width: taken };
    }),
  );
  return { width, height, printed };
}

/** Printed lines as a scanner gets them from the text layer of a PDF: each piece with its box in shares of the page, gaps as one space. */
export function asSeen(lines: readonly Line[]): readonly PlacedText[] {
  const { width, height, printed } = pageOf(lines);
  return printed.map((piece) => ({
    text: piece.text.replace(/\s+/g, ' '),
    x: piece.x / width,
    y: (height - piece.y - size) / height,
    width: piece.width / width,
    height: size / height,
    confidence: 1,
  }));
}

/** Characters by their WinAnsi bytes, which is what a PDF's own fonts are printed by. */
const winAnsi = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

/** Throws RangeError for a character that the font does not have: it would stand there as another. */
const inWinAnsi = (text: string): string =>
  Array.from(text, (character) => {
    const byte = winAnsi.get(character);
    if (byte === undefined) throw new RangeError(`no character ${character} to print with`);
    return String.fromCharCode(byte);
  }).join('');

/** Printed lines as a till's program writes them: a PDF of one page with a text layer. */
export function onPaper(lines: readonly Line[]): Buffer {
  const { width, height, printed } = pageOf(lines);
  const drawing = printed.map(({ text, x, y }) => {
    const written = inWinAnsi(text).replace(/[\\()]/g, (mark) => `\\${mark}`);
    return `BT /F1 ${size} Tf ${x.toFixed(2)} ${y} Td (${written}) Tj ET`;
  });
  return pdfOfPages([{ size: [width, height], drawing: drawing.join('\n') }]);
}
