/** Letters of 80 to FF in IBM code page 437, in which SIE is written (`#FORMAT PC8`). Below 80 it is ASCII. */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const bytes = new Map([...upper].map((letter, place) => [letter, 0x80 + place]));

/** What stands for common letters and marks that the code page does not have. */
const alike: Readonly<Record<string, string>> = {
  Ø: 'Ö',
  ø: 'ö',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '”': "'",
  '“': "'",
  '…': '...',
  '€': 'EUR',
};

/** The letter itself, one like it, the same without its accent, or a question mark. */
function within(letter: string): string {
  const known = (one: string): boolean => one < '\u0080' || bytes.has(one);
  if (known(letter)) return letter;
  const instead = alike[letter] ?? [...letter.normalize('NFD')].filter(known).join('');
  return instead === '' ? '?' : instead;
}

/** A text in code page 437, as near as it can be said. */
export function asCp437(text: string): Uint8Array {
  const letters = [...text.normalize('NFC')].map(within).join('');
  return Uint8Array.from(letters, (letter) => bytes.get(letter) ?? letter.charCodeAt(0));
}

/** Back from code page 437: every byte is a letter. */
export const fromCp437 = (text: Uint8Array): string =>
  Array.from(text, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80]!)).join('');
