import type { PlacedText } from '../../claims/receipts/ports.ts';

const fewestLetters = 40;

/**
 * Says whether a page's text layer is what the page shows. A scanned page often carries a few words (a heading, a page
 * number) over the picture of the receipt: without enough letters and a single sum of money the picture is read instead.
 */
export function hasTextLayer(words: readonly PlacedText[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestLetters && /\d[.,]\d{2}(?!\d)|\d\s?kr\b|\d:-/i.test(text);
}
