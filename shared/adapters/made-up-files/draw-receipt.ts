import { onePagePdf } from './one-page-pdf.ts';

const size = { width: 620, height: 880 } as const;
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A picture of some lines, as JPEG: a receipt that is plainly made up. The same lines are the same bytes on the same machine. */
export async function drawMadeUpPage(lines: readonly string[]): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const texts = lines.map((line, at) => `<text x="40" y="${90 + at * 56}" font-size="28">${escaped(line)}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#fff"/><g font-family="sans-serif" fill="#222">${texts.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

/** A made-up receipt of a type, with a picture of each of its pages. */
export async function drawMadeUpReceipt(
  lines: readonly string[],
  type: 'image/jpeg' | 'application/pdf',
  pages: number,
): Promise<{ file: Buffer; pages: Buffer[] }> {
  const page = await drawMadeUpPage(lines);
  const file = type === 'application/pdf' ? onePagePdf(lines) : page;
  return { file, pages: Array.from({ length: pages }, () => page) };
}
