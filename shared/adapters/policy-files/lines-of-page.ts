import type { PlacedText } from '../../claims/receipts/ports.ts';
import type { RawParagraph } from './paragraphs.ts';

type Line = Readonly<{ text: string; x: number; y: number; bottom: number; right: number; height: number }>;

const bullet = /^(?:[•·▪◦‣–—*-]|\(?\d{1,2}[.)]|[a-zåäö]\))\s+/u;
const numbered = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u;
const pageNumber = /^(?:sida|page)?\s*\d{1,3}\s*(?:(?:av|of|\/)\s*\d{1,3})?$/i;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Pieces that stand beside each other become one line. */
function asLines(pieces: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, height } of pieces) {
    const last = lines.at(-1);
    const next = { text, x, y, bottom: y + height, right: x + width, height };
    if (last && x >= last.right && Math.abs(y + height / 2 - (last.y + last.bottom) / 2) < height / 2)
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${text}`,
        right: next.right,
        bottom: Math.max(last.bottom, next.bottom),
      };
    else lines.push(next);
  }
  return lines;
}

/** Lines of one paragraph stand at most so much apart, in heights of a line, and are of about one size. */
const nearest = { gap: 0.65, size: 0.15 };
const headingSize = 1.15;
const longestHeading = 120;

/** The paragraphs of a document's pages: lines that stand close, in order. A line larger than the others, or a numbered one alone, is a heading. */
export function paragraphsOfPages(pages: readonly (readonly PlacedText[])[]): RawParagraph[] {
  const lined = pages.map(asLines);
  const usual = median(
    lined.flat().flatMap(({ text, height }) => Array.from({ length: Math.ceil(text.length / 20) }, () => height)),
  );
  return lined.flatMap((lines, index) => {
    const groups: Line[][] = [];
    for (const line of lines.filter(({ text }) => !pageNumber.test(text.trim()))) {
      const last = groups.at(-1)?.at(-1);
      const goesOn =
        last !== undefined &&
        !bullet.test(line.text) &&
        line.y - last.bottom < nearest.gap * last.height &&
        line.y > last.y &&
        Math.abs(line.height - last.height) < nearest.size * last.height;
      if (goesOn) groups.at(-1)!.push(line);
      else groups.push([line]);
    }
    return groups.map((group): RawParagraph => {
      const text = joined(group);
      const large = group.every(({ height }) => height > headingSize * usual);
      const short = text.length <= longestHeading && !/[.;,]$/.test(text);
      const heading = short && (large || (numbered.test(text) && group.length === 1 && text.length < 80));
      return { text, page: index + 1, heading, list: !heading && bullet.test(text) };
    });
  });
}

/** A word that was divided at the end of a line is one again. */
const joined = (lines: readonly Line[]): string =>
  lines.reduce(
    (text, line) =>
      (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text) ? text.slice(0, -1) : text && `${text} `) + line.text,
    '',
  );
