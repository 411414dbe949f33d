/** What a browser, a shell or an unpacker would act on. Five bytes or more each, so that film or noise never looks like it. */
const signsOfText = [
  /<(?:html|script|body|iframe|!doctype|\?php)/i,
  /<(?:svg|img|object|embed|link|meta)[\s>/]/i,
  /javascript:|\beval\(|\balert\(|\bdocument\.|\bfunction[\s(]/i,
];

const signsOfFile = [
  Buffer.from('%PDF-'),
  Buffer.from('Rar!\x1a\x07', 'latin1'),
  Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'),
  Buffer.from('ustar\x0000', 'latin1'),
  Buffer.from('ustar  \x00', 'latin1'),
];

/** Only where what follows begins: too short to look for anywhere else. */
const signsAtStart = ['\x7fELF', 'MZ', '#!', '\x1f\x8b\x08', '\xca\xfe\xba\xbe'];

/** The end of a script's comment that began in the picture. */
const endOfComment = /^\*\//;

/**
 * Says whether the bytes after a file's own end make it a second thing as well: a page, a script, an archive, a PDF or
 * a program. Phones add much of their own there (Samsung's SEFT block, the gain map of an Ultra HDR picture, the film of a
 * motion photo, a line of JSON from vivo and OPPO); that is no second face, and re-encoding drops it.
 */
export function hasSecondFace(tail: Buffer): boolean {
  if (tail.length === 0) return false;
  const text = tail.toString('latin1');
  const start = text.slice(0, 4096).replaceAll('\0', ' ').trimStart();
  return (
    signsAtStart.some((sign) => start.startsWith(sign)) ||
    endOfComment.test(start) ||
    signsOfText.some((sign) => sign.test(text)) ||
    signsOfText.some((sign) => sign.test(withoutNulls(text))) ||
    signsOfFile.some((sign) => tail.includes(sign)) ||
    holdsZip(tail)
  );
}

/** The same text when it was written in UTF-16. */
const withoutNulls = (text: string) => (text.includes('<\0') || text.includes('\0<') ? text.replaceAll('\0', '') : '');

/**
 * An archive is found from its end (APPNOTE 4.3.16) or from a member's header (4.3.7). Both marks are four bytes, which
 * chance writes into a film now and then, so what follows them has to make sense too.
 */
function holdsZip(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('PK\x05\x06'); at >= 0; at = bytes.indexOf('PK\x05\x06', at + 4)) {
    if (at + 22 <= bytes.length && bytes.readUInt16LE(at + 4) <= 1 && bytes.readUInt16LE(at + 6) <= 1) return true;
  }
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const version = at + 30 <= bytes.length ? bytes.readUInt16LE(at + 4) : 0xffff;
    if (version <= 63) return true;
  }
  return false;
}
