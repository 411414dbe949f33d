import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { airy, cutLine, type GreyPicture } from './cut-line.ts';
import type { PixelBox } from './text-region.ts';
import { swedishDataFolder } from './model-files.ts';
import { restoreLetters, withoutMarks } from './restore-letters.ts';

/** Height in pixels at which this reader takes a line, with room for the ring of a capital Å above it. */
const lineHeight = 56;
const roomForRings = 0.8;
const gap = 16;
const white = 255;
/** Of 100. A ring or dots that were only dirt come with less. */
const sureEnough = 60;

/** One takes a strip after the other; a second shortens what is left to do once the first reader is done. */
const most = Math.min(2, availableParallelism());
const readers: Promise<Worker>[] = [];
let asked = 0;

/** They take turns, and are loaded when it is their first. */
function nextReader(): Promise<Worker> {
  const turn = asked % most;
  asked += 1;
  return (readers[turn] ??= loadReader());
}

async function loadReader(): Promise<Worker> {
  const worker = await createWorker('swe', OEM.LSTM_ONLY, { langPath: swedishDataFolder(), cacheMethod: 'none' });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK });
  return worker;
}

/** A line as the first reader read it, and where it stands on the page (a tight box). */
export type LineToRestore = Readonly<{ text: string; box: PixelBox }>;

/**
 * Reads lines a second time, with a reader that knows å, ä and ö, and gives their texts with those letters and with word
 * spaces. The lines are laid under each other on one strip, which takes a third of the time of reading them one by one.
 */
export async function restoreLines(page: GreyPicture, lines: readonly LineToRestore[]): Promise<string[]> {
  if (lines.length === 0) return [];
  const strip = await stripOf(lines.map(({ box }) => cutLine(page, airy(box, page, roomForRings), lineHeight)));
  const { data } = await (await nextReader()).recognize(strip, {}, { blocks: true });
  const again = new Map<number, string>();
  for (const line of (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((part) => part.lines)) {
    const middle = (line.bbox.y0 + line.bbox.y1) / 2;
    const at = Math.round((middle - gap - lineHeight / 2) / (lineHeight + gap));
    again.set(at, `${again.get(at) ?? ''} ${sureOf(line.words)}`.trim());
  }
  return lines.map(({ text }, i) => restoreLetters(text, again.get(i) ?? ''));
}

/** A line as it was read, the marks over letters kept only in words that are sure. */
function sureOf(words: readonly { text: string; confidence: number }[]): string {
  return words.map(({ text, confidence }) => (confidence >= sureEnough ? text : withoutMarks(text))).join(' ');
}

/** The lines under each other on one picture, each with white around it. */
async function stripOf(lines: readonly GreyPicture[]): Promise<Buffer> {
  const width = Math.max(...lines.map((line) => line.width)) + 2 * gap;
  const height = lines.length * (lineHeight + gap) + gap;
  const pixels = new Uint8Array(width * height).fill(white);
  for (const [i, line] of lines.entries()) {
    const spread = spreadOf(line.pixels);
    for (let y = 0; y < line.height; y++) {
      const from = (gap + i * (lineHeight + gap) + y) * width + gap;
      for (let x = 0; x < line.width; x++) pixels[from + x] = spread(line.pixels[y * line.width + x]!);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: 200 })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Spreads the greys of a line from black to white: its darkest and lightest hundredth are left out. */
function spreadOf(pixels: Uint8Array): (grey: number) => number {
  const sorted = Uint8Array.from(pixels).sort();
  const [dark, light] = [sorted[Math.floor(sorted.length * 0.01)]!, sorted[Math.floor(sorted.length * 0.99)]!];
  return light === dark
    ? (grey) => grey
    : (grey) => Math.max(0, Math.min(white, ((grey - dark) * white) / (light - dark)));
}
