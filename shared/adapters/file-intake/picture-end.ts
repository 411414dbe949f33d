import { heicExtent } from './heic-end.ts';
import type { SniffedType } from './sniff-type.ts';

/** How far a picture reaches in its file (offset after its last byte), and whether it holds several pictures in turn. */
export type PictureExtent = Readonly<{ end: number; animated: boolean }>;

/** Walks a picture's own structure, without decoding. Null when the file stops before the picture does. */
export function pictureExtent(type: Exclude<SniffedType, 'pdf'>, bytes: Buffer): PictureExtent | null {
  switch (type) {
    case 'jpeg':
      return jpegExtent(bytes);
    case 'png':
      return pngExtent(bytes);
    case 'webp':
      return webpExtent(bytes);
    case 'heic':
      return heicExtent(bytes);
  }
}

/**
 * Marker by marker (ITU-T T.81 B.1.1): a segment says its length, the coded data between segments says none and is
 * skipped to the next marker. A thumbnail inside a segment is passed over with it.
 */
function jpegExtent(bytes: Buffer): PictureExtent | null {
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    if (marker === undefined) {
      at = bytes.indexOf(0xff, at);
      if (at < 0) return null;
    } else if (marker === 0xd9) return { end: at + 2, animated: false };
    else if (marker === 0xff) at += 1;
    else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (at + 4 > bytes.length) return null;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Chunk by chunk to IEND; `acTL` is the mark of an animated PNG. */
function pngExtent(bytes: Buffer): PictureExtent | null {
  let animated = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (at > bytes.length) return null;
    if (name === 'acTL') animated = true;
    if (name === 'IEND') return { end: at, animated };
  }
  return null;
}

/** The RIFF header says the length; an extended file (`VP8X`) says in a flag whether it moves. */
function webpExtent(bytes: Buffer): PictureExtent | null {
  if (bytes.length < 30) return null;
  const size = bytes.readUInt32LE(4);
  const end = 8 + size + (size % 2);
  if (end > bytes.length + (size % 2)) return null;
  const extended = bytes.toString('latin1', 12, 16) === 'VP8X';
  return { end, animated: extended && ((bytes[20] ?? 0) & 0x02) !== 0 };
}
