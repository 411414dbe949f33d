import type { Sight } from './draw-in-sight.ts';
import type { Box, Letter } from './placed-letters.ts';

/** The share of its letters' boxes that a word's print takes at least. A light typeface takes three times as much. */
const leastPrint = 0.03;
/** Lower print is a millimetre or less on a sheet, or in the same proportion on a smaller page: dots to an eye. Points, and share. */
const lowest = { points: 2.83, ofShortSide: 0.005 };

/**
 * The letters that a person looking at the page would see, word by word: not white on white, covered, cut away, faint, unpainted,
 * outside the page or too small. What is left out of a person's sight is not read by the machine either.
 * `page` is the size in points.
 */
export function lettersInSight(
  letters: readonly Letter[],
  sight: Sight,
  page: Readonly<{ width: number; height: number }>,
): Letter[] {
  const low = Math.min(lowest.points, lowest.ofShortSide * Math.min(page.width, page.height));
  const isLegible = ({ width, height }: Box) => Math.max(width * page.width, height * page.height) >= low;
  return words(letters).flatMap((word) => {
    if (word[0]!.text.trim() === '') return word;
    const prints = word.map((letter) =>
      letter.box && isLegible(letter.box) ? printOf(letter, letter.box, sight) : nothing,
    );
    const [area, seen] = [sum(prints.map((print) => print.area)), sum(prints.map((print) => print.seen))];
    if (seen < (word.some(isLetter) ? leastPrint * area : 1)) return [];
    return word.filter((letter, index) => prints[index]!.seen > 0 || !isLetter(letter));
  });
}

/** A letter or a figure. Other marks can be as small as a point. */
const isLetter = ({ text }: Letter) => /[\p{L}\p{N}]/u.test(text);

type Print = Readonly<{ area: number; seen: number }>;
const nothing: Print = { area: 1, seen: 0 };

/** Pixels of a letter's box, and how many of them show its own print. */
function printOf({ object }: Letter, box: Box, { width, height, objects }: Sight): Print {
  const [left, top] = [Math.max(0, Math.floor(box.x * width)), Math.max(0, Math.floor(box.y * height))];
  const right = Math.min(width, Math.ceil((box.x + box.width) * width));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height));
  let seen = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if (objects[y * width + x] === object) seen += 1;
  }
  return { area: Math.max(1, (right - left) * (bottom - top)), seen };
}

/** Letters up to the next space or line end, each of which is a word of its own. */
function words(letters: readonly Letter[]): Letter[][] {
  const found: Letter[][] = [];
  let open = false;
  for (const letter of letters) {
    const parts = letter.text.trim() === '' || letter.box === null;
    if (open && !parts) found.at(-1)!.push(letter);
    else found.push([letter]);
    open = !parts;
  }
  return found;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
