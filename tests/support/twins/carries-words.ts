import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { pdfString, pdfUnicode } from './pdf-text.ts';
import type { Words } from './words.ts';

/**
 * Says whether a file holds the words as what they are, wherever: in its bytes as text, in the ways of a PDF too, or in a QR code
 * of `page`, its picture. What is drawn in a picture is not found.
 */
export async function carriesWords(file: Buffer, page: Buffer, { lines }: Words): Promise<boolean> {
  const [line = ''] = lines;
  const bytes = file.toString('latin1');
  const spelled = [Buffer.from(line, 'utf8').toString('latin1'), pdfString(line), pdfUnicode(line).slice(5, -1)];
  return spelled.some((one) => bytes.includes(one)) || (await codeOn(page)) === lines.join('\n');
}

async function codeOn(picture: Buffer): Promise<string | null> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  try {
    return decodeQR({ width: info.width, height: info.height, data }, { timeLimit: 2_000 });
  } catch {
    return null;
  }
}
