import type { PagePicture } from '../../claims/receipts/ports.ts';

/** A PDF measures in points, 72 to an inch; the pictures have 200 dots to an inch. */
const pointsPerPixel = 72 / 200;

/** Writes a PDF (ISO 32000-1) that shows one picture a page, and holds nothing else. */
export function pdfOfPictures(pages: readonly PagePicture[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: string | Buffer) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (dictionary: string, stream?: Buffer) => {
    offsets.push(length);
    put(`${offsets.length} 0 obj\n<<${dictionary}${stream ? `/Length ${stream.length}` : ''}>>\n`);
    if (stream) for (const part of ['stream\n', stream, '\nendstream\n']) put(part);
    put('endobj\n');
  };
  const first = (page: number) => 3 + 3 * page;

  put('%PDF-1.7\n');
  object('/Type/Catalog/Pages 2 0 R');
  object(`/Type/Pages/Count ${pages.length}/Kids[${pages.map((_, page) => `${first(page)} 0 R`).join(' ')}]`);
  for (const [page, { jpeg, width, height }] of pages.entries()) {
    const [wide, tall] = [width, height].map((pixels) => (pixels * pointsPerPixel).toFixed(2));
    const [content, picture] = [first(page) + 1, first(page) + 2];
    object(
      `/Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${tall}]/Contents ${content} 0 R/Resources<</XObject<</P ${picture} 0 R>>>>`,
    );
    object('', Buffer.from(`${wide} 0 0 ${tall} 0 0 cm /P Do`));
    object(
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
      jpeg,
    );
  }
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`);
  put(`trailer\n<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}
