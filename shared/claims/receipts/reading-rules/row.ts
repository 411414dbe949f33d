import type { PlacedText } from '../ports.ts';
import type { Place } from '../reading.ts';
import { legibleRow } from './legible.ts';
import { skeleton, type Skeleton } from './skeleton.ts';

/** One printed line of a receipt: the pieces that stand beside each other, from left to right. */
export type Row = Readonly<{
  page: number;
  /** Position among all rows of the receipt, from 0. */
  index: number;
  words: readonly PlacedText[];
  text: string;
  /** The text as labels are compared: see `skeleton`. */
  skeleton: Skeleton;
  place: Place;
}>;

/** Slopes, in page heights per page width, that a hand-held photo has before somebody takes a better one. */
const slopes = [0, 0.01, -0.01, 0.02, -0.02, 0.035, -0.035, 0.05, -0.05, 0.07, -0.07];

/** Lays the pieces of every page in rows, top to bottom. Follows a page that was photographed a few degrees askew. */
export function rowsOf(pages: readonly (readonly PlacedText[])[]): Row[] {
  const rows = pages.flatMap((words, page) => {
    const readable = words.filter((word) => word.text.trim() !== '' && word.height > 0);
    const slope = slopeOf(readable);
    return gather(readable, slope).map((row) => ({ page, words: legibleRow(row) }));
  });
  return rows.map(({ page, words }, index) => {
    const text = words.map((word) => word.text.trim()).join(' ');
    return { page, index, words, text, skeleton: skeleton(text), place: placeOf(page, words) };
  });
}

/** A row as printed: pieces that stand apart stay apart by two spaces, so that "1  399,00" is one thing for 399. */
export const printedLine = (row: Row): string => row.words.map((word) => word.text.trim()).join('  ');

/** The smallest box around some pieces of a page. */
export function placeOf(page: number, words: readonly PlacedText[]): Place {
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  const right = Math.max(...words.map((word) => word.x + word.width));
  const bottom = Math.max(...words.map((word) => word.y + word.height));
  return { page, x, y, width: right - x, height: bottom - y };
}

/** The slope that lays the most text beside other text; straight unless another is clearly better. */
function slopeOf(words: readonly PlacedText[]): number {
  let best = { slope: 0, score: sideBySide(words, 0) * 1.02 };
  for (const slope of slopes.slice(1)) {
    const score = sideBySide(words, slope);
    if (score > best.score) best = { slope, score };
  }
  return best.slope;
}

/** How squarely pieces stand beside each other at a slope: the sum, over pairs, of the overlap squared. */
function sideBySide(words: readonly PlacedText[], slope: number): number {
  let score = 0;
  for (const [i, a] of words.entries()) {
    for (const b of words.slice(i + 1)) {
      const apart = a.x < b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
      if (apart < 0) continue;
      const shared = overlap(a, b, slope);
      if (shared > 0.5) score += shared * shared;
    }
  }
  return score;
}

/** The share of the lower piece's height that two pieces have in common once the slope is taken out. */
function overlap(a: PlacedText, b: PlacedText, slope: number): number {
  const distance = Math.abs(middle(a, slope) - middle(b, slope));
  const reach = (a.height + b.height) / 2;
  return Math.max(0, reach - distance) / Math.max(a.height, b.height);
}

const middle = (word: PlacedText, slope: number) => word.y + word.height / 2 - slope * (word.x + word.width / 2);

function gather(words: readonly PlacedText[], slope: number): PlacedText[][] {
  const rows: PlacedText[][] = [];
  const tallestFirst = [...words].sort((a, b) => middle(a, slope) - middle(b, slope));
  for (const word of tallestFirst) {
    const row = rows.findLast((candidate) => belongs(candidate, word, slope));
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x)).sort((a, b) => top(a, slope) - top(b, slope));
}

function belongs(row: readonly PlacedText[], word: PlacedText, slope: number): boolean {
  const nearest = [...row].sort((a, b) => Math.abs(a.x - word.x) - Math.abs(b.x - word.x))[0]!;
  const inTheWay = row.some(
    (other) =>
      Math.min(other.x + other.width, word.x + word.width) - Math.max(other.x, word.x) >
      0.3 * Math.min(other.width, word.width),
  );
  return !inTheWay && overlap(nearest, word, slope) > 0.5;
}

const top = (row: readonly PlacedText[], slope: number) =>
  row.reduce((sum, word) => sum + middle(word, slope), 0) / row.length;
