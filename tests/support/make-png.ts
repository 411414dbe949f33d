import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One chunk of a PNG: length, name, data, checksum. */
export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** A black PNG of one bit a pixel: 20 000 × 20 000 of them are 50 kB of file. Chunks can be put in before the pixels. */
export function blackPng(width: number, height: number, before: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))));
  const chunks = [pngChunk('IHDR', header), ...before, pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

/** Writes the checksum of every chunk anew, as far as the chunks' lengths lead: so that a spoilt chunk reaches the decoder. */
export function withChecksumsPutRight(png: Buffer): Buffer {
  const right = Buffer.from(png);
  for (let at = 8; at + 12 <= right.length;) {
    const end = at + 8 + right.readUInt32BE(at);
    if (end + 4 > right.length) break;
    right.writeUInt32BE(crc32(right.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return right;
}
