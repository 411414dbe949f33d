import { repeatable } from './make-picture.ts';

/** Film frames, as far as anything that looks at them can tell. */
function noise(length: number, seed = 7): Buffer {
  const random = repeatable(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** The film of a motion photo as Google's and Xiaomi's cameras append it: an MP4 right after the picture. */
export function motionPhotoFilm(length = 200_000): Buffer {
  const box = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length + 8);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, data]);
  };
  const kind = Buffer.from('mp42\0\0\0\0isommp42', 'latin1');
  return Buffer.concat([box('ftyp', kind), box('mdat', noise(length)), box('moov', noise(900, 8))]);
}

/**
 * What Samsung's camera appends: blocks of (type, name, data), a directory `SEFH` that counts back to them, its length, `SEFT`.
 * One block is the time of the picture, another the film of a motion photo.
 */
export function samsungTrailer(): Buffer {
  const blocks = [
    { type: 0x0a01, name: 'Image_UTC_Data', data: Buffer.from('1795412096123') },
    { type: 0x0aa1, name: 'MCC_Data', data: Buffer.from('240') },
    { type: 0x0a30, name: 'MotionPhoto_Data', data: motionPhotoFilm(50_000) },
  ].map(({ type, name, data }) => {
    const head = Buffer.alloc(8);
    head.writeUInt16LE(type, 2);
    head.writeUInt32LE(name.length, 4);
    return { type, bytes: Buffer.concat([head, Buffer.from(name), data]) };
  });
  let back = blocks.reduce((sum, block) => sum + block.bytes.length, 0);
  const rows = blocks.map(({ type, bytes }) => {
    const row = Buffer.alloc(12);
    row.writeUInt16LE(type, 2);
    row.writeUInt32LE(back, 4);
    row.writeUInt32LE(bytes.length, 8);
    back -= bytes.length;
    return row;
  });
  const head = Buffer.alloc(12);
  head.write('SEFH', 'latin1');
  head.writeUInt32LE(107, 4);
  head.writeUInt32LE(blocks.length, 8);
  const directory = Buffer.concat([head, ...rows]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(directory.length);
  return Buffer.concat([...blocks.map((block) => block.bytes), directory, length, Buffer.from('SEFT')]);
}

/** The line that vivo's gallery writes after a picture. */
export const vivoLine = (): Buffer =>
  Buffer.from('vivo{"com.vivo.camera":{"filter":"none","time":"2026-11-03"}}cameraalbum.streamdata\0\0\x01');
