import { boxAt } from './heif-boxes.ts';

export type SniffedType = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

/** Brands of pictures coded in HEVC (ISO/IEC 23008-12 annex B), and those that leave the coding open. */
const heic = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
const heif = ['mif1', 'msf1'];
/** Bytes of brands that are looked at: four each, with a version after the first. */
const mostBrands = 256;

/**
 * Tells the type from the first bytes alone; a name or a claimed type is never looked at. Null for everything that
 * is not on this list: an SVG can be dressed in many ways, but in none of them does it begin like one of these five.
 */
export function sniffType(bytes: Buffer): SniffedType | null {
  if (startsWith(bytes, jpeg)) return 'jpeg';
  if (startsWith(bytes, png)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (isHeic(bytes)) return 'heic';
  if (pdfStart(bytes) !== null) return 'pdf';
  return null;
}

/**
 * A brand of HEVC among all that a file names, or an open one in the first place. AVIF names `avif` there and no brand of HEVC: it is
 * not taken in, since no phone's camera writes it. What the picture really is, is seen from its items later.
 */
function isHeic(bytes: Buffer): boolean {
  const box = boxAt(bytes, 0);
  if (box?.type !== 'ftyp') return false;
  const names = ascii(bytes, box.start, Math.min(box.end, box.start + mostBrands)).match(/[^]{4}/g) ?? [];
  return names.some((name) => heic.includes(name)) || heif.includes(names[0] ?? '');
}

/**
 * Where a PDF's header begins. Readers look for it in the first kilobyte, whatever comes before; here only white
 * space and a byte order mark may, so that nothing else can sit in front of a PDF.
 */
export function pdfStart(bytes: Buffer): number | null {
  const lead = /^(?:\xef\xbb\xbf)?\s{0,64}(?=%PDF-\d)/.exec(ascii(bytes, 0, 80));
  return lead ? lead[0].length : null;
}

const startsWith = (bytes: Buffer, signature: Buffer) => bytes.subarray(0, signature.length).equals(signature);
const ascii = (bytes: Buffer, from: number, to: number) => bytes.subarray(from, to).toString('latin1');
