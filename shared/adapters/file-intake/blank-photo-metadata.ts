/** How the metadata segments of a JPEG begin: EXIF (place, time, device), XMP, Photoshop. */
const heads = [
  Buffer.from('Exif\0\0', 'latin1'),
  Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'),
  Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1'),
  Buffer.from('Photoshop 3.0\0', 'latin1'),
];

/**
 * Blanks the metadata of photos that lie inside a PDF, in place, so that no offset moves: a photo "saved as PDF" carries
 * its GPS position along. The photo's turning is the page's there, never EXIF's, so it looks the same afterwards.
 */
export function blankPhotoMetadata(pdf: Buffer): Buffer {
  for (const head of heads) {
    for (let at = pdf.indexOf(head); at >= 0; at = pdf.indexOf(head, at + head.length)) {
      const marker = at >= 4 ? pdf.readUInt16BE(at - 4) : 0;
      if (marker < 0xffe1 || marker > 0xffef) continue;
      const end = at - 2 + pdf.readUInt16BE(at - 2);
      if (end > at && end <= pdf.length) pdf.fill(0, at, end);
    }
  }
  return pdf;
}
