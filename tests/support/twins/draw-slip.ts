import sharp from 'sharp';
import encodeQR from 'qr';
import type { Row } from './purchase.ts';

/** Dots across a roll of 80 mm, and how tall a line of print is on it. */
const width = 640;
const pitch = 36;
const margin = 34;

/** What is on a slip besides its rows: all of it takes room, and none of it is drawn where there are no words. */
export type Besides = Readonly<{
  /** Lines in print too small for an eye, under the rows. */
  tiny?: readonly string[];
  /** What a QR code under the rows says. */
  code?: string;
  /** Lines on top of the picture in a colour of their own, one after the other from a row on. */
  over?: Readonly<{ lines: readonly string[]; from: number; colour: string }>;
}>;

const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\u202e|\u202c/g, '');
const letters = (text: string, x: number, y: number, size: number, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" font-family="DejaVu Sans Mono, Liberation Mono, monospace" xml:space="preserve" ${more}>${escaped(text)}</text>`;

/** Draws a till's slip, a dot of the printer a pixel, black on white. Rows without words are blank. */
export async function drawSlip(rows: readonly Row[], besides: Besides = {}): Promise<Buffer> {
  const y = (row: number) => 60 + pitch * row;
  const foot = y(rows.length);
  const room = 'tiny' in besides ? 60 : 'code' in besides ? 330 : 0;
  const height = foot + room + 60;
  const { tiny = [], code = '', over } = besides;
  const drawing = [
    ...rows.flatMap(([left, right = ''], row) => [
      letters(left, margin, y(row), left.startsWith('Totalt SEK') ? 30 : 26),
      letters(right, width - margin, y(row), 26, 'text-anchor="end"'),
    ]),
    ...tiny.map((line, row) => letters(line, margin, foot + 8 * row, 6)),
    code === '' ? '' : drawCode(code, 180, foot, 280),
    ...(over?.lines ?? []).map((line, row) => letters(line, margin, y(over!.from + row), 26, `fill="${over!.colour}"`)),
  ];
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${drawing.join('')}</svg>`;
  return sharp(Buffer.from(page)).flatten({ background: '#fff' }).png().toBuffer();
}

function drawCode(text: string, left: number, top: number, side: number): string {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 2 });
  const dot = Math.floor(side / modules.length);
  return modules
    .flatMap((row, y) =>
      row.map((dark, x) =>
        dark ? `<rect x="${left + x * dot}" y="${top + y * dot}" width="${dot}" height="${dot}"/>` : '',
      ),
    )
    .join('');
}
