import sharp from 'sharp';
import { layOnPaper } from '../../../infra/local/demo/draw-receipts/picture/paper.ts';
import { photograph, type Photo } from '../../../infra/local/demo/draw-receipts/picture/photograph.ts';
import { fillPlane } from '../../../infra/local/demo/draw-receipts/picture/plane.ts';
import { pixelsPerDot, printThermal } from '../../../infra/local/demo/draw-receipts/picture/print.ts';
import type { TableKind } from '../../../infra/local/demo/draw-receipts/picture/table.ts';

const tables: readonly TableKind[] = ['oak', 'walnut', 'stone', 'cloth', 'desk'];

/** Ink as pale as print that has faded away: the paper's own grain is stronger. */
const pale = 0.02;

/**
 * Prints a slip and photographs it, as the samples are; another seed is another paper, table and light. `palely` is a drawing of
 * the same size, of what is printed in ink that nobody sees.
 */
export async function photographSlip(slip: Buffer, seed: number, palely?: Buffer): Promise<Buffer> {
  const ink = await printThermal(slip, { darkness: 0.9 }, seed);
  const more = palely && (await sharp(palely).greyscale().raw().toBuffer({ resolveWithObject: true }));
  const printed = more
    ? fillPlane(ink.width, ink.height, (x, y) => {
        const dot = Math.floor(y / pixelsPerDot) * more.info.width + Math.floor(x / pixelsPerDot);
        return Math.max(ink.values[y * ink.width + x]!, more.data[dot]! < 128 ? pale : 0);
      })
    : ink;
  const paper = layOnPaper(
    printed,
    {
      folds: [{ across: 0.45 + (seed % 5) / 40, strength: 0.4, slant: 0.01 }],
      crumple: 0.03,
      edge: 'torn',
      white: 0.93,
    },
    seed,
  );
  return photograph(paper, photoOf(paper.brightness, seed), seed);
}

/** The slip fills most of a picture in which its print is as tall as in a phone's photo that was made smaller. */
function photoOf({ width, height }: { width: number; height: number }, seed: number): Photo {
  const across = 900;
  const share = 0.74;
  return {
    width: across,
    height: Math.round((across * share * height) / width / 0.86),
    table: tables[seed % tables.length]!,
    pose: { turn: ((seed % 7) - 3) * 0.7, lean: 3, aside: (seed % 3) - 1, curl: 0.3, width: share, x: 0.5, y: 0.5 },
    light: { from: (seed * 47) % 360, near: 1.05, far: 0.86, tint: [1.02, 1, 0.96], corners: 0.2 },
    blur: 0,
    grain: 2.8,
    largest: 400_000,
  };
}
