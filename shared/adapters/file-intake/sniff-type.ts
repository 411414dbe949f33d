export type SniffedType = 'jpeg' | 'png' | 'webp' | 'pdf';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * Tells the type from the first bytes alone; a name or a claimed type is never looked at. Null for everything that
 * is not on this list: an SVG can be dressed in many ways, but in none of them does it begin like one of these four.
 */
export function sniffType(bytes: Buffer): SniffedType | null {
  if (startsWith(bytes, jpeg)) return 'jpeg';
  if (startsWith(bytes, png)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (pdfStart(bytes) !== null) return 'pdf';
  return null;
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
