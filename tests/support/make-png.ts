import { constants, crc32, deflateSync, inflateRawSync } from 'node:zlib';

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

/**
 * Writes all checksums anew, those of the chunks and the one of the packed rows, as far as the chunks' lengths lead and the rows can
 * be unpacked: so that what is spoilt in a chunk reaches the decoder.
 */
export function withChecksumsPutRight(png: Buffer): Buffer {
  const chunks: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 8;
  for (; at + 12 <= png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    if (end + 4 > png.length) break;
    const name = png.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') rows.push(png.subarray(at + 8, end));
    else chunks.push(pngChunk(name, png.subarray(at + 8, end)));
    at = end + 4;
  }
  const last = chunks.pop();
  if (!last) return png;
  return Buffer.concat([
    png.subarray(0, 8),
    ...chunks,
    pngChunk('IDAT', packedAnew(Buffer.concat(rows))),
    last,
    png.subarray(at),
  ]);
}

/** The packed data (RFC 1950: two bytes before it, its checksum after it), unpacked without looking at the checksum. */
function packedAnew(packed: Buffer): Buffer {
  try {
    return deflateSync(inflateRawSync(packed.subarray(2), { finishFlush: constants.Z_SYNC_FLUSH }), { level: 1 });
  } catch {
    return packed;
  }
}
