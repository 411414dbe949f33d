import { PaddleOcrService } from 'ppu-paddle-ocr';
import sharp from 'sharp';
import { loadTextModels } from '../../shared/adapters/on-device-scanner/model-files.ts';

/** Reads the text of a picture and nothing more: the same models in the library that is made for them, as it comes. */
export type BareEngine = Readonly<{ read(jpeg: Buffer): Promise<number>; close(): Promise<void> }>;

/** Its pictures are made no larger than this, which costs it no reading and saves a third of its time. */
const largest = { width: 900, height: 2400, fit: 'inside', withoutEnlargement: true } as const;

export async function openBareEngine(): Promise<BareEngine> {
  const service = new PaddleOcrService({ model: await loadTextModels() });
  await service.initialize();
  return {
    async read(jpeg) {
      const png = await sharp(jpeg).resize(largest).png({ compressionLevel: 1 }).toBuffer();
      const bytes = png.buffer.slice(png.byteOffset, png.byteOffset + png.byteLength);
      const { results } = await service.recognize(bytes, { flatten: true, noCache: true });
      return results.length;
    },
    close: () => service.destroy(),
  };
}
