import { boxAt, boxesIn, mostBoxes } from './heif-boxes.ts';

/** Without these whole there is no picture. Another box that was cut off (Samsung puts the film of a motion photo in one) is no loss. */
const needed = ['ftyp', 'meta', 'mdat'];

/**
 * Box by box. A `moov` box is a film or a sequence of pictures, whatever else is in the file; the further pictures of a burst
 * are items and no sequence: every viewer shows the primary one. Null when the file stops before the picture does.
 */
export function heicExtent(bytes: Buffer): { end: number; animated: boolean } | null {
  const boxes = [...boxesIn(bytes)];
  if (boxes.length === mostBoxes) return null;
  const end = boxes.at(-1)?.end ?? 0;
  const cut = boxAt(bytes, end);
  const types = boxes.map(({ type }) => type);
  if (!types.includes('meta') || (cut && needed.includes(cut.type))) return null;
  return { end, animated: types.includes('moov') };
}
