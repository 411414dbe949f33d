import { Problem } from '../../kernel/problem.ts';
import { limits } from './limits.ts';
import { checkPrimary } from './heic-primary.ts';
import { pictureExtent } from './picture-end.ts';
import { hasSecondFace } from './second-face.ts';
import { pdfStart, sniffType } from './sniff-type.ts';

export type Seen = Readonly<{
  kind: 'picture' | 'heic' | 'pdf';
  /** The file's own bytes, without what stood after its end. */ bytes: Buffer;
}>;

/**
 * Everything that can be told of a file without decoding it: size, type, wholeness, and that it is one thing only.
 * An animated picture is refused: of several pictures one would be kept, and the sender would not know which.
 * @throws Problem file-empty, file-too-large, file-type-unknown, file-damaged, file-two-faced, picture-encrypted
 */
export function lookFromOutside(bytes: Buffer): Seen {
  if (bytes.length === 0) throw new Problem('file-empty');
  if (bytes.length > limits.bytes) throw new Problem('file-too-large');
  const type = sniffType(bytes);
  if (type === null) throw new Problem('file-type-unknown');
  const extent = type === 'pdf' ? pdfExtent(bytes) : pictureExtent(type, bytes);
  if (extent === null) throw new Problem('file-damaged');
  if (extent.animated || hasSecondFace(bytes.subarray(extent.end))) throw new Problem('file-two-faced');
  const start = type === 'pdf' ? (pdfStart(bytes) ?? 0) : 0;
  const own = bytes.subarray(start, extent.end);
  if (type === 'heic') checkPrimary(own);
  return { kind: type === 'pdf' || type === 'heic' ? type : 'picture', bytes: own };
}

/**
 * A PDF ends after its last `%%EOF`. One that was written to be opened while it loads has such a mark near its start too,
 * and says its whole length there (ISO 32000-1 annex F): with fewer bytes than that it was cut.
 */
function pdfExtent(bytes: Buffer) {
  const mark = bytes.lastIndexOf('%%EOF');
  if (mark < 0) return null;
  const length = /\/Linearized\b[^>]{0,200}?\/L\s+(\d{1,10})\b/.exec(bytes.toString('latin1', 0, 1024))?.[1];
  if (length !== undefined && Number(length) > bytes.length) return null;
  return { end: mark + '%%EOF'.length, animated: false };
}
