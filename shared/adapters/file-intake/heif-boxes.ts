/** A box of a file of the HEIF family: its four letters, and where its content begins and ends in the bytes it was found in. */
export type Box = Readonly<{ type: string; start: number; end: number }>;

/**
 * The box that begins at an offset (ISO/IEC 14496-12 4.2), whether or not the bytes reach to its end. Null where none begins:
 * too few bytes, a length shorter than the box's own head, or letters that no box has.
 */
export function boxAt(bytes: Buffer, at: number): Box | null {
  if (at + 8 > bytes.length) return null;
  const type = bytes.toString('latin1', at + 4, at + 8);
  if (!/^[a-zA-Z0-9 ]{4}$/.test(type)) return null;
  const size = bytes.readUInt32BE(at);
  // 0: to the end of the file. 1: the length stands behind the letters in 64 bits.
  if (size === 0) return { type, start: at + 8, end: bytes.length };
  if (size !== 1) return size < 8 ? null : { type, start: at + 8, end: at + size };
  if (at + 16 > bytes.length) return null;
  const large = Number(bytes.readBigUInt64BE(at + 8));
  return large < 16 ? null : { type, start: at + 16, end: at + large };
}

/** A photo of 48 megapixels lists some 250 items. Ten megabytes of empty boxes would hold up whoever walks them. */
export const mostBoxes = 4000;

/** The boxes that stand side by side from an offset on, as far as they are whole, and no more than a photo could have. */
export function* boxesIn(bytes: Buffer, from = 0): Generator<Box> {
  let box = boxAt(bytes, from);
  for (let count = 0; count < mostBoxes && box && box.end <= bytes.length; count += 1) {
    yield box;
    box = boxAt(bytes, box.end);
  }
}
