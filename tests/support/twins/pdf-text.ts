import type { PdfObject } from '../make-pdf.ts';

/** Letters that look like Latin ones. */
const alike: Readonly<Record<string, string>> = { А: 'A', Р: 'P', Е: 'E', О: 'O', о: 'o', а: 'a', е: 'e', р: 'p' };

/** How a string stands in a PDF's content or dictionaries: the marks that would end it escaped. */
export const pdfString = (text: string): string => `(${text.replace(/[\\()]/g, (mark) => `\\${mark}`)})`;

/** A text of any letters in a PDF's dictionaries (ISO 32000-1 7.9.2.2): UTF-16 in hexadecimal digits. */
export const pdfUnicode = (text: string): string =>
  `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;

/** Operators that print a line, in Helvetica (`F1`). */
export const printLine = (text: string, x: number, y: number, size = 14): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td ${pdfString(text)} Tj ET`;

/**
 * A font for lines with letters that no font of a PDF has by itself: each looks like the Latin letter it imitates, or like nothing,
 * and reads as what it is. `write` gives a line as operators; `fontFile` is number `number` of the PDF, `mapFile` the next.
 */
export function oddFont(lines: readonly string[], number: number) {
  const letters = [...new Set(lines.join(''))].filter((letter) => letter !== ' ');
  const codeOf = (letter: string) => (letter === ' ' ? 32 : 33 + letters.indexOf(letter));
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const glyph = (letter: string) => {
    const look = alike[letter] ?? letter.normalize('NFKC');
    return /^[A-Za-z]$/.test(look) ? look : look === 'ä' ? 'adieresis' : 'space';
  };
  const rows = letters.map((letter) => `<${hex(codeOf(letter), 2)}><${hex(letter.codePointAt(0)!, 4)}>`);
  const map = `/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/Odd def 1 begincodespacerange<00><ff>endcodespacerange ${rows.length + 1} beginbfchar<20><0020>${rows.join('')}endbfchar endcmap end end`;
  const font = `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[33${letters.map((letter) => `/${glyph(letter)}`).join('')}]>>/ToUnicode ${number + 1} 0 R>>`;
  return {
    objects: [font, { dictionary: '', stream: Buffer.from(map) }] satisfies PdfObject[],
    write: (line: string, x: number, y: number, size = 14) =>
      `BT /F2 ${size} Tf ${x} ${y} Td <${[...line].map((letter) => hex(codeOf(letter), 2)).join('')}> Tj ET`,
  };
}
