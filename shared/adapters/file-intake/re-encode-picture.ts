import sharp, { type Sharp, type SharpOptions } from 'sharp';
import type { PagePicture } from '../../claims/receipts/ports.ts';
import { Problem } from '../../kernel/problem.ts';
import { fitForReading } from './fit-for-reading.ts';
import { limits } from './limits.ts';

type Size = Readonly<{ width: number; height: number }>;

/** Below 85 the JPEG grain begins to eat the dots of faint thermal print. */
export const jpegQuality = 85;

/** A missing end is an error; the warnings that phones' own files give are not. */
const strictly: SharpOptions = { failOn: 'error', limitInputPixels: limits.pixels };

/**
 * Decodes a picture and writes it anew: upright, on white, in sRGB, without metadata, at a readable size.
 * @throws Problem picture-too-many-pixels, picture-too-small, file-damaged
 */
export async function reEncodePicture(bytes: Buffer): Promise<PagePicture> {
  const upright = await headerSize(bytes);
  checkSize(upright);
  return writeJpeg(sharp(bytes, strictly).autoOrient(), upright);
}

/** Looks at the size that a header tells, before a pixel is decoded. @throws Problem picture-too-many-pixels, picture-too-small */
export function checkSize({ width, height }: Size): void {
  if (width * height > limits.pixels) throw new Problem('picture-too-many-pixels');
  if (Math.min(width, height) < limits.shortSide) throw new Problem('picture-too-small');
}

/** Writes an upright picture as it is kept. @throws Problem file-damaged */
export async function writeJpeg(picture: Sharp, upright: Size): Promise<PagePicture> {
  const { width, height } = fitForReading(upright);
  const jpeg = await orDamaged(
    picture
      .resize(width, height, { fit: 'fill' })
      .flatten({ background: '#fff' })
      .jpeg({ quality: jpegQuality })
      .toBuffer(),
  );
  return { jpeg, width, height };
}

/** Width and height as the picture is to be seen, read from the header alone. */
async function headerSize(bytes: Buffer): Promise<Size> {
  const header = await orDamaged(sharp(bytes, { limitInputPixels: false }).metadata());
  return header.autoOrient;
}

/** What the decoder refuses is a damaged file; what the encoder could refuse has been ruled out before. */
function orDamaged<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw Object.assign(new Problem('file-damaged'), { cause });
  });
}
