/** Widths of Helvetica’s letters from space to tilde, in thousandths of the size (Adobe Font Metrics, core 14). */
const widths =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const usual = 556;
/** The bold letters are wider by no more than this. */
const bold = 1.08;

/** Letters outside Latin-1 that the encoding of the fonts has (WinAnsi, ISO 32000-1 annex D.2). */
const beyond: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '…': 0x85,
  '•': 0x95,
};

/** The width of a text in points. */
export const widthOf = (text: string, size: number, isBold = false): number =>
  [...text].reduce((sum, letter) => sum + (widths[letter.charCodeAt(0) - 32] ?? usual), 0) *
  (size / 1000) *
  (isBold ? bold : 1);

/** The byte of a letter in the fonts’ encoding; that of a question mark where they do not have it. */
function byteOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  const same = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff);
  return beyond[letter] ?? (same ? code : 0x3f);
}

/** A text as a string of a PDF: in hexadecimal, which needs no escapes. */
export const pdfString = (text: string): string =>
  `<${[...text].map((letter) => byteOf(letter).toString(16).padStart(2, '0')).join('')}>`;

/** Breaks a text into lines that are no wider than `most` points. A word that is wider by itself stands alone. */
export function linesOf(text: string, size: number, most: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size, isBold) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
