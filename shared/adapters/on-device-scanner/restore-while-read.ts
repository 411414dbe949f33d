import type { GreyPicture } from './cut-line.ts';
import type { ReadLine } from './line-messages.ts';
import { restoreLines } from './swedish-reader.ts';
import type { PixelBox } from './text-region.ts';
import { asksForMarks, head, isWords, mostBelow, mostInHead } from './worth-restoring.ts';

/** Lines that are read again together: more take less time each, fewer are done sooner after the last line was read. */
const together = 7;
/** So many lines in a language with å, ä or ö tell it from a chance. */
const enoughLines = 2;

type Line = Readonly<{ text: string; at: number }>;

/**
 * Reads lines a second time for the letters and spaces that the first reader lacks, while it goes on with the rest: those that may
 * name the seller in any language, and more where the language has å, ä or ö. `reading` are the lines in their order, `boxes` where
 * each stands on the page, tight. Gives the texts that were read again, by position.
 */
export async function restoreWhileRead(
  reading: readonly Promise<ReadLine>[],
  { page, boxes }: { page: GreyPicture; boxes: readonly PixelBox[] },
): Promise<ReadonlyMap<number, string>> {
  const restored: Promise<readonly (readonly [number, string])[]>[] = [];
  const restore = (lines: readonly Line[]) => restored.push(restoreSome(page, boxes, lines));
  const last = Math.min(head, reading.length) - 1;
  let top: Line[] | null = [];
  let below: Line[] = [];
  let [asking, chosen] = [0, 0];
  for (const [at, line] of reading.entries()) {
    const { text } = await line;
    if (asksForMarks(text)) asking += 1;
    if (isWords(text)) {
      if (top) top.push({ text, at });
      else if (chosen < mostBelow) {
        below.push({ text, at });
        chosen += 1;
      }
    }
    if (top && (top.length === mostInHead || at >= last)) {
      restore(top);
      top = null;
    }
    if (asking >= enoughLines && below.length >= together) {
      restore(below);
      below = [];
    }
  }
  if (asking >= enoughLines) restore(below);
  return new Map((await Promise.all(restored)).flat());
}

async function restoreSome(page: GreyPicture, boxes: readonly PixelBox[], lines: readonly Line[]) {
  const texts = await restoreLines(
    page,
    lines.map(({ text, at }) => ({ text, box: boxes[at]! })),
  );
  return lines.map(({ at }, i) => [at, texts[i]!] as const);
}
