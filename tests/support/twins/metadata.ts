import sharp from 'sharp';
import { pngChunk } from '../make-png.ts';

const marker = (kind: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | kind, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** A JPEG with segments put in after its start. */
const withSegments = (jpeg: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

const exif = (words: string) => ({
  IFD0: { ImageDescription: words, Artist: words, Software: words },
  IFD2: { UserComment: words },
});

const packet = (words: string): string => {
  const text = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about=""><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
};

/** IPTC-IIM 2:120 (caption) and 2:40 (special instructions), in Photoshop's segment. */
function iptc(words: string): Buffer {
  const text = Buffer.from(words, 'utf8');
  const record = (number: number) =>
    Buffer.concat([Buffer.from([0x1c, 2, number, text.length >> 8, text.length & 255]), text]);
  const data = Buffer.concat([Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]), record(120), record(40)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const even = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)]);
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, even]);
}

/** Puts words where a picture says things of itself, each in its format's own way. `picture` is any that sharp reads. */
export const metadataOf: Readonly<Record<string, (picture: Buffer, words: string) => Promise<Buffer>>> = {
  exif: (picture, words) => sharp(picture).withExif(exif(words)).jpeg({ quality: 90 }).toBuffer(),
  xmp: (picture, words) => sharp(picture).withXmp(packet(words)).jpeg({ quality: 90 }).toBuffer(),
  webp: (picture, words) =>
    sharp(picture).withExif(exif(words)).withXmp(packet(words)).webp({ quality: 90 }).toBuffer(),
  iptc: async (picture, words) =>
    withSegments(
      await sharp(picture).jpeg({ quality: 90 }).toBuffer(),
      marker(0xed, iptc(words)),
      marker(0xfe, Buffer.from(words, 'utf8')),
    ),
  png: async (picture, words) => {
    const png = await sharp(picture).png().toBuffer();
    const text = Buffer.from(words, 'utf8');
    const chunks = [
      pngChunk('iTXt', Buffer.concat([Buffer.from('Description\0\0\0sv\0\0', 'latin1'), text])),
      pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0', 'latin1'), text])),
    ];
    const header = 8 + 25;
    return Buffer.concat([png.subarray(0, header), ...chunks, png.subarray(header)]);
  },
};
