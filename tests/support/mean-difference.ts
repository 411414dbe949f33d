import sharp from 'sharp';

/** How far two pictures of one size are apart: the mean over all pixels, of 255 steps from black to white. */
export async function meanDifference(one: Buffer, other: Buffer): Promise<number> {
  const [{ width, height }, { width: w, height: h }] = [await sharp(one).metadata(), await sharp(other).metadata()];
  if (width !== w || height !== h) return Infinity;
  const apart = await sharp(one)
    .composite([{ input: other, blend: 'difference' }])
    .png()
    .toBuffer();
  return Math.max(...(await sharp(apart).stats()).channels.slice(0, 3).map(({ mean }) => mean));
}
