import { PaddleOcrService } from 'ppu-paddle-ocr';
import type { Sharp } from 'sharp';
import type { PixelBox } from './text-region.ts';
import { loadTextModels } from './model-files.ts';

/** A piece of text in a picture, its box in that picture's pixels. */
export type SeenText = Readonly<{ text: string; confidence: number; box: PixelBox }>;

/** Threads that wait in a loop take a third more CPU, from each other when the cores are shared. */
const withoutSpinning = { session: { intra_op: { allow_spinning: '0' } } };

let loading: Promise<PaddleOcrService> | undefined;

/** The recogniser, loaded at the first use and kept: two ONNX sessions, some 300 MB. */
function recogniser(): Promise<PaddleOcrService> {
  loading ??= (async () => {
    const service = new PaddleOcrService({ model: await loadTextModels(), session: { extra: withoutSpinning } });
    await service.initialize();
    return service;
  })();
  return loading;
}

/** The library takes 0 for "as usual". */
const unpadded = 0.001;

/** Finds where text stands, without reading it: a third of the time of reading. The boxes are tight. */
export async function findText(picture: Sharp): Promise<PixelBox[]> {
  const service = await recogniser();
  const { boxes } = await service.detect(await pixels(picture), {
    paddingVertical: unpadded,
    paddingHorizontal: unpadded,
  });
  return boxes.map(pixelBox);
}

/** Reads the text of a picture, each box by itself: one bad box then spoils no other. */
export async function recogniseText(picture: Sharp): Promise<SeenText[]> {
  const service = await recogniser();
  const { results } = await service.recognize(await pixels(picture), {
    flatten: true,
    noCache: true,
    strategy: 'per-box',
  });
  return results
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, confidence, box }) => ({ text: text.trim(), confidence, box: pixelBox(box) }));
}

const pixelBox = (box: { x: number; y: number; width: number; height: number }): PixelBox => ({
  left: box.x,
  top: box.y,
  width: box.width,
  height: box.height,
});

async function pixels(picture: Sharp): Promise<ArrayBuffer> {
  const png = await picture.png({ compressionLevel: 1 }).toBuffer();
  return png.buffer.slice(png.byteOffset, png.byteOffset + png.byteLength);
}
