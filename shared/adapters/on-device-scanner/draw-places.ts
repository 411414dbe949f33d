import type { PagePicture } from '../../claims/receipts/ports.ts';
import type { Place } from '../../claims/receipts/reading.ts';

/** A box to draw, with the word that stands beside it. */
export type LabelledPlace = Readonly<{ label: string; place: Place }>;

const colours = ['#d6336c', '#1971c2', '#2f9e44', '#e8590c', '#7048e8', '#0c8599', '#846358'];

/** Draws boxes on a page and gives the picture as PNG. */
export async function drawPlaces(page: PagePicture, places: readonly LabelledPlace[]): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const line = Math.max(2, Math.round(page.width / 300));
  const letter = Math.max(12, Math.round(page.width / 40));
  const boxes = places.map(({ label, place }, i) => {
    const colour = colours[i % colours.length]!;
    const [x, y] = [place.x * page.width, place.y * page.height];
    const box = `<rect x="${x}" y="${y}" width="${place.width * page.width}" height="${place.height * page.height}" fill="none" stroke="${colour}" stroke-width="${line}"/>`;
    const text = `<text x="${x}" y="${Math.max(letter, y - line)}" font-family="sans-serif" font-size="${letter}" fill="${colour}">${escaped(label)}</text>`;
    return box + text;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">${boxes.join('')}</svg>`;
  return sharp(page.jpeg)
    .composite([{ input: Buffer.from(drawing) }])
    .png()
    .toBuffer();
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
