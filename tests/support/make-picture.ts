import sharp, { type Sharp } from 'sharp';

/** Numbers that look random and are the same every time (mulberry32). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type PictureOptions = Readonly<{ width?: number; height?: number; seed?: number; grain?: boolean }>;

/**
 * Something like a photo of a receipt, to be encoded with sharp: uneven light, rows of dark words on paper; another seed
 * is another receipt. `grain` adds a sensor's noise, which is what makes a photo's file big.
 */
export function picture({ width = 600, height = 900, seed = 1, grain = false }: PictureOptions = {}): Sharp {
  const random = repeatable(seed);
  const pixels = Buffer.alloc(width * height * 3);
  const light = random() * 0.4;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const shade = 235 - light * 120 * (x / width) - 30 * (y / height);
      const value = Math.max(0, Math.min(255, shade + (grain ? (random() - 0.5) * 40 : 0)));
      pixels.fill(value, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  const row = Math.round(height / 30);
  for (let y = row; y < height - row; y += row) {
    for (let x = Math.round(width * 0.08); x < width * 0.9;) {
      const word = Math.round(width * (0.03 + random() * 0.15));
      if (random() < 0.6) {
        for (let line = y; line < y + row * 0.5; line += 1) {
          pixels.fill(40, (line * width + x) * 3, (line * width + Math.min(x + word, width)) * 3);
        }
      }
      x += word + Math.round(width * 0.03);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A JPEG of it. */
export const jpegPicture = (options?: PictureOptions): Promise<Buffer> =>
  picture(options).jpeg({ quality: 90 }).toBuffer();
