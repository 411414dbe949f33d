import type { PlacedText } from '../../claims/receipts/ports.ts';
import type { Box, Letter } from './placed-letters.ts';

/** A gap wider than this many line heights is a column, not a word space: "Summa" and "149,00" are two pieces. */
const column = 1;
/** Two letters stand on one line when their middles differ by less than this share of a line height. */
const sameLine = 0.5;

/**
 * Joins letters into pieces of text as an eye takes them in: a line, or the part of it in one column.
 * `tall` is the page's height over its width, since boxes are in shares of each.
 */
export function joinLetters(letters: readonly Letter[], tall: number): PlacedText[] {
  const pieces: PlacedText[] = [];
  let text = '';
  let box: Box | null = null;
  let space = false;
  const close = () => {
    if (box && text.trim() !== '') pieces.push({ text, ...box, confidence: 1 });
    [text, box, space] = ['', null, false];
  };
  for (const letter of letters) {
    if (letter.text === '\n') close();
    else if (letter.text === ' ') space = true;
    else if (letter.text !== '' && letter.box) {
      if (box && !goesOn(box, letter.box, tall)) close();
      text += space && text !== '' ? ` ${letter.text}` : letter.text;
      box = box ? around(box, letter.box) : letter.box;
      space = false;
    }
  }
  close();
  return pieces;
}

function goesOn(piece: Box, next: Box, tall: number): boolean {
  const height = Math.max(piece.height, next.height);
  const gap = (next.x - (piece.x + piece.width)) / tall;
  const drop = Math.abs(piece.y + piece.height / 2 - (next.y + next.height / 2));
  return gap < column * height && gap > -column * height && drop < sameLine * height;
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
